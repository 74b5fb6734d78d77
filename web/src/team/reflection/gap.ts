// How a leader's own figure for an element lies beside the team's. A difference counts only beyond the soft band around
// the team's figure: within it, chance alone can make the whole difference.

import type { Score } from '../contract';
import { value_of, type Figure } from './scores';

export type Gap = 'close' | 'self-more' | 'team-more' | 'held-back' | 'no-answer';

/** Open ends need no rule of their own: their band reaches to the end of the line or lies on the safe side of it. */
export function gap_of(own: Figure | null, team: Score | null): Gap {
  if (!team) return 'held-back';
  if (!own) return 'no-answer';
  if (value_of(own) > team.high) return 'self-more';
  return value_of(own) < team.low ? 'team-more' : 'close';
}
