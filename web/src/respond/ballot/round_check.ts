// The round check: six words that two colleagues can compare, made of the manifest's bytes. Making them is slow on
// purpose, so that nobody can try manifests until two of them share their words; in small steps, so that a phone stays
// awake to its person meanwhile.

import { scryptAsync } from '@noble/hashes/scrypt.js';
import list from '../../../../docs/round-check-words.txt?raw';
import { numbers_in } from './bytes';

const cost = { N: 2 ** 15, r: 8, p: 1, dkLen: 9, asyncTick: 8 };
const words_shown = 6;
const bits_per_word = 11;

/** RFC 7914 over the manifest. */
export async function round_check(manifest: Uint8Array): Promise<string[]> {
  const words = list.split('\n');
  const key = await scryptAsync(manifest, 'psb/1 round check', cost);
  return numbers_in(key, words_shown, bits_per_word).map((number) => words[number]!);
}
