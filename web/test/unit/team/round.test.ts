import { expect, test } from 'vitest';
import type { Round } from '../../../src/team/contract';
import { progress_of } from '../../../src/team/round/progress';
import { code_groups, sheets_of, slips_per_page } from '../../../src/team/round/slips';
import { next_step, state_key } from '../../../src/team/rounds/next_step';

const step_of = (changes: Partial<Round>) => next_step({ id: 'a', state: 'prepared', slips: 0, report: 'none', ...changes } as Round);

test('offers the one step that comes next in each state', () => {
  expect(step_of({})).toEqual({ key: 'rounds.next-prepared', href: '/rounds/a' });
  expect(step_of({ slips: 12 })).toEqual({ key: 'rounds.next-open-it', href: '/rounds/a' });
  expect(step_of({ state: 'open' })).toEqual({ key: 'rounds.next-open', href: '/rounds/a' });
  expect(step_of({ state: 'closed', report: 'released' })).toEqual({ key: 'rounds.next-released', href: '/rounds/a/report' });
  expect(step_of({ state: 'closed', report: 'erased' })).toEqual({ key: 'rounds.next-erased', href: '/rounds/a' });
  expect(step_of({ state: 'closed', report: 'withheld' })).toEqual({ key: 'rounds.next-withheld', href: '/rounds/a/report' });
});

test('names every state in words', () => {
  expect(state_key({ state: 'prepared' } as Round)).toBe('rounds.state-prepared');
});

const bounds = { minimum_group: 5, detail_minimum: 10 };

test('tells progress in three steps and names the step, never a count', () => {
  expect(progress_of(bounds, 0)).toEqual({ is_enough: false, is_detail: false, bound: 5 });
  expect(progress_of(bounds, 5)).toEqual({ is_enough: true, is_detail: false, bound: 5 });
  expect(progress_of(bounds, 10)).toEqual({ is_enough: true, is_detail: true, bound: 10 });
});

test('puts every slip on exactly one page', () => {
  const slips = Array.from({ length: 2 * slips_per_page + 1 }, (_, index) => index);
  expect(sheets_of(slips).map((page) => page.length)).toEqual([slips_per_page, slips_per_page, 1]);
  expect(sheets_of(slips).flat()).toEqual(slips);
});

test('writes a code in six groups of four, whatever stood between them', () => {
  const groups = ['7KQ2', 'XM4T', '9PWC', '3HZ8', 'RBN5', 'DVE1'];
  expect(code_groups(groups.join('-'))).toEqual(groups);
  expect(code_groups(groups.join(''))).toEqual(groups);
});
