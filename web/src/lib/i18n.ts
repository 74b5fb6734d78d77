// Turns keys into words. `say('key', { name: … })` fills the `{name}` places of a text; with a `count`, the text's plural
// form is chosen by the rules of the language (keys end in `_one`, `_other`, … as CLDR names them); a text without such
// forms is the same for every count.
//
// A key that has no English text does not compile; one that the page does not carry throws.

import type en from '../../i18n/en/all';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer Stem}_${Plural}` ? Stem : K;
export type Key = Base<keyof typeof en>;
export type Messages = Record<string, string>;
export type Values = Record<string, string | number>;

let language = 'en';
let messages: Messages = {};

/** Sets the language and its texts: at build time for each page, in the browser once. */
export function speak(new_language: string, new_messages: Messages): void {
  language = new_language;
  messages = new_messages;
}

/** Takes language and texts from the page that the script runs in. */
export function speak_as_page(): void {
  speak(document.documentElement.lang, JSON.parse(document.getElementById('messages')?.textContent ?? '{}'));
}

export const number = (value: number): string => new Intl.NumberFormat(language).format(value);

/** A figure with the decimals that it came with: "9.0" stays "9.0", in the writing of the language. */
export function decimal(figure: string): string {
  const decimals = figure.split('.')[1]?.length ?? 0;
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, numberingSystem: 'latn' } as const;
  return new Intl.NumberFormat(language, format).format(Number(figure));
}

/** Phones from before 2019 do not know plural rules; `other` reads well enough there. */
const plural_of = (count: number): string => ('PluralRules' in Intl ? new Intl.PluralRules(language).select(count) : 'other');

export function say(key: Key, values: Values = {}): string {
  const { count } = values;
  const full = typeof count === 'number' ? `${key}_${plural_of(count)}` : key;
  const text = messages[full];
  if (text === undefined) throw new Error(`no text for ${full} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${full} needs a value for ${place}`);
    return typeof value === 'number' ? number(value) : value;
  });
}

/** A day as people write it, "6 December 2026", from an ISO date. */
export function day(iso_date: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(new Date(`${iso_date}T00:00:00Z`));
}
