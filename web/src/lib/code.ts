// Participation codes as people type them. The last of 24 characters checks the others: the sum of i·dᵢ, i from 1 to 23,
// modulo 31. It tells of two characters that changed places, and of one wrong character unless 0 and Z were mixed up.

import { alphabet, is_crockford, normal_form } from './crockford';

const code_length = 24;
const group_length = 4;
const modulus = 31;

export type Slip = 'missing' | 'letters' | 'length' | 'check';

/** What is wrong with a code in normal form, or nothing. */
export function slip_in(code: string): Slip | undefined {
  if (code === '') return 'missing';
  if (!is_crockford(code)) return 'letters';
  if (code.length !== code_length) return 'length';
  let sum = 0;
  for (let index = 0; index < code_length - 1; index += 1) sum += (index + 1) * alphabet.indexOf(code.charAt(index));
  return alphabet[sum % modulus] === code.charAt(code_length - 1) ? undefined : 'check';
}

/** Groups of four with hyphens, as printed on slips. */
export function grouped(code: string): string {
  return code.replace(new RegExp(`(.{${group_length}})(?=.)`, 'g'), '$1-');
}

/** A receipt as people note it down: two groups of five. */
export const receipt_text = (receipt: string): string => `${receipt.slice(0, 5)}-${receipt.slice(5)}`;

/** What a link may carry behind its `#`; nothing of it is ever sent as part of an address. */
export interface Carried {
  /** In normal form; empty if there is none. */
  code: string;
  ticket: string | null;
  /** The fingerprint of the manifest that the link was made for. */
  f: string | null;
}

/** Reads what stands behind the `#` of an address such as `/r/7KQ2X#c=…&f=…`. */
export function carried_in(fragment: string): Carried {
  const parts = new URLSearchParams(fragment.slice(1));
  return { code: normal_form(parts.get('c') || ''), ticket: parts.get('t'), f: parts.get('f') };
}
