import { expect, test } from 'vitest';
import { days_body, latest_of, latest_problem, session_of, session_problem, starting_days, type DayValues } from '../../../src/team/launch/days';

const today = '2026-11-22';
const days: DayValues = starting_days(today);
const latest = (changes: Partial<DayValues>) => latest_problem({ ...days, ...changes }, today)?.field;
const session = (changes: Partial<DayValues>) => session_problem({ ...days, ...changes })?.field;

test('days that nobody chose follow the last day by two weeks', () => {
  expect(latest_of(days, today)).toBe('2026-12-20');
  expect(session_of(days)).toBe('2026-12-20');
  expect(latest_of({ ...days, closes_on: '2026-12-01' }, today)).toBe('2026-12-15');
  expect(latest_of({ ...days, closes_latest: '2026-12-07' }, today)).toBe('2026-12-07');
});

test('what follows never goes past the last day that the server takes', () => {
  expect(latest_of({ ...days, closes_on: '2027-02-15' }, today)).toBe('2027-02-20');
  expect(latest({ closes_on: '2027-02-15' })).toBeUndefined();
});

test('says nothing of days that follow while there is no last day', () => {
  expect(latest_of({ ...days, closes_on: '' }, today)).toBe('');
  expect(latest({ closes_on: '' })).toBeUndefined();
  expect(session({ closes_on: '' })).toBeUndefined();
});

test('can be put off from the last day itself to 90 days from today', () => {
  expect(latest({ closes_latest: '2026-12-05' })).toBe('closes_latest');
  expect(latest({ closes_latest: '2026-12-06' })).toBeUndefined();
  expect(latest({ closes_latest: '2027-02-20' })).toBeUndefined();
  expect(latest({ closes_latest: '2027-02-21' })).toBe('closes_latest');
});

test('a session is from the last day to 60 days after it', () => {
  expect(session({ session_on: '2026-12-05' })).toBe('session_on');
  expect(session({ session_on: '2026-12-06' })).toBeUndefined();
  expect(session({ session_on: '2027-02-04' })).toBeUndefined();
  expect(session({ session_on: '2027-02-05' })).toBe('session_on');
});

test('a session is sent only where somebody reads first', () => {
  expect(days_body(days, today, false)).toEqual({ closes_on: '2026-12-06', closes_latest: '2026-12-20' });
  expect(days_body(days, today, true)).toEqual({ closes_on: '2026-12-06', closes_latest: '2026-12-20', session_on: '2026-12-20' });
});
