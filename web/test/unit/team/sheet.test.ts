import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { ApiError } from '../../../src/lib/api';
import { speak } from '../../../src/lib/i18n';
import { changes_between, found_in } from '../../../src/team/organisation/changes';
import { records_of, sheet_of, units_in } from '../../../src/team/organisation/sheet';
import { sheet_refusal } from '../../../src/team/organisation/sheet_refusal';

beforeAll(() => speak('en', en));

const hospital = { name: 'Hospital', parent: null, people: 0, leader: null };
const ward = { name: 'Ward 7, days', parent: 'Hospital', people: 12, leader: 'ada' };
const odd = { name: 'The "quiet" room\nupstairs', parent: 'Hospital', people: 3, leader: null };

test('a sheet reads back as the same units, whatever stands in their names', () => {
  const units = [hospital, ward, odd];
  expect(units_in(sheet_of(units))).toEqual(units);
});

test('reads a sheet without leaders, with any line ends, with or without one at the end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    for (const last of [end, '']) {
      expect(units_in(`unit,parent,people${end}Hospital,,0${end}${end}Ward,Hospital,4${last}`)).toEqual([
        hospital, { name: 'Ward', parent: 'Hospital', people: 4, leader: null },
      ]);
    }
  }
});

test('knows the line on which each record begins, past line breaks in quotes', () => {
  expect(records_of('a,b\n"one\ntwo",x\nc,d\n')).toEqual([
    { line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['one\ntwo', 'x'] }, { line: 4, cells: ['c', 'd'] },
  ]);
});

test('says that it cannot read another kind of sheet', () => {
  for (const text of ['', 'name;parent', 'unit;parent;people\nA;;1', 'unit,parent,people\n"A,,1', 'unit,parent,people\nA,,many']) {
    expect(units_in(text), text).toBeNull();
  }
});

test('tells added, changed and removed units apart by their names', () => {
  const moved = { ...ward, people: 13 };
  expect(changes_between([hospital, ward], [hospital, moved, odd])).toEqual({ added: [odd], changed: [moved], removed: [] });
  expect(changes_between([hospital, ward], [hospital])).toEqual({ added: [], changed: [], removed: [ward] });
  expect(changes_between([hospital, ward], [{ ...ward }, { ...hospital }])).toEqual({ added: [], changed: [], removed: [] });
});

test('finds units by any part of their names, capitals or not, and none for nothing', () => {
  expect(found_in([hospital, ward], 'WARD')).toEqual([ward]);
  expect(found_in([hospital, ward], '  ')).toEqual([]);
});

test('names the line of a fault in a sheet', () => {
  expect(sheet_refusal(new ApiError(422, 'ragged', '/csv', 4, 7))).toBe('Line 7: The line has too many or too few parts');
  expect(sheet_refusal(new ApiError(422, 'no_units', '/csv'))).toBe('The sheet has no units');
  expect(sheet_refusal(new ApiError(0, 'offline'))).toContain('could not reach');
});
