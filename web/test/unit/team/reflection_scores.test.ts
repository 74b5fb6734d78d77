// The page's own arithmetic against the figures of an independent calculation (tests/golden/scoring).

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figure_of, shown_figure, value_of, type Answers, type Element, type Ends } from '../../../src/team/reflection/scores';

const golden = path.resolve(import.meta.dirname, '../../../../tests/golden/scoring');

interface Definition {
  items: Record<string, Ends & { reverse: boolean }>;
  scales: { id: string; items: string[] }[];
  options: { min_answered: [number, number] };
}

const read_json = (folder: string, name: string) => JSON.parse(readFileSync(path.join(golden, folder, name), 'utf8'));

/** By person, each with the answers that are numbers; columns are named by the first line. */
function people_of(folder: string, round: string): Map<string, Answers> {
  const [head, ...lines] = readFileSync(path.join(golden, folder, 'responses.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
  const of_round = rows.filter((row) => (row.round ?? '1') === round);
  const answers_in = (row: Record<string, string>) =>
    Object.fromEntries(Object.entries(row).filter(([, cell]) => /^\d+$/.test(cell)).map(([item, cell]) => [item, Number(cell)]));
  return new Map(of_round.map((row) => [row.respondent!, answers_in(row)]));
}

/** Half rule alone: the page knows no other. All items of a scale have the same ends there. */
const folders = ['demo', 'edge_missing_half', 'edge_single_item'].filter(
  (folder) => String(read_json(folder, 'definition.json').options.min_answered) === '1,2',
);

test.each(folders)('each person’s figures are those of the golden case %s', (folder) => {
  const { items, scales } = read_json(folder, 'definition.json') as Definition;
  const { rounds } = read_json(folder, 'reference.json') as { rounds: Record<string, { persons: Record<string, Record<string, number | null>> }> };
  let compared = 0;
  for (const [round, { persons }] of Object.entries(rounds)) {
    const people = people_of(folder, round);
    for (const [person, expected] of Object.entries(persons)) {
      for (const scale of scales.filter(({ id }) => id in expected)) {
        const element: Element = { ...scale, reverse: scale.items.filter((item) => items[item]!.reverse) };
        const figure = figure_of(element, items[scale.items[0]!]!, people.get(person)!);
        if (expected[scale.id] === null) expect(figure, `${person} ${scale.id}`).toBeNull();
        else expect(value_of(figure!), `${person} ${scale.id}`).toBeCloseTo(expected[scale.id]!, 12);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(0);
});

const five: Ends = { min: 1, max: 5 };
const element: Element = { id: 'attending', items: ['A', 'B', 'C', 'D'], reverse: ['D'] };

test('half of the statements are enough, and one less is not', () => {
  expect(value_of(figure_of(element, five, { A: 5, B: 4 })!)).toBe(8.75);
  expect(figure_of(element, five, { A: 5 })).toBeNull();
  expect(figure_of({ id: 'x', items: ['A', 'B', 'C'] }, five, { A: 5 })).toBeNull();
});

test('“I can’t say” is left out like a skip, and so is what is no option', () => {
  expect(figure_of(element, five, { A: 5, B: 'cannot_say', C: 9 })).toBeNull();
});

test('a reverse statement is turned round', () => {
  expect(value_of(figure_of(element, five, { C: 5, D: 1 })!)).toBe(10);
});

test('a figure is rounded once, half a step away from zero', () => {
  expect(shown_figure({ sum: 5, count: 2, reach: 4 })).toBe('6.3');
  expect(shown_figure({ sum: 3, count: 2, reach: 4 })).toBe('3.8');
  expect(shown_figure({ sum: 16, count: 4, reach: 4 })).toBe('10.0');
  expect(shown_figure({ sum: 0, count: 4, reach: 4 })).toBe('0.0');
  expect(shown_figure({ sum: 10, count: 3, reach: 4 })).toBe('8.3');
});
