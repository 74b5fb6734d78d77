// The frame of every page: skip link, header with our wordmark, main part, footer.

import type { ComponentChildren } from 'preact';
import { about_tongue, say } from '../lib/i18n';
import { Languages } from './languages';
import { Wordmark } from './wordmark';

interface Properties {
  children: ComponentChildren;
  /** Where the wordmark leads; left out on pages that nobody should leave by a stray tap. */
  home?: string;
  /** Whose installation this is; stands beside the wordmark. */
  organisation?: string;
  /** What stands at the far end of the header, such as who is signed in. */
  account?: ComponentChildren;
  /** `wide` for pages with tables and charts; otherwise lines stay short enough to read. */
  width?: 'text' | 'wide';
  /** Stands after the footer, such as a bar that sticks to the foot of the window. */
  after?: ComponentChildren;
  /** Where the links to other languages stand: at the top for people who may not read this one. */
  languages_at?: 'header' | 'footer';
}

export function Page({ children, home, organisation, account, width = 'text', after, languages_at = 'footer' }: Properties) {
  return (
    <>
      <a class="app-skip" href="#main">{say('common.skip')}</a>
      <header class="app-header">
        <div class={`app-header__inner app-width app-width--${width}`}>
          {home ? <a class="app-header__home" href={home}><Wordmark /></a> : <span class="app-header__home"><Wordmark /></span>}
          {organisation && <p class="app-header__place"><bdi>{organisation}</bdi></p>}
          {languages_at === 'header' && <Languages />}
          {account && <div class="app-header__account">{account}</div>}
        </div>
        {about_tongue().is_draft && <div class="app-draft"><p class={`app-width app-width--${width}`}>{say('common.draft')}</p></div>}
      </header>
      <main id="main" class={`app-main app-width app-width--${width}`} tabIndex={-1}>{children}</main>
      <footer class="app-footer">
        <div class={`app-width app-width--${width}`}>
          <p class="app-footer__text">{say('common.footer')}</p>
          <p class="app-footer__links"><a href="/accessibility">{say('common.accessibility')}</a></p>
          {languages_at === 'footer' && <Languages />}
        </div>
      </footer>
      {after}
    </>
  );
}
