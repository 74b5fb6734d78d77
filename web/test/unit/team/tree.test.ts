import { expect, test } from 'vitest';
import { below, branch_rows, children_of, first_open, rows_of, toggled, with_more, type Open } from '../../../src/team/parts/tree';
import { unit_shape, type UnitEntry } from '../../../src/team/organisation/contract';

const unit = (name: string, parent: string | null): UnitEntry => ({ name, parent, people: 1, leader: null });
const small = [unit('Ward 7', 'Medicine'), unit('Hospital', null), unit('Medicine', 'Hospital'), unit('Surgery', 'Hospital')];
const large = [unit('Hospital', null), ...Array.from({ length: 10_000 }, (_, index) => unit(`Ward ${index}`, 'Hospital'))];

const rows = (units: UnitEntry[], open: Open) => rows_of(children_of(units, unit_shape), unit_shape, open);
const names = (units: UnitEntry[], open: Open) =>
  rows(units, open).map((row) => (row.kind === 'unit' ? `${row.depth} ${row.node.name}` : `more ${row.left}`));
const begin = (units: UnitEntry[]) => first_open(children_of(units, unit_shape), unit_shape);

test('a small tree is drawn whole, each unit below its own', () => {
  expect(names(small, begin(small))).toEqual(['0 Hospital', '1 Medicine', '2 Ward 7', '1 Surgery']);
});

test('ten thousand units are never drawn at once', () => {
  expect(rows(large, begin(large))).toHaveLength(1 + branch_rows + 1);
  expect(names(large, begin(large)).at(-1)).toBe(`more ${10_000 - branch_rows}`);
});

test('more of a branch is drawn at a wish, and nothing twice', () => {
  const drawn = names(large, with_more(begin(large), 'Hospital'));
  expect(drawn).toHaveLength(1 + 2 * branch_rows + 1);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('a branch closes and opens again', () => {
  const closed = toggled(begin(small), 'Hospital');
  expect(names(small, closed)).toEqual(['0 Hospital']);
  expect(names(small, toggled(closed, 'Hospital'))).toContain('1 Surgery');
});

test('a unit whose unit above is not among them stands at the top', () => {
  const part = small.filter(({ name }) => name !== 'Hospital');
  expect(names(part, begin(part))).toEqual(['0 Medicine', '1 Ward 7', '0 Surgery']);
});

test('what is below a unit begins with the unit itself', () => {
  expect(below(small, unit_shape, 'Medicine').map(({ name }) => name)).toEqual(['Medicine', 'Ward 7']);
  expect(below(small, unit_shape, 'nothing')).toEqual([]);
});
