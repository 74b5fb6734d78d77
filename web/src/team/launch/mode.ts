// How codes reach people, and when they answer: what may be wrong with that part of the form, and what is sent. Pure.

import type { Mode } from '../../respond/ballot/modes';
import type { LaunchTerms } from '../contract';
import { add_days, is_iso_date } from '../parts/days';
import type { Problem } from '../parts/problem';
import { read_whole } from './size';

/** The server's own bounds; it checks again. */
const answer_after_days_max = 5;
export const open_link_minimum = 10;

export interface ModeValues {
  mode: Mode;
  collect_until: string;
  answer_from: string;
  /** Whether the leader has said that people are told of a lower protection. */
  accepts_lower: boolean;
}

export const starting_mode = (today: string): ModeValues =>
  ({ mode: 'slips', collect_until: add_days(today, 6), answer_from: add_days(today, 7), accepts_lower: false });

/** How well each protects who somebody is, as people are told it. */
export const protection_of = { slips: 'high', together: 'high', two_step: 'high', one_step: 'medium', open_link: 'basic' } as const;

export type LowerMode = Extract<Mode, 'one_step' | 'open_link'>;

/** Modes that protect people less, and say so to them. */
export const is_lower = (mode: Mode): mode is LowerMode => protection_of[mode] !== 'high';

export function mode_problem({ mode, accepts_lower }: ModeValues): Problem | null {
  return is_lower(mode) && !accepts_lower ? { field: 'accepts_lower', key: 'launch.error.accepts-lower' } : null;
}

/** A link that anybody can use more than once needs more answers before it says anything. */
export function open_link_problem({ mode }: ModeValues, minimum_group: string): Problem | null {
  if (mode !== 'open_link' || !(read_whole(minimum_group) < open_link_minimum)) return null;
  return { field: 'minimum_group', key: 'launch.error.minimum-open-link', values: { minimum: open_link_minimum } };
}

export function days_problem({ mode, collect_until, answer_from }: ModeValues, today: string, closes_on: string): Problem | null {
  if (mode !== 'two_step') return null;
  const field = 'collect_until';
  if (!is_iso_date(collect_until) || collect_until < today) return { field, key: 'launch.error.collect-until' };
  const from = { field: 'answer_from', key: 'launch.error.answer-from', values: { max: answer_after_days_max } } as const;
  if (!is_iso_date(answer_from) || answer_from <= collect_until) return from;
  if (answer_from > add_days(collect_until, answer_after_days_max)) return from;
  return answer_from > closes_on ? { field: 'answer_from', key: 'launch.error.answer-late' } : null;
}

export function mode_body({ mode, collect_until, answer_from }: ModeValues): Pick<LaunchTerms, 'mode' | 'collect_until' | 'answer_from'> {
  return mode === 'two_step' ? { mode, collect_until, answer_from } : { mode };
}
