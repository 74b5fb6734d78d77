// The units that somebody may launch over. A leader has those that he or she leads; an administrator has all, too many to
// choose from here, and comes from the page of the organisation with one of them.

import { ask } from '../../lib/api';
import type { LedUnit } from '../campaign/contract';
import { unit_shape, type Unit } from '../organisation/contract';
import { below } from '../parts/tree';

/** One unit with all below it. */
export function led_unit(units: Unit[], id: string): LedUnit | null {
  const top = units.find((unit) => unit.id === id);
  if (!top) return null;
  const asked = below(units, unit_shape, top.name).filter(({ people }) => people > 0);
  return { id, name: top.name, teams: asked.length, people: asked.reduce((sum, { people }) => sum + people, 0) };
}

/** `wanted` is the id of a unit that a link named, or empty. */
export async function load_units(wanted: string): Promise<{ units: LedUnit[] }> {
  const { units } = await ask<{ units: LedUnit[] }>('/api/organisation/led');
  if (wanted === '' || units.some(({ id }) => id === wanted)) return { units };
  const all = await ask<{ units: Unit[] }>('/api/organisation');
  const named = led_unit(all.units, wanted);
  return { units: named ? [named, ...units] : units };
}
