// Turns keys into words. `say('key', { name: … })` fills the `{name}` places of a text; with a `count`, the text's plural
// form is chosen by the rules of the language (keys end in `_one`, `_other`, … as CLDR names them); a text without such
// forms is the same for every count. A value that is written in the other direction than the page is kept apart, so that
// it cannot turn round what stands beside it.
//
// A key that has no English text does not compile; one that the page does not carry throws.

import type en from '../../i18n/en/all';
import { known_languages, type Language } from './languages';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer Stem}_${Plural}` ? Stem : K;
export type Key = Base<keyof typeof en>;
export type Messages = Record<string, string>;
export type Values = Record<string, string | number>;

let language = 'en';
let messages: Messages = {};
let built: string[] = [];

/** Sets the language, its texts and the languages that the page was built in: at build time for each page, in the browser
 *  once. */
export function speak(new_language: string, new_messages: Messages, all_languages: string[] = []): void {
  language = new_language;
  messages = new_messages;
  built = all_languages;
}

/** Takes all this from the page that the script runs in. */
export function speak_as_page(): void {
  const { lang, dataset } = document.documentElement;
  speak(lang, JSON.parse(document.getElementById('messages')?.textContent ?? '{}'), dataset.languages?.split(' '));
}

/** Adds texts that came after the page. */
export function learn(more: Messages): void {
  messages = { ...messages, ...more };
}

/** The languages that this page was built in. */
export const languages_of_page = (): string[] => built;

/** The language of the page. */
export const tongue = (): string => language;

export const about_tongue = (): Language => known_languages[language]!;

/** Digits are the same in every language, as on slips and in addresses. */
const locale = (): string => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** A figure with the decimals that it came with: "9.0" stays "9.0", in the writing of the language. */
export function decimal(figure: string): string {
  const decimals = figure.split('.')[1]?.length ?? 0;
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale(), format).format(Number(figure));
}

/** Phones from before 2019 do not know plural rules; `other` reads well enough there. */
const plural_of = (count: number): string => ('PluralRules' in Intl ? new Intl.PluralRules(language).select(count) : 'other');

const right_to_left = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const left_to_right = /[0-9a-z\u00c0-\u058f]/i;

/** Between marks that nobody sees where it could upset its neighbours. An address stays bare: it would no longer be one. */
function set_apart(value: string): string {
  const foreign = about_tongue().direction === 'rtl' ? left_to_right : right_to_left;
  return foreign.test(value) && value.indexOf('://') < 0 ? `\u2068${value}\u2069` : value;
}

export function say(key: Key, values: Values = {}): string {
  const { count } = values;
  const full = typeof count === 'number' ? `${key}_${plural_of(count)}` : key;
  const text = messages[full];
  if (text === undefined) throw new Error(`no text for ${full} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${full} needs a value for ${place}`);
    return typeof value === 'number' ? number(value) : set_apart(value);
  });
}

/** A day as people write it, "6 December 2026", from an ISO date. The months are texts of ours: not every browser knows
 *  those of every language. */
export function day(iso_date: string): string {
  const [year = '', month, day_of_month] = iso_date.split('-');
  const name = say('common.months').split(' ')[Number(month) - 1]!;
  return say('common.day', { day: String(Number(day_of_month)), month: name, year });
}
