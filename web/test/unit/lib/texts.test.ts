// The file of texts itself: no key is unused, missing or half-translated.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { areas_of, texts_of } from '../../../build/texts';
import en from '../../../i18n/en/all';

const web = path.resolve(import.meta.dirname, '../../..');
const texts: Record<string, string> = en;
const plural = /_(zero|one|two|few|many|other)$/;

function sources(folder: string): string {
  return readdirSync(path.join(web, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8'))
    .join('\n');
}

const code = sources('src') + sources('build');

/** Keys that the code puts together, such as `respond.${name}-title`, each as a pattern of what it may become. */
const composed = [...code.matchAll(/`([a-z][a-z-]*\.[^`\s]*\$\{[^`]*)`/g)].map((match) => {
  const fixed = match[1]!.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[\\w-]+')}$`);
});

test('each file holds the keys that begin with its name, and the English ones are all known to the compiler', () => {
  for (const [area, messages] of Object.entries(areas_of('en'))) {
    for (const key of Object.keys(messages)) expect(key).toMatch(new RegExp(`^${area}\\.`));
  }
  expect(texts_of('en')).toEqual(en);
});

test('every text is used', () => {
  const unused = Object.keys(texts)
    .map((key) => key.replace(plural, ''))
    .filter((key) => !code.includes(`'${key}'`) && !composed.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

test('every plural has all the forms that English has', () => {
  const bases = new Set(Object.keys(texts).filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
  for (const base of bases) {
    expect(Object.keys(texts).filter((key) => key.replace(plural, '') === base).sort()).toEqual([`${base}_one`, `${base}_other`]);
  }
});

test('no text has blanks at its ends or straight quotes', () => {
  for (const [key, text] of Object.entries(texts)) {
    expect(text, key).toBe(text.trim());
    expect(text, key).not.toMatch(/["']/);
  }
});

test('no text says anonymous, and none says "Next"', () => {
  for (const [key, text] of Object.entries(texts)) {
    expect(text, key).not.toMatch(/^Next$|anonym/i);
  }
});
