// What a language is called: by its own speakers, and by the reader of this page as far as the browser knows.

import { known_languages } from '../../lib/languages';

export const own_name = (tag: string): string => known_languages[tag]?.name ?? tag;

/** Empty where it would only repeat the language's own name. */
export function readers_name(tag: string, reader: string): string {
  if (!('DisplayNames' in Intl)) return '';
  const name = new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? '';
  return name === own_name(tag) || name === tag ? '' : name;
}
