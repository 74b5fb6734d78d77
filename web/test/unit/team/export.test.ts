import { expect, test } from 'vitest';
import type { ReleasedReport, Score } from '../../../src/team/contract';
import { data_of, file_name } from '../../../src/team/export/data';
import { cell, table_of } from '../../../src/team/export/table';
import type { Wording } from '../../../src/team/parts/wording';

const score: Score = {
  figure: '7.5', coded: 'none', low: 5, high: 10, band: 'high',
  change: { figure: '+0.5', coded: 'none', since: '2026-09-30', verdict: 'too_close' },
};
const report = {
  state: 'released', team: 'Ward 7 / nights', people: 12, instrument: { name: 'pulse', version: 1 }, closed_on: '2026-11-20',
  answered: { low: 10, high: 14, rate_low: null }, overall: null,
  comments: [{ question: 'OPN1', state: 'shown', texts: ['Secret words'] }],
  elements: [
    { id: 'safety', in_overall: false, score, spread: null, items: [{ id: 'PUL1', favourable: 6, neutral: 2, unfavourable: 2, of: 10 }], items_from: 'team' },
    { id: 'helping', in_overall: true, score: null, spread: null, items: null, items_from: null },
  ],
} as unknown as ReleasedReport;
const wording = { elements: { safety: { name: 'Safety, "first"' } }, items: { PUL1: 'People say so.' } } as unknown as Wording;

test('no cell can be taken for a formula, and numbers stay numbers', () => {
  for (const evil of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1']) expect(cell(evil).replace(/^"/, '')).toMatch(/^'/);
  expect(cell('-0.5')).toBe('-0.5');
  expect(cell('7.5')).toBe('7.5');
});

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(cell('a, "b"\nc')).toBe('"a, ""b""\nc"');
});

test('every displayed figure and count is in the table, and nothing else about answers', () => {
  const table = table_of(report, wording, ['It is not a grade.']);
  expect(table.startsWith('\ufeffkind,id,text,figure')).toBe(true);
  expect(table).toContain('element,safety,"Safety, ""first""",7.5,none,5,10,high,0.5,none,2026-09-30,too_close');
  expect(table).toContain('statement,PUL1,People say so.,,,,,,,,,,6,2,2,10');
  expect(table).toContain('element,helping,,held back');
  expect(table).toContain('answered,,,10,,,,,,,,,,,,14');
  expect(table).toContain('note,,It is not a grade.');
  expect(table.split('\r\n').filter(Boolean).every((line) => line.length > 0)).toBe(true);
});

test('comments are in neither file', () => {
  expect(table_of(report, wording, [])).not.toContain('Secret');
  expect(data_of(report, [])).not.toContain('Secret');
});

test('the data holds the report as it came, but for its comments', () => {
  const { comments: _, ...rest } = report;
  expect(JSON.parse(data_of(report, ['note']))).toEqual({ format: 'heed-report/1', notes: ['note'], report: rest });
});

test('a file’s name has no sign that a system could stumble over', () => {
  expect(file_name(report, 'csv')).toBe('report-Ward-7-nights-2026-11-20.csv');
  expect(file_name({ ...report, team: '../..' }, 'csv')).toBe('report-2026-11-20.csv');
});
