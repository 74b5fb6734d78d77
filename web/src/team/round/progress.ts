// How far answering has got, in the only steps that anyone may see: not yet the minimum, the minimum, the detail.

import type { Round } from '../contract';

export interface Progress {
  is_enough: boolean;
  is_detail: boolean;
  /** The number to name: the step that was reached, or the first one while it was not. */
  bound: number;
}

export function progress_of(round: Pick<Round, 'minimum_group' | 'detail_minimum'>, reached: number): Progress {
  const is_enough = reached >= round.minimum_group;
  const is_detail = reached >= round.detail_minimum;
  return { is_enough, is_detail, bound: is_enough ? reached : round.minimum_group };
}
