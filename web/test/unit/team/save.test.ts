import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import type { ElementReport, ReleasedReport, Score, WithheldReport } from '../../../src/team/contract';
import type { Wording } from '../../../src/team/parts/wording';
import { cell_text, csv_of } from '../../../src/team/report/save/csv';
import { data_of } from '../../../src/team/report/save/data';
import { file_name } from '../../../src/team/report/save/file_name';
import { rows_of } from '../../../src/team/report/save/rows';
import wording from '../../../../survey-defs/locales/en/compassionate-leadership-footprint.json';

beforeAll(() => speak('en', en));

const words = wording as unknown as Wording;
const score = (figure: string, more: Partial<Score> = {}): Score =>
  ({ figure, coded: 'none', low: 5, high: 10, band: 'high', change: null, ...more });
const element = (more: Partial<ElementReport>): ElementReport =>
  ({ id: 'attending', in_overall: true, score: score('7.5'), spread: null, items: null, items_from: null, ...more });

const report = (more: Partial<ReleasedReport> = {}) => ({
  state: 'released', team: 'Ward 7', people: 12, closed_on: '2026-12-06', answered: { low: 5, high: 9, rate_low: null },
  comments: [{ question: 'OPN1', state: 'shown', texts: ['a secret'] }], overall: null, elements: [element({})], ...more,
}) as unknown as ReleasedReport;

/** The cells of the first row of this kind, by the name of their column. */
function row_of(kind: string, shown: ReleasedReport | WithheldReport): Record<string, string> {
  const [names, ...rows] = rows_of(shown, words);
  const row = rows.find(([first]) => first === kind) ?? [];
  return Object.fromEntries(names!.map((name, index) => [name, row[index] ?? '']).filter(([, text]) => text !== ''));
}

test('makes no cell that a spreadsheet could run', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n=', ' =', '＝', '＋', '－', '＠']) {
    expect(cell_text(`${start}HYPERLINK(1)`)).toMatch(/^"'/);
  }
  for (const evil of ['+1+1', '-2+3', '+0.5=1', '-', '+', '-1e5', '- 3', '+.5']) expect(cell_text(evil)).toMatch(/^"'/);
});

test('leaves numbers as numbers, signed ones too', () => {
  for (const figure of ['7.5', '+0.5', '-3.0', '0.0', '10']) expect(cell_text(figure)).toBe(figure);
});

test('lets no text end its cell or its row, whatever splits cells where the file is opened', () => {
  expect(cell_text('a "b", c;d\r\ne')).toBe('"a ""b"", c;d\r\ne"');
  expect(csv_of([['a', '1'], ['b;=1', '']])).toBe('\uFEFF"a",1\r\n"b;=1",\r\n');
});

test('gives every row as many cells as there are columns', () => {
  const items = [{ id: 'ATT1', favourable: 6, neutral: 2, unfavourable: 2, of: 10 }];
  const rows = rows_of(report({ elements: [element({ items }), element({ score: null })], overall: score('7.0') }), words);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([15]));
});

test('gives a figure as it was shown, with what it stands for and what changed', () => {
  const change = { figure: '+0.5', coded: 'none', since: '2026-09-30', verdict: 'too_close' } as const;
  const shown = row_of('Element', report({ elements: [element({ score: score('9.0', { coded: 'or_higher', change }) })] }));
  expect(shown).toMatchObject({
    Element: 'Attending', Score: '9.0', 'Stands for': 'this or higher', 'Soft band from': '5.0', 'Soft band to': '10.0',
    Change: '+0.5', Since: '2026-09-30', 'What the change tells': 'Too close to call.',
  });
});

test('gives no figure where none was shown', () => {
  expect(row_of('Element', report({ elements: [element({ score: null })] }))).toEqual({
    Kind: 'Element', Element: 'Attending', 'In words': 'Too few answers to this part to show it. That says nothing about it.',
  });
  const held = { id: 'ATT1', favourable: null, neutral: null, unfavourable: null, of: null };
  expect(row_of('Statement', report({ elements: [element({ items: [held] })] }))).not.toHaveProperty('Out of');
});

test('says how many answered in words, as the page does, and adds the method', () => {
  const text = csv_of(rows_of(report(), words));
  expect(text).toContain('5 to 9 of 12 people answered.');
  expect(text).toContain('not validated');
});

test('keeps comments out of both files', () => {
  expect(csv_of(rows_of(report(), words))).not.toContain('a secret');
  expect(data_of(report())).not.toContain('a secret');
});

test('keeps ids and sign-in names out of the data, and says who read first', () => {
  const shown = report({ campaign: 'id-1', unit: 'id-2', facilitator: { name: 'Jo Park', sign_in_name: 'jo.park' } });
  const data = data_of(shown);
  expect(data).not.toMatch(/id-1|id-2|jo\.park|campaign|"unit"/);
  expect(JSON.parse(data).facilitator).toEqual({ name: 'Jo Park' });
  expect(JSON.parse(data_of(report({ facilitator: null }))).facilitator).toBeNull();
});

test('names a file after the team, without what another program could misread', () => {
  const name = (team: string) => file_name({ team, closed_on: '2026-12-06' }, 'csv');
  expect(name('Ward 7, day team')).toBe('heed-report-Ward-7-day-team-2026-12-06.csv');
  expect(name('../..\\evil:<|>"?*')).toBe('heed-report-evil-2026-12-06.csv');
  expect(name('Tîm Sgôr')).toBe('heed-report-Tîm-Sgôr-2026-12-06.csv');
  expect(name('—')).toBe('heed-report-2026-12-06.csv');
  expect(name('w'.repeat(80)).length).toBeLessThan(70);
});
