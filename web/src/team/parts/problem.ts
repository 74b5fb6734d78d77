// What is wrong with a form: the field and the key of the words for it. Pages turn the server's codes into words here.

import { ApiError } from '../../lib/api';
import type { Key, Values } from '../../lib/i18n';

export interface Problem {
  /** Id of the field that the error summary leads to. */
  field: string;
  key: Key;
  values?: Values;
}

/**
 * A form's own words for refusals, by `code`, or by `field code` where the same code means different things for
 * different fields.
 */
export type Refusals = Partial<Record<string, { field: string; key: Key }>>;

/** Refusals that any form can meet, whatever it asks for. */
const shared: Partial<Record<string, Key>> = {
  offline: 'team.error.offline',
  busy: 'team.error.busy',
  not_found: 'team.error.not-found',
  not_permitted: 'team.error.not-permitted',
  wrong_state: 'team.error.wrong-state',
  cross_site: 'team.error.cross-site',
  bad_text: 'team.error.bad-text',
  too_long: 'team.error.too-long',
};

/** The key for a refusal that no form has own words for. */
export const shared_key = (code: string): Key => shared[code] ?? 'team.error.unknown';

/** The server's refusal in the form's words, or in the shared ones; never without a field to lead to. */
export function problem_from(error: ApiError, refusals: Refusals, first_field: string): Problem {
  const pointed = error.field?.replace(/^\//, '').split('/')[0] ?? '';
  const own = refusals[`${pointed} ${error.code}`] ?? refusals[error.code];
  const values = { count: error.limit ?? 0 };
  if (own) return { ...own, values };
  return { field: pointed || first_field, key: shared_key(error.code), values };
}
