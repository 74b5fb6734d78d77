// What the installation tells everybody, and the language that it serves a page in: `state.about` is open to tests.

import { route } from './access.mjs';

export const no_name = () => ({ organisation: '', languages: ['en'] });

export const about_routes = [route('GET', /^\/api\/about$/, (state) => ({ body: state.about }))];

/** `?lang=` goes before what the browser asks for; only languages that are switched on count. */
export function language_of(state, url, accepted = '') {
  const wishes = [url.searchParams.get('lang') ?? '', ...accepted.split(',').map((part) => part.trim())];
  const tags = wishes.map((wish) => wish.split(/[-;]/)[0].toLowerCase());
  return tags.find((tag) => state.about.languages.includes(tag)) ?? 'en';
}
