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

/** The answers behind each count: the two ends of the scale's words, joined, turned round for a reverse statement. */
export function answer_names(item: string, element: string, wording: Wording, definition: Definition): AnswerNames {
  const part = definition.elements.find(({ id }) => id === element);
  const values = wording.scales[part?.scale ?? '']?.values ?? [];
  const [first = '', second = '', middle = '', fourth = '', last = ''] = values.map((value) => value.toLocaleLowerCase());
  const seldom = say('report.either', { first, second });
  const often = say('report.either', { first: fourth, second: last });
  const is_reverse = part?.reverse?.includes(item) ?? false;
  return { favourable: is_reverse ? seldom : often, neutral: middle, unfavourable: is_reverse ? often : seldom };
}
