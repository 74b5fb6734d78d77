// Every page there is, in one table. A page's markup is the default export of `src/<kind>/<name>.tsx`.
//
// A `respond` page is plain HTML that an optional script brings to life. A `team` page is drawn once at build time, so
// that its first paint needs no script, and then again in the browser by Preact. To add a page, add a line and a file.

import type { Key } from '../src/lib/i18n';

export interface Page {
  /** File name in dist, before `.<language>.html`; the server maps addresses to these names. */
  name: string;
  kind: 'respond' | 'team';
  /** The key of the page's title; the name of the product is added behind it. */
  title: Key;
  /** Keys with these beginnings travel inside the page, for its script to use. */
  messages: string[];
  /** The script of a respond page. A team page needs none named: its component is its script. */
  script?: string;
  /** One page for each version of each instrument, named `<name>-<instrument>-<version>`. */
  per_instrument?: boolean;
}

export const pages: Page[] = [
  { name: 'index', kind: 'respond', title: 'index.title', messages: ['common.error-title'], script: 'src/respond/find.ts' },
  { name: 'not-found', kind: 'respond', title: 'not-found.title', messages: [] },
];

/** The languages that pages are built in. */
export const languages = ['en'];
