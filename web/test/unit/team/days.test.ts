import { expect, test } from 'vitest';
import { add_days, days_between, is_iso_date, today } from '../../../src/team/parts/days';

test('adds days over the ends of months, years and leap days', () => {
  expect(add_days('2026-12-31', 1)).toBe('2027-01-01');
  expect(add_days('2028-02-28', 1)).toBe('2028-02-29');
});

test('counts whole days, also where clocks change', () => {
  expect(days_between('2026-10-24', '2026-10-26')).toBe(2);
  expect(days_between('2026-03-30', '2026-03-28')).toBe(-2);
});

test('knows a day of the calendar from anything else', () => {
  expect(is_iso_date('2026-12-06')).toBe(true);
  for (const text of ['', '2026-02-30', '06/12/2026', '2026-12-06T00:00', '2026-13-01']) expect(is_iso_date(text)).toBe(false);
});

test('takes today from the reader’s own calendar, late at night too', () => {
  expect(today(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
  expect(today(new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
});
