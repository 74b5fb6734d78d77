// Brings a team page to life. The prerendered shell is replaced by the same component, drawn afresh: patching it up
// instead ("hydration") would leave wrong attributes wherever the first drawing differs.

import { render, type ComponentType } from 'preact';
import { speak_as_page, tongue } from '../lib/i18n';
import { address_in_chosen_language } from './language_choice';

export function start(Page: ComponentType): void {
  speak_as_page();
  const elsewhere = address_in_chosen_language(location, tongue());
  if (elsewhere) return location.replace(elsewhere);
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no place for its content');
  root.replaceChildren();
  render(<Page />, root);
  addEventListener('pageshow', load_anew);
}

/** A browser may keep a page as it was and show it again on the way back, even to whoever comes after a sign-out. */
function load_anew({ persisted }: PageTransitionEvent): void {
  if (persisted) location.reload();
}
