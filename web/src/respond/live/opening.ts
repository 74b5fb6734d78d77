// How a visit begins: with which sheet, and what of the address stays.

import { carried_in } from '../../lib/code';
import { say } from '../../lib/i18n';
import { drafts, new_sheet } from './desk';
import { is_bound, type Sheet } from './draft';
import { part } from './view';
import { visit } from './visit';

/** What stands behind the `#` from now on: nothing of a person's own. A shared device goes on being one. */
const lasting_fragment = (f: string | null): string => (visit === 'kiosk' ? `#kiosk${f ? `&f=${f}` : ''}` : '');

/**
 * The sheet that was saved last, unless the link carries another code or ticket, or a code that all have: then somebody
 * else begins. What an earlier person only began is cleared; what they sent, or have a ticket for, is kept. A sheet that
 * waits to be sent is brought out for nobody without a code of their own: who comes without one may not be its person. It
 * goes out unseen.
 */
export function opening_sheet(): Sheet {
  const { code, ticket, f } = carried_in(location.hash);
  history.replaceState(null, '', location.pathname + location.search + lasting_fragment(f));
  const kept = visit === 'own' ? drafts.all() : [];
  const is_own = (each: Sheet) => (ticket ? each.ticket === ticket : code ? each.is_own_code && each.code === code : !each.sending);
  const own = kept.find(is_own);
  kept.filter((each) => each !== own && !is_bound(each)).forEach((each) => drafts.remove(each));
  if (own) return { ...own, f: f || own.f };
  if (code) part('code-hint').textContent = say('respond.live.code-given');
  const sheet = new_sheet(ticket ? '' : code, f);
  return ticket ? { ...sheet, ticket, carried: true } : sheet;
}

/** A link of somebody else, opened where this page stands already, only changes what is behind the `#`. */
export function begin_anew_with_links(): void {
  addEventListener('hashchange', () => {
    const { code, ticket } = carried_in(location.hash);
    if (code || ticket) location.reload();
  });
}
