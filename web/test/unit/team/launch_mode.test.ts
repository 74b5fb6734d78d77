import { expect, test } from 'vitest';
import { launch_body, launch_problems, starting_values, type LaunchValues } from '../../../src/team/launch/form';

const today = '2026-11-22';
const good: LaunchValues = {
  ...starting_values(today), team: 'Ward 7', people: '12', instrument: 'compassionate-leadership-footprint/1',
  leader_label: 'our ward manager', contact: 'Sam Hill',
};
const fields = (changes: Partial<LaunchValues>) => launch_problems({ ...good, ...changes }, today).map(({ field }) => field);
const two_step = { mode: 'two_step', collect_until: '2026-11-27', answer_from: '2026-11-28' } as const;

test('starts with slips, which need no days', () => {
  expect(fields({})).toEqual([]);
  expect(launch_body(good, today)).toMatchObject({ mode: 'slips' });
  expect(launch_body(good, today)).not.toHaveProperty('collect_until');
});

test('sends both days exactly where people come twice', () => {
  expect(launch_body({ ...good, ...two_step }, today)).toMatchObject(two_step);
  expect(launch_body({ ...good, ...two_step, mode: 'together' }, today)).not.toHaveProperty('answer_from');
});

test('takes days that the server takes: collecting from today, answering one to five days later, before the end', () => {
  expect(fields(two_step)).toEqual([]);
  expect(fields({ ...two_step, collect_until: '2026-11-22', answer_from: '2026-11-27' })).toEqual([]);
  expect(fields({ ...two_step, collect_until: '2026-11-21' })).toEqual(['collect_until']);
  expect(fields({ ...two_step, collect_until: '' })).toEqual(['collect_until']);
  for (const answer_from of ['2026-11-27', '2026-12-03', '', '2026-02-30']) expect(fields({ ...two_step, answer_from })).toEqual(['answer_from']);
  expect(fields({ ...two_step, answer_from: '2026-12-02', closes_on: '2026-12-01' })).toEqual(['answer_from']);
});

test('asks for a word on the ways that protect people less', () => {
  expect(fields({ mode: 'one_step' })).toEqual(['accepts_lower']);
  expect(fields({ mode: 'one_step', accepts_lower: true })).toEqual([]);
  expect(fields({ mode: 'together' })).toEqual([]);
});

test('one link for everybody needs ten answers for a report', () => {
  const shared = { mode: 'open_link', accepts_lower: true } as const;
  expect(fields({ ...shared, minimum_group: '9' })).toEqual(['minimum_group']);
  expect(fields({ ...shared, minimum_group: '10' })).toEqual([]);
});
