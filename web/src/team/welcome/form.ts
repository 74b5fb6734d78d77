// What a new account needs, and the words for what may be wrong with it. The server checks everything again.

import type { Problem, Refusals } from '../parts/problem';
import type { Purpose } from './purpose';

/** Length is what makes a password strong; the server refuses anything shorter too. */
export const password_characters_min = 12;

export interface Account {
  code: string;
  name: string;
  sign_in_name: string;
  password: string;
}

export function account_problems({ code, name, sign_in_name, password }: Account, purpose: Purpose): Problem[] {
  const problems: Problem[] = [];
  if (code.trim() === '') problems.push({ field: 'code', key: 'welcome.error.code' });
  if (purpose !== 'password') {
    if (name.trim() === '') problems.push({ field: 'name', key: 'welcome.error.name' });
    if (sign_in_name.trim() === '') problems.push({ field: 'sign_in_name', key: 'welcome.error.sign-in-name' });
  }
  if (password === '') problems.push({ field: 'password', key: 'welcome.error.password' });
  else if ([...password].length < password_characters_min) {
    problems.push({ field: 'password', key: 'welcome.error.password-short', values: { count: password_characters_min } });
  }
  return problems;
}

/** A new password is for the account that the code was made for, so it goes without names. */
export const body_of = (account: Account, purpose: Purpose): Partial<Account> =>
  purpose === 'password' ? { code: account.code, password: account.password } : account;

export const account_refusals: Refusals = {
  bad_code: { field: 'code', key: 'welcome.error.bad-code' },
  name_taken: { field: 'sign_in_name', key: 'welcome.error.name-taken' },
  weak_password: { field: 'password', key: 'welcome.error.weak-password' },
  'password too_short': { field: 'password', key: 'welcome.error.password-short', counts: true },
  'sign_in_name bad_text': { field: 'sign_in_name', key: 'welcome.error.sign-in-name-form' },
  'sign_in_name not_allowed': { field: 'sign_in_name', key: 'welcome.error.sign-in-name-form' },
};
