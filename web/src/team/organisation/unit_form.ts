// What may be wrong with one unit as typed, and the server's refusals in words. Pure.

import { is_whole, people_max, read_whole } from '../launch/size';
import type { Problem, Refusals } from '../parts/problem';
import { below } from '../parts/tree';
import { unit_shape, type Unit } from './contract';

/** All of it as typed. */
export interface UnitValues {
  name: string;
  parent: string;
  people: string;
  leader: string;
}

/** `unit` is the one that is edited, null for a new one. */
export function unit_problems(values: UnitValues, units: Unit[], unit: Unit | null): Problem[] {
  return [name_problem(values, units, unit), parent_problem(values, units, unit), people_problem(values)].filter((problem) => problem !== null);
}

function name_problem({ name }: UnitValues, units: Unit[], unit: Unit | null): Problem | null {
  const field = 'name';
  if (name.trim() === '') return { field, key: 'organisation.error.name' };
  const is_taken = units.some((other) => other.name === name.trim() && other.id !== unit?.id);
  return is_taken ? { field, key: 'organisation.error.taken' } : null;
}

/** One unit stands at the top; it alone has none above. */
function parent_problem({ parent }: UnitValues, units: Unit[], unit: Unit | null): Problem | null {
  const field = 'parent';
  const above = parent.trim();
  const is_top = unit !== null && unit.parent === null;
  if (above === '') return is_top ? null : { field, key: 'organisation.error.parent' };
  if (!units.some(({ name }) => name === above)) return { field, key: 'organisation.error.parent-unknown', values: { name: above } };
  const is_circle = unit !== null && below(units, unit_shape, unit.name).some(({ name }) => name === above);
  return is_circle ? { field, key: 'organisation.error.circle' } : null;
}

function people_problem({ people }: UnitValues): Problem | null {
  return is_whole(read_whole(people), 0, people_max) ? null : { field: 'people', key: 'organisation.error.people', values: { count: people_max } };
}

export const unit_refusals: Refusals = {
  unknown_leader: { field: 'leader', key: 'organisation.error.leader' },
  named_twice: { field: 'name', key: 'organisation.error.taken' },
  circle: { field: 'parent', key: 'organisation.error.circle' },
  second_root: { field: 'parent', key: 'organisation.error.parent' },
  too_deep: { field: 'parent', key: 'organisation.error.deep' },
  changed_meanwhile: { field: 'name', key: 'organisation.error.meanwhile' },
  too_many_units: { field: 'name', key: 'organisation.error.many' },
};
