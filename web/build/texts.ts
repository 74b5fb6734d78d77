// The texts of a language: one file for each area of the product, named like the first part of its keys.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from '../src/lib/i18n';

const i18n = path.resolve(import.meta.dirname, '../i18n');

/** The files of a language, by area: "launch" holds the keys that begin with "launch.". */
export function areas_of(language: string): Record<string, Messages> {
  const folder = path.join(i18n, language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  return Object.fromEntries(
    files.map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Messages]),
  );
}

export const texts_of = (language: string): Messages => Object.assign({}, ...Object.values(areas_of(language)));
