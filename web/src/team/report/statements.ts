// The words around the counts of a statement: how it begins, and the answers that each count joins.

import type { Counts } from '../../charts/diverge';
import { say } from '../../lib/i18n';
import type { ItemCounts } from '../contract';
import type { Definition, Wording } from '../parts/wording';

/** A count for each side, or null where too few answered the statement. */
export function counts_of({ favourable, neutral, unfavourable, of }: ItemCounts): Counts | null {
  if (favourable === null || neutral === null || unfavourable === null || of === null) return null;
  return { favourable, neutral, unfavourable, of };
}

/** How the statements of an element begin: "The person who leads our team…". */
export function stem_of(element: string, wording: Wording, definition: Definition): string {
  const stem = definition.elements.find(({ id }) => id === element)?.stem ?? '';
  return wording.stems[stem] ?? '';
}

export interface AnswerNames {
  favourable: string;
  neutral: string;
  unfavourable: string;
}

/** The answers of one side of the scale, joined: "never or rarely", or "no" where a side has one. */
function side_name(values: string[]): string {
  const [first = '', second] = values;
  return second === undefined ? first : say('report.either', { first, second });
}

/** The answers behind each count: those on both sides of the middle one, turned round for a reverse statement. */
export function answer_names(item: string, element: string, wording: Wording, definition: Definition): AnswerNames {
  const part = definition.elements.find(({ id }) => id === element);
  const values = (wording.scales[part?.scale ?? '']?.values ?? []).map((value) => value.toLocaleLowerCase());
  const middle = (values.length - 1) / 2;
  const seldom = side_name(values.slice(0, middle));
  const often = side_name(values.slice(middle + 1));
  const is_reverse = part?.reverse?.includes(item) ?? false;
  return { favourable: is_reverse ? seldom : often, neutral: values[middle] ?? '', unfavourable: is_reverse ? often : seldom };
}
