// How many people answered, in the bands that the server sends, as a text key and its values.

import type { Answered } from '../contract';
import type { Key, Values } from '../../lib/i18n';

export interface Sentence {
  key: Key;
  values: Values;
}

/** From 95 per cent on no count is given: "all but one" would be a count of one. */
const nearly_all = 95;

/** Whether the range begins at the whole team: then it hides nobody who did not answer, for there is nobody. */
export const is_whole_team = ({ low }: Answered, people: number): boolean => low === people;

export function answered_sentence(answered: Answered, people: number): Sentence {
  const { low, high, rate_low } = answered;
  if (low === null) return { key: 'report.answered.nearly-all', values: { people, rate: rate_low ?? nearly_all } };
  // A band may reach beyond the team: "10 to 14 of 12" would only puzzle, and the team's size is known.
  const most = Math.min(high ?? low, people);
  if (most <= low) return { key: 'report.answered.at-least', values: { low, people } };
  return { key: 'report.answered.between', values: { low, high: most, people } };
}
