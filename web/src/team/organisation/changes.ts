// What a sheet would change in the organisation. Units are the same where their names are. Pure.

import type { UnitEntry } from './contract';

export interface Changes {
  added: UnitEntry[];
  /** As they would be. */
  changed: UnitEntry[];
  removed: UnitEntry[];
}

const is_same = (one: UnitEntry, other: UnitEntry) =>
  one.parent === other.parent && one.people === other.people && one.leader === other.leader;

export function changes_between(before: UnitEntry[], after: UnitEntry[]): Changes {
  const old = new Map(before.map((unit) => [unit.name, unit]));
  const kept = new Set(after.map(({ name }) => name));
  return {
    added: after.filter(({ name }) => !old.has(name)),
    changed: after.filter((unit) => {
      const was = old.get(unit.name);
      return was !== undefined && !is_same(was, unit);
    }),
    removed: before.filter(({ name }) => !kept.has(name)),
  };
}

/** Up to so many units are found at once; who sees more than that types more. */
export const found_max = 40;

/** Units whose name holds what was typed, capitals or not. */
export function found_in<Entry extends UnitEntry>(units: Entry[], typed: string): Entry[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  return units.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
}
