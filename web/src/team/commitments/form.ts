// The form of what a team agrees: one promise from the team and one from the leader. A promise that has no words is none.

import type { Commitment, Kept } from '../contract';
import { add_days, is_iso_date } from '../parts/days';
import type { Problem, Refusals } from '../parts/problem';

export interface Pledge {
  text: string;
  owner: string;
  due_on: string;
  kept: Kept | null;
}

export type By = Commitment['by'];
export const sides: By[] = ['team', 'leader'];
export type Values = Record<By, Pledge>;

/** Four weeks: near enough to begin tomorrow. */
const days_to_do_it = 28;

export function values_of(commitments: Commitment[], now: string): Values {
  const of = (by: By): Pledge =>
    commitments.find((each) => each.by === by) ?? { text: '', owner: '', due_on: add_days(now, days_to_do_it), kept: null };
  return { team: of('team'), leader: of('leader') };
}

export const field_of = (by: By, name: keyof Pledge) => `${by}-${name}`;

const is_empty = ({ text, owner }: Pledge) => text.trim() === '' && owner.trim() === '';

function problems_of(by: By, { text, owner, due_on }: Pledge): Problem[] {
  const found: Problem[] = [];
  if (text.trim() === '') found.push({ field: field_of(by, 'text'), key: 'commitments.error.text' });
  if (owner.trim() === '') found.push({ field: field_of(by, 'owner'), key: 'commitments.error.owner' });
  if (!is_iso_date(due_on)) found.push({ field: field_of(by, 'due_on'), key: 'commitments.error.day' });
  return found;
}

export const problems_in = (values: Values): Problem[] =>
  sides.flatMap((by) => (is_empty(values[by]) ? [] : problems_of(by, values[by])));

export const commitments_in = (values: Values): Commitment[] =>
  sides.filter((by) => !is_empty(values[by])).map((by) => {
    const { text, owner, due_on, kept } = values[by];
    return { by, text: text.trim(), owner: owner.trim(), due_on, kept };
  });

export const refusals: Refusals = {
  too_long: { key: 'team.error.too-long', counts: true, field: 'team-text' },
  too_small: { key: 'commitments.error.day', field: 'team-due_on' },
  too_large: { key: 'commitments.error.day', field: 'team-due_on' },
  with_facilitator: { key: 'team.error.wrong-state', field: 'team-text' },
};
