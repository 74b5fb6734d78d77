// The shapes of docs/api.md for the organisation: a tree of units, each known to the others by its name.

import type { Shape } from '../parts/tree';

export interface UnitEntry {
  name: string;
  /** Name of the unit that this one belongs to; null for the one at the top. */
  parent: string | null;
  people: number;
  /** Sign-in name; null where nobody leads it here. */
  leader: string | null;
}

export interface Unit extends UnitEntry {
  id: string;
}

/** Units name the one above by its name. */
export const unit_shape: Shape<UnitEntry> = { key: ({ name }) => name, parent: ({ parent }) => parent };
