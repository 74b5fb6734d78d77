// The six words, and the list that they come from.

import { readFileSync } from 'node:fs';
import { scryptSync } from 'node:crypto';
import path from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from 'vitest';
import { bytes_of_text } from '../../../../src/respond/ballot/bytes';
import { round_check } from '../../../../src/respond/ballot/round_check';

const list = readFileSync(path.resolve(import.meta.dirname, '../../../../../docs/round-check-words.txt'), 'utf8');

test('the published list is the English one of BIP 39, one word a line', () => {
  expect(list).toBe(`${wordlist.join('\n')}\n`);
  expect(new Set(wordlist).size).toBe(2048);
});

test('the words are those that the platform’s own scrypt leads to', async () => {
  const manifest = bytes_of_text('{"psb":1}');
  const key = scryptSync(manifest, 'psb/1 round check', 9, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const expected = Array.from({ length: 6 }, (_, index) => wordlist[parseInt(bits.slice(index * 11, index * 11 + 11), 2)]);
  expect(await round_check(manifest)).toEqual(expected);
});

test('the page can do other things while the words are made', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  await round_check(bytes_of_text('{}'));
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(2);
});
