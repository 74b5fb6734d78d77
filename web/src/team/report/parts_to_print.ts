// What can be printed with a report, each part on pages of its own. At first the report and the plan are chosen: that is
// what everybody in the room needs. The rest is for whoever prepares the session.

import type { Report } from '../contract';

export type Part = 'report' | 'plan' | 'brief' | 'rules' | 'cards' | 'actions' | 'guide';

export const prints_first: Part[] = ['report', 'plan'];

const all: Part[] = ['report', 'plan', 'brief', 'rules', 'cards', 'actions', 'guide'];

/** A report that is held back is itself the guide to a conversation without numbers. */
export const parts_of = ({ state }: Pick<Report, 'state'>): Part[] => all.filter((part) => part !== 'guide' || state === 'released');

/** Adds a part or takes it out; the order of printing never changes. */
export function with_part(parts: Part[], part: Part, is_chosen: boolean): Part[] {
  return all.filter((each) => (each === part ? is_chosen : parts.includes(each)));
}
