// What a page accepts as a round, and what it refuses loudly.

import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { b64 } from '../../../../src/respond/ballot/bytes';
import { bytes_from, big_from } from '../../../../src/respond/ballot/big';
import { read_manifest } from '../../../../src/respond/ballot/manifest';
import { bytes_of, make_key, manifest_with } from './key';

let n: string;
const modulus = () => big_from(Uint8Array.from(Buffer.from(n, 'base64url')));
const with_modulus = (value: bigint, length = 384) => bytes_of(manifest_with(b64(bytes_from(value, length))));

beforeAll(() => {
  n = make_key().n;
});

test('accepts a manifest whose hash is the link’s', () => {
  const bytes = bytes_of(manifest_with(n));
  const f = createHash('sha256').update(bytes).digest('base64url');
  expect(read_manifest(bytes, '7KQ2X', f)).toMatchObject({ f, n: modulus(), manifest: { team: 'Ward 7' } });
  expect(read_manifest(bytes, '7KQ2X', null)).toMatchObject({ f });
});

test('refuses other bytes than those that the link was made for, however alike', () => {
  const bytes = bytes_of(manifest_with(n));
  const f = createHash('sha256').update(bytes).digest('base64url');
  expect(read_manifest(bytes_of({ ...manifest_with(n), minimum_group: 4 }), '7KQ2X', f)).toBe('other_manifest');
  expect(read_manifest(Uint8Array.of(...bytes, 32), '7KQ2X', f)).toBe('other_manifest');
  expect(read_manifest(bytes, '7KQ2X', '')).toBe('other_manifest');
});

test('refuses another round’s manifest, another protocol and what is no manifest', () => {
  expect(read_manifest(bytes_of(manifest_with(n)), '2FD8C', null)).toBe('other_round');
  for (const change of [{ psb: 2 }, { suite: 'RSABSSA-SHA384-PSS-Deterministic' }, { mode: 'named' }]) {
    expect(read_manifest(bytes_of(manifest_with(n, change)), '7KQ2X', null)).toBe('version');
  }
  for (const broken of [bytes_of([]), bytes_of('x'), bytes_of(null), Uint8Array.of(0xff, 0xfe), bytes_of(manifest_with(n)).slice(1)]) {
    expect(read_manifest(broken, '7KQ2X', null)).toBe('unreadable');
  }
  expect(read_manifest(bytes_of(manifest_with(n, { round: 'AAECAwQFBgcICQoLDA0OD' })), '7KQ2X', null)).toBe('unreadable');
  expect(read_manifest(bytes_of(manifest_with(n, { ballot_bytes: 'many' })), '7KQ2X', null)).toBe('unreadable');
});

test('refuses a modulus that is even, has a small factor, or has not exactly 3072 bits', () => {
  const weak = [modulus() - BigInt(1), modulus() - (modulus() % BigInt(997)), modulus() >> BigInt(1), BigInt(0)];
  for (const value of weak) expect(read_manifest(with_modulus(value), '7KQ2X', null)).toBe('weak_key');
  expect(read_manifest(with_modulus(modulus(), 385), '7KQ2X', null)).toBe('weak_key');
  expect(read_manifest(with_modulus(modulus() >> BigInt(1024), 256), '7KQ2X', null)).toBe('weak_key');
  expect(read_manifest(bytes_of(manifest_with('not base64!')), '7KQ2X', null)).toBe('weak_key');
});
