// Why a sheet was not taken, with the line to look at.

import type { ApiError } from '../../lib/api';
import { say, type Key } from '../../lib/i18n';
import { shared_words } from '../parts/problem';

/** Faults inside a sheet; the server says on which line. */
const faults: Partial<Record<string, Key>> = {
  wrong_header: 'organisation.error.header',
  ragged: 'organisation.error.ragged',
  bad_quote: 'organisation.error.quote',
  not_a_number: 'organisation.error.number',
  named_twice: 'organisation.error.taken',
  unknown_parent: 'organisation.error.parent-missing',
  second_root: 'organisation.error.second-top',
  circle: 'organisation.error.circle',
  too_deep: 'organisation.error.deep',
  too_large: 'organisation.error.too-large',
  too_long: 'organisation.error.too-long',
  bad_text: 'organisation.error.text',
  unknown_leader: 'organisation.error.leader',
  no_units: 'organisation.error.none',
  too_many_units: 'organisation.error.many',
  changed_meanwhile: 'organisation.error.meanwhile',
};

export function sheet_refusal(error: ApiError): string {
  const fault = faults[error.code];
  if (!fault) {
    const { key, values } = shared_words(error);
    return say(key, values);
  }
  return error.line === undefined ? say(fault) : say('organisation.error.on-line', { line: error.line, fault: say(fault) });
}
