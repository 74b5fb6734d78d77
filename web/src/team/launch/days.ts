// The days of a survey: the last one, how far it may be put off, and the session. Those that nobody chose follow the last
// day. What may be wrong with them, and what is sent. Pure: "today" comes in.

import type { LaunchTerms } from '../contract';
import { add_days, is_iso_date } from '../parts/days';
import type { Problem } from '../parts/problem';

const days_open_default = 14;
const put_off_default = 14;
const session_after_default = 14;
/** The server's own bounds; it checks again. */
export const days_open_max = 90;
export const session_after_max = 60;

export interface DayValues {
  closes_on: string;
  /** Empty: two weeks after the last day, or as late as the server takes. */
  closes_latest: string;
  /** Empty: two weeks after the last day. */
  session_on: string;
}

export const starting_days = (today: string): DayValues => ({ closes_on: add_days(today, days_open_default), closes_latest: '', session_on: '' });

/** Empty while there is no last day. */
export function latest_of({ closes_on, closes_latest }: DayValues, today: string): string {
  if (closes_latest !== '' || !is_iso_date(closes_on)) return closes_latest;
  const follows = add_days(closes_on, put_off_default);
  const last = add_days(today, days_open_max);
  return follows < last ? follows : last;
}

/** Empty while there is no last day. */
export function session_of({ closes_on, session_on }: DayValues): string {
  return session_on !== '' || !is_iso_date(closes_on) ? session_on : add_days(closes_on, session_after_default);
}

export function closing_problem({ closes_on }: DayValues, today: string): Problem | null {
  const field = 'closes_on';
  if (!is_iso_date(closes_on)) return { field, key: 'launch.error.closes-on' };
  if (closes_on < today) return { field, key: 'launch.error.closes-soon' };
  if (closes_on <= add_days(today, days_open_max)) return null;
  return { field, key: 'launch.error.closes-late', values: { count: days_open_max } };
}

export function latest_problem(values: DayValues, today: string): Problem | null {
  const field = 'closes_latest';
  const latest = latest_of(values, today);
  if (!is_iso_date(values.closes_on)) return null;
  if (!is_iso_date(latest) || latest < values.closes_on) return { field, key: 'launch.error.closes-latest' };
  return latest > add_days(today, days_open_max) ? { field, key: 'launch.error.latest-late', values: { count: days_open_max } } : null;
}

export function session_problem(values: DayValues): Problem | null {
  const { closes_on } = values;
  const session = session_of(values);
  if (!is_iso_date(closes_on)) return null;
  const is_good = is_iso_date(session) && session >= closes_on && session <= add_days(closes_on, session_after_max);
  return is_good ? null : { field: 'session_on', key: 'launch.error.session', values: { count: session_after_max } };
}

export function days_body(values: DayValues, today: string, has_facilitator: boolean): Pick<LaunchTerms, 'closes_on' | 'closes_latest' | 'session_on'> {
  const days = { closes_on: values.closes_on, closes_latest: latest_of(values, today) };
  return has_facilitator ? { ...days, session_on: session_of(values) } : days;
}
