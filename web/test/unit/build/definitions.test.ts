// The files of survey-defs against their JSON Schemas, which help those who write instruments in an editor. The server
// has checks of its own, stricter than a schema can say.

import Ajv from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { definitions } from '../../../build/instruments';

const read = (file: string) => JSON.parse(readFileSync(path.join(definitions, file), 'utf8'));

function files_below(folder: string): string[] {
  return readdirSync(path.join(definitions, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
}

function checker(schema: string) {
  return new Ajv({ allErrors: true }).compile(read(`schema/${schema}.schema.json`));
}

test.each([...files_below('instruments')])('%s fits the schema of instruments', (file) => {
  const check = checker('instrument');
  check(read(file));
  expect(check.errors ?? []).toEqual([]);
});

test.each([...files_below('locales')])('%s fits the schema of wordings', (file) => {
  const check = checker('wording');
  check(read(file));
  expect(check.errors ?? []).toEqual([]);
});

test('a key too many does not fit', () => {
  const instrument = read(files_below('instruments')[0]!);
  expect(checker('instrument')({ ...instrument, surprise: 1 })).toBe(false);
});
