import { expect, test } from 'vitest';
import type { Report } from '../../../src/team/contract';
import { parts_of, prints_first, with_part } from '../../../src/team/report/parts_to_print';
import { back_path, subject_path } from '../../../src/team/report/reader';

test('prints the report and the plan unless somebody chooses otherwise', () => {
  expect(prints_first).toEqual(['report', 'plan']);
});

test('adds and takes out one part, and keeps the order of printing', () => {
  const more = with_part(['report', 'guide'], 'brief', true);
  expect(more).toEqual(['report', 'brief', 'guide']);
  expect(with_part(more, 'brief', true)).toEqual(more);
  expect(with_part(more, 'report', false)).toEqual(['brief', 'guide']);
});

test('offers the guide with a released report alone, for the other is that guide', () => {
  expect(parts_of({ state: 'released' })).toContain('guide');
  expect(parts_of({ state: 'withheld' })).not.toContain('guide');
});

test('knows what a report is of from either of its addresses', () => {
  expect(subject_path('/rounds/abc/report')).toBe('/rounds/abc');
  expect(subject_path('/campaigns/abc/units/def/report')).toBe('/campaigns/abc');
});

test('leads everybody back to where they came from', () => {
  const report = { campaign: 'abc' } as Report;
  expect(back_path('/rounds/abc/report', 'leader', report)).toBe('/rounds/abc');
  expect(back_path('/rounds/abc/report', 'facilitator', report)).toBe('/reviews/abc');
  expect(back_path('/rounds/abc/report', 'facilitator', null)).toBe('/reviews');
});
