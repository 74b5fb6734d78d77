import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pages } from '../../../build/pages';
import en from '../../../i18n/en/all';

const web = path.resolve(import.meta.dirname, '../../..');

test.each(pages.map((page) => [page.name, page] as const))('%s has its markup, its script and its texts', (_, page) => {
  expect(existsSync(path.join(web, 'src', page.kind, `${page.name}.tsx`))).toBe(true);
  if (page.script) expect(existsSync(path.join(web, page.script))).toBe(true);
  for (const beginning of page.messages) {
    expect(Object.keys(en).some((key) => key.startsWith(beginning)), beginning).toBe(true);
  }
});
