// What the list of a facilitator says about each survey.

import { day, say, type Key } from '../../lib/i18n';
import type { ReviewEntry } from '../contract';

/** How many surveys nobody has handed over yet. */
export const waiting_in = (reviews: ReviewEntry[]): number => reviews.filter(({ state }) => state === 'to_review').length;

/** The one thing to do next; null while the survey is open and there is nothing to read, and once its reports are erased. */
export function step_key({ state, erased }: Pick<ReviewEntry, 'state' | 'erased'>): Key | null {
  if (state === 'open' || erased) return null;
  return state === 'to_review' ? 'reviews.next-to_review' : 'reviews.next-handed_over';
}

/** The days that matter: the last one to answer, and later that of the session, and that on which comments are deleted. */
export function day_sentences({ state, closes_on, session_on, delete_on, erased }: ReviewEntry): string[] {
  if (state === 'open') return [say('reviews.closes-on', { day: day(closes_on) })];
  const session = say('reviews.session-on', { day: day(session_on) });
  return delete_on && !erased ? [session, say('reviews.kept-until', { day: day(delete_on) })] : [session];
}
