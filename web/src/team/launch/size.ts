// What a team's size means for its report, said before anything is launched: a leader of a small team
// should learn that three absences mean no report from us, not from an empty page two weeks later.

export const people_min = 1;
/** The bounds here are the server's own; it checks again. */
export const people_max = 500;
/** The floor is compiled into the server as well; a leader may raise it and never lower it. */
export const minimum_group_floor = 5;
export const minimum_group_max = 100;
export const detail_minimum = 10;

export type SizeKind = 'below' | 'everyone' | 'some';

export interface SizeAdvice {
  kind: SizeKind;
  people: number;
  minimum: number;
  /** How many people not answering would leave the report empty; 0 where no report can come. */
  absences: number;
  /** Whether enough people could answer for the detail of single statements to be shown. */
  detail: boolean;
}

/** So few that a handful of absences mean no report: there are other ways for such a team. */
const absences_near = 3;

export const is_small = ({ absences }: SizeAdvice): boolean => absences <= absences_near;

/** The advice for a team; null while either number is missing or out of range. */
export function size_advice(people: number, minimum: number): SizeAdvice | null {
  if (!is_whole(people, people_min, people_max) || !is_whole(minimum, minimum_group_floor, minimum_group_max)) return null;
  const absences = Math.max(0, people - minimum + 1);
  const kind = absences === 0 ? 'below' : absences === 1 ? 'everyone' : 'some';
  return { kind, people, minimum, absences, detail: people >= Math.max(detail_minimum, minimum) };
}

/** How many must answer for single statements or comments to be shown, with the smallest group as typed. */
export const detail_minimum_of = (minimum_group: string) => Math.max(detail_minimum, read_whole(minimum_group) || 0);

export function is_whole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** A number that a person typed: digits with blanks around them; NaN for anything else. */
export function read_whole(text: string): number {
  const digits = text.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
}
