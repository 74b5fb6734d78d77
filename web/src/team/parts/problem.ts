// What is wrong with a form: the field and the key of the words for it. Pages turn the server's codes into words here.

import { ApiError } from '../../lib/api';
import type { Key, Values } from '../../lib/i18n';

export interface Problem {
  /** Id of the field that the error summary leads to. */
  field: string;
  key: Key;
  values?: Values;
}

/** Words for a refusal; `counts` says that they name the bound that was broken, which the server sends as `limit`. */
interface Words {
  key: Key;
  /** What the words name besides. */
  values?: Values;
  counts?: true;
  /** The words where the server names no bound. */
  uncounted?: Key;
}

/**
 * A form's own words for refusals, by `code`, or by `field code` where the same code means different things for
 * different fields; `field` is the first part of the server's pointer, or all of it: "teams/1/people".
 */
export type Refusals = Partial<Record<string, Words & { field: string }>>;

/** Refusals that any form can meet, whatever it asks for. */
const shared: Partial<Record<string, Words>> = {
  offline: { key: 'team.error.offline' },
  busy: { key: 'team.error.busy' },
  needs_https: { key: 'team.error.https' },
  not_signed_in: { key: 'team.error.not-signed-in' },
  not_found: { key: 'team.error.not-found' },
  not_permitted: { key: 'team.error.not-permitted' },
  wrong_state: { key: 'team.error.wrong-state' },
  report_gone: { key: 'team.error.report-gone' },
  closed: { key: 'team.error.past-last-day' },
  collecting_over: { key: 'team.error.collecting-over' },
  none_left: { key: 'team.error.none-left' },
  part_of_campaign: { key: 'team.error.part-of-campaign' },
  too_soon: { key: 'team.error.too-soon', counts: true, uncounted: 'team.error.not-now' },
  cross_site: { key: 'team.error.cross-site' },
  bad_text: { key: 'team.error.bad-text' },
  too_long: { key: 'team.error.too-long', counts: true },
};

type Said = Omit<Problem, 'field'>;

/** Words that need a bound are of no use without one. */
function said(words: Words | undefined, limit: number | undefined): Said {
  if (!words || (words.counts && limit === undefined)) return { key: words?.uncounted ?? 'team.error.unknown' };
  const { key, counts, values } = words;
  return { key, values: counts ? { ...values, count: limit! } : values };
}

/** The words for a refusal that no form has own words for. */
export const shared_words = (error: ApiError): Said => said(shared[error.code], error.limit);

/** The server's refusal in the form's words, or in the shared ones; never without a field to lead to. */
export function problem_from(error: ApiError, refusals: Refusals, first_field: string): Problem {
  const place = error.field?.replace(/^\//, '') ?? '';
  const pointed = place.split('/')[0]!;
  const own = refusals[`${place} ${error.code}`] ?? refusals[`${pointed} ${error.code}`] ?? refusals[error.code];
  if (own) return { field: own.field, ...said(own, error.limit) };
  return { field: pointed || first_field, ...shared_words(error) };
}
