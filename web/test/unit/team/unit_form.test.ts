import { expect, test } from 'vitest';
import { unit_problems, type UnitValues } from '../../../src/team/organisation/unit_form';

const units = [
  { id: 'a', name: 'Hospital', parent: null, people: 0, leader: null },
  { id: 'b', name: 'Medicine', parent: 'Hospital', people: 0, leader: null },
  { id: 'c', name: 'Ward 7', parent: 'Medicine', people: 12, leader: null },
];
const [top, medicine] = [units[0]!, units[1]!];
const good: UnitValues = { name: 'Medicine', parent: 'Hospital', people: '0', leader: '' };
const keys = (changes: Partial<UnitValues>, unit: (typeof units)[number] | null = medicine) =>
  unit_problems({ ...good, ...changes }, units, unit).map(({ key }) => key.replace('organisation.error.', ''));

test('finds nothing wrong with a unit as it is, nor with one at the top', () => {
  expect(keys({})).toEqual([]);
  expect(keys({ name: 'Hospital', parent: '' }, top)).toEqual([]);
  expect(keys({ name: 'New ward', parent: 'Medicine' }, null)).toEqual([]);
});

test('wants a name of its own, a unit above that is there, and a number of people', () => {
  expect(keys({ name: ' ' })).toEqual(['name']);
  expect(keys({ name: 'Ward 7' })).toEqual(['taken']);
  expect(keys({ parent: 'Surgery' })).toEqual(['parent-unknown']);
  expect(keys({ parent: '' })).toEqual(['parent']);
  expect(keys({ parent: '' }, null)).toEqual(['taken', 'parent']);
  for (const people of ['', '-1', '501', 'ten']) expect(keys({ people })).toEqual(['people']);
});

test('lets no unit belong to itself or to one below it', () => {
  expect(keys({ parent: 'Medicine' })).toEqual(['circle']);
  expect(keys({ parent: 'Ward 7' })).toEqual(['circle']);
});
