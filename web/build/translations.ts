// Whether a language's texts are whole: each key of the English ones, each place in them, and each plural form that the
// language has. A page that lacks a text in the end would lack it in front of somebody.

import type { Messages } from '../src/lib/i18n';

const plural = /_(zero|one|two|few|many|other)$/;
const place = /\{(\w+)\}/g;

const stem_of = (key: string): string => key.replace(plural, '');
const places_in = (text: string): Set<string> => new Set([...text.matchAll(place)].map((match) => match[1]!));

/** English texts by stem: the forms of a plural together. */
function stems_of(english: Messages): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const [key, text] of Object.entries(english)) stems.set(stem_of(key), [...(stems.get(stem_of(key)) ?? []), text]);
  return stems;
}

/** The keys that a language must have for the English ones: as many forms of a plural as it tells apart. */
function expected_keys(english: Messages, language: string): Set<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) => (plural.test(key) ? forms.map((form) => `${stem_of(key)}_${form}`) : [key]));
  return new Set(keys);
}

/** What is wrong with the places of one text. A plural form may leave out its number: some languages have a word for two. */
function faults_of_places(key: string, text: string, english: string[]): string[] {
  const allowed = new Set(english.flatMap((each) => [...places_in(each)]));
  const found = places_in(text);
  const lost = [...allowed].filter((name) => !found.has(name) && !(plural.test(key) && name === 'count'));
  const strange = [...found].filter((name) => !allowed.has(name));
  return [...lost.map((name) => `${key} lacks {${name}}`), ...strange.map((name) => `${key} has {${name}}, the English text has not`)];
}

/** What is wrong with the texts of a language, each fault in a line; empty if they are whole. */
export function faults_in(texts: Messages, english: Messages, language: string): string[] {
  const expected = expected_keys(english, language);
  const stems = stems_of(english);
  const missing = [...expected].filter((key) => !texts[key]?.trim()).map((key) => `${key} is missing`);
  const unknown = Object.keys(texts).filter((key) => !expected.has(key)).map((key) => `${key} is not a key of the English texts`);
  const places = Object.keys(texts)
    .filter((key) => expected.has(key))
    .flatMap((key) => faults_of_places(key, texts[key]!, stems.get(stem_of(key))!));
  return [...missing, ...unknown, ...places];
}
