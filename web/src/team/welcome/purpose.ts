// Why somebody is here: to make the first account, to make theirs, or to set a new password. The address of a link says
// which of the last two it is for.

import { code_in_fragment, password_code_in_fragment } from '../parts/paths';

export type Purpose = 'set-up' | 'account' | 'password';

interface Given {
  purpose: Exclude<Purpose, 'set-up'>;
  code: string;
}

/** Null where the address carries no code. */
export function code_in_address(hash: string): Given | null {
  const password = password_code_in_fragment(hash);
  if (password !== '') return { purpose: 'password', code: password };
  const account = code_in_fragment(hash);
  return account === '' ? null : { purpose: 'account', code: account };
}
