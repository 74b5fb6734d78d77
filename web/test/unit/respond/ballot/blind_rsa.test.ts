// Our arithmetic against the published vectors of RFC 9474, and against what must be refused.

import { describe, expect, test } from 'vitest';
import { big_from, bits_of, bytes_from, inverse } from '../../../../src/respond/ballot/big';
import { blind, blind_with, finalize, verify } from '../../../../src/respond/ballot/blind_rsa';
import type { Bytes } from '../../../../src/respond/ballot/bytes';
import { encode } from '../../../../src/respond/ballot/pss';
import published from '../../../../../tests/golden/ballots/rfc9474.json';

const bytes = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array | null) => (value ? Buffer.from(value).toString('hex') : null);

describe.each(published.vectors.map((vector, index) => [`${index + 1}: ${vector.name}`, vector] as const))('vector %s', (_, vector) => {
  const n = big_from(bytes(vector.n));
  const [input, salt, inverse_bytes] = [bytes(vector.input_msg), bytes(vector.salt), bytes(vector.inv)];

  test('encodes, blinds and finishes as published', () => {
    expect(hex(encode(input, salt, bits_of(n) - 1))).toBe(vector.encoded_msg);
    const blinding = blind_with(n, input, salt, inverse(big_from(inverse_bytes), n)!)!;
    expect(hex(blinding.blinded)).toBe(vector.blinded_msg);
    expect(hex(blinding.inverse)).toBe(vector.inv);
    expect(hex(finalize(n, input, bytes(vector.blind_sig), inverse_bytes, vector.salt_len))).toBe(vector.sig);
  });

  test('refuses a signature, a message or an answer with one bit changed', () => {
    const sound = bytes(vector.sig);
    expect(verify(n, input, sound, vector.salt_len)).toBe(true);
    for (const place of [0, 100, sound.length - 1]) {
      const flipped = sound.map((byte, index) => (index === place ? byte ^ 1 : byte));
      expect(verify(n, input, flipped, vector.salt_len)).toBe(false);
      const answer = bytes(vector.blind_sig).map((byte, index) => (index === place ? byte ^ 1 : byte));
      expect(finalize(n, input, answer, inverse_bytes, vector.salt_len)).toBeNull();
    }
    expect(verify(n, input.map((byte, index) => (index === 0 ? byte ^ 1 : byte)), sound, vector.salt_len)).toBe(false);
  });

  test('refuses a signature that is too short, too long or not below the modulus', () => {
    const sound = bytes(vector.sig);
    expect(verify(n, input, sound.slice(1), vector.salt_len)).toBe(false);
    expect(verify(n, input, Uint8Array.of(0, ...sound), vector.salt_len)).toBe(false);
    const longer = big_from(sound) + n;
    if (bits_of(longer) <= sound.length * 8) expect(verify(n, input, bytes_from(longer, sound.length), vector.salt_len)).toBe(false);
  });
});

test('draws another blinding factor where one is not below the modulus, or cannot be inverted', () => {
  const { n: hex_n, p, input_msg, salt } = published.vectors[0]!;
  const n = big_from(bytes(hex_n));
  const size = hex_n.length / 2;
  const draws = [bytes_from(n, size), bytes_from(big_from(bytes(p)), size), bytes_from(BigInt(2), size)];
  const blinding = blind(n, bytes(input_msg), bytes(salt), (field) => field.set(draws.shift()!));
  expect(draws).toEqual([]);
  expect((big_from(blinding.inverse) * BigInt(2)) % n).toBe(BigInt(1));
});
