// The texts of a language: one file for each area of the product, named like the first part of its keys. A language is
// there when its folder is, and then it must be whole: for everybody, or for staff alone.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from '../src/lib/i18n';
import { known_languages } from '../src/lib/languages';
import { faults_in } from './translations';

const i18n = path.resolve(import.meta.dirname, '../i18n');

/** What the pages of people who answer are written from. With these areas alone, staff read a language and leaders do not. */
export const areas_of_staff = ['accessibility', 'common', 'index', 'not-found', 'respond'];

/** The files of a language, by area: "launch" holds the keys that begin with "launch.". */
export function areas_of(language: string): Record<string, Messages> {
  const folder = path.join(i18n, language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  return Object.fromEntries(
    files.map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Messages]),
  );
}

const joined = (areas: Record<string, Messages>): Messages => Object.assign({}, ...Object.values(areas));

export const texts_of = (language: string): Messages => joined(areas_of(language));

export const is_for_staff_alone = (areas: Record<string, Messages>): boolean =>
  Object.keys(areas).sort().join() === areas_of_staff.join();

/** The English texts that a language with these areas has to have. */
function english_for(areas: Record<string, Messages>): Messages {
  const english = areas_of('en');
  const names = is_for_staff_alone(areas) ? areas_of_staff : Object.keys(english);
  return joined(Object.fromEntries(names.map((name) => [name, english[name]!])));
}

/** What is wrong with a language, each fault in a line; empty if its pages can be built. */
export function faults_of(language: string): string[] {
  if (!known_languages[language]) return [`src/lib/languages.ts does not name ${language}`];
  const areas = areas_of(language);
  return faults_in(joined(areas), english_for(areas), language).map((fault) => `${language}: ${fault}`);
}

/** The languages that have a folder, English first. */
export function all_languages(): string[] {
  const folders = readdirSync(i18n, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return ['en', ...folders.filter((name) => name !== 'en').sort()];
}
