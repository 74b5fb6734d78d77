// Who is asked: one team, two teams together, or a unit with everything below it. What may be wrong with that part of
// the form, and what is sent. Pure.

import type { Instrument, LaunchedPeople } from '../contract';
import type { LedUnit } from '../campaign/contract';
import type { Problem } from '../parts/problem';
import { is_whole, people_max, people_min, read_whole, size_advice } from './size';

export const kinds = ['team', 'pair', 'unit'] as const;
export type Kind = (typeof kinds)[number];

export interface AskedValues {
  kind: Kind;
  /** The one team, or the first of two. */
  team: string;
  people: string;
  second_team: string;
  second_people: string;
  /** Sign-in name; empty where one person runs both. */
  second_leader: string;
  /** What both are called together; empty for the two names. */
  name: string;
  unit: LedUnit | null;
}

export const starting_asked: AskedValues =
  { kind: 'team', team: '', people: '', second_team: '', second_people: '', second_leader: '', name: '', unit: null };

/** How many are asked in all; NaN while it cannot be told. */
export function people_asked({ kind, people, second_people, unit }: AskedValues): number {
  if (kind === 'unit') return unit?.people ?? NaN;
  return read_whole(people) + (kind === 'pair' ? read_whole(second_people) : 0);
}

/** The surveys that suit those who are asked: one about two teams needs two. */
export const instruments_for = (instruments: Instrument[], kind: Kind) =>
  instruments.filter(({ use }) => use !== 'pair' || kind === 'pair');

/** `each_needs`: whether no report could come unless each of two teams has enough people of its own. */
export function asked_problems(values: AskedValues, minimum_group: string, each_needs: boolean): (Problem | null)[] {
  const minimum = read_whole(minimum_group);
  if (values.kind === 'unit') return [values.unit ? below(people_asked(values), minimum, 'unit') : { field: 'unit', key: 'launch.error.unit' }];
  const first = [text_problem(values, 'team'), people_problem(values, 'people')];
  const alone = minimum_problem(values, minimum, each_needs);
  if (values.kind === 'team') return [...first, first[1] ? null : alone];
  const second = [text_problem(values, 'second_team'), people_problem(values, 'second_people')];
  return [...first, ...second, same_name_problem(values), first[1] || second[1] ? null : alone];
}

function text_problem(values: AskedValues, field: 'team' | 'second_team'): Problem | null {
  return values[field].trim() === '' ? { field, key: 'launch.error.team' } : null;
}

function people_problem(values: AskedValues, field: 'people' | 'second_people'): Problem | null {
  const people = read_whole(values[field]);
  if (values[field].trim() === '') return { field, key: 'launch.error.people' };
  if (people > people_max) return { field, key: 'launch.error.people-many', values: { count: people_max } };
  return is_whole(people, people_min, people_max) ? null : { field, key: 'launch.error.people-number' };
}

function same_name_problem({ team, second_team }: AskedValues): Problem | null {
  const is_same = team.trim() !== '' && team.trim() === second_team.trim();
  return is_same ? { field: 'second_team', key: 'launch.error.same-name' } : null;
}

function minimum_problem(values: AskedValues, minimum: number, each_needs: boolean): Problem | null {
  if (values.kind !== 'pair' || !each_needs) return below(people_asked(values), minimum, 'people');
  return below(read_whole(values.people), minimum, 'people') ?? below(read_whole(values.second_people), minimum, 'second_people');
}

function below(people: number, minimum: number, field: string): Problem | null {
  const advice = size_advice(people, minimum);
  return advice?.kind === 'below' ? { field, key: 'launch.error.below', values: { count: minimum } } : null;
}

/** The part of the body that says who is asked; call it only for values without problems. */
export function asked_body(values: AskedValues, both: string): LaunchedPeople {
  const first = { people: read_whole(values.people) };
  if (values.kind === 'unit') return { unit: values.unit!.id };
  if (values.kind === 'team') return { team: values.team.trim(), ...first };
  const second = { name: values.second_team.trim(), people: read_whole(values.second_people), leader: values.second_leader.trim() || null };
  return { name: both, teams: [{ name: values.team.trim(), ...first, leader: null }, second] };
}
