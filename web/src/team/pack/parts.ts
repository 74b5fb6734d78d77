// What can be printed from the page of a report. Each part begins a page of its own.

export const parts = ['report', 'plan', 'cards', 'brief', 'guide'] as const;
export type Part = (typeof parts)[number];
export type Chosen = ReadonlySet<Part>;

/** What most sessions need; the rest is a tick away. */
export const usual: Chosen = new Set<Part>(['report', 'plan']);

export function toggled(chosen: Chosen, part: Part, is_on: boolean): Chosen {
  const next = new Set(chosen);
  if (is_on) next.add(part);
  else next.delete(part);
  return next;
}
