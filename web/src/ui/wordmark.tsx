// Our mark, a small "h" that leans in to listen, and the name. The lone mark is also the page icon, mark.svg.

import { say } from '../lib/i18n';

export function Wordmark() {
  return (
    <>
      <svg class="app-header__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path d="M10 6v20M10 19.5a6.5 6.5 0 0 1 13 0V26" fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" />
        <circle cx="18.6" cy="7.4" r="2.9" fill="#f0b45b" />
      </svg>
      <span class="app-header__name">{say('common.product')}</span>
    </>
  );
}
