// RSA blind signatures, RFC 9474: Blind (4.2), Finalize (4.4) and the verification of 4.5. The signer signs without
// seeing what; afterwards nobody can tell which signature came from which visit.

import { big_from, bits_of, bytes_from, inverse, to_the_exponent } from './big';
import type { Bytes } from './bytes';
import { encode, is_encoding, salt_bytes } from './pss';

/** How to fill a field with chance: `crypto.getRandomValues`, or a test's own. */
export type Fill = (bytes: Bytes) => unknown;

export interface Blinding {
  blinded: Bytes;
  /** The inverse of the blinding factor: with it, and only with it, the signature can be unblinded. */
  inverse: Bytes;
}

const length_of = (n: bigint): number => Math.ceil(bits_of(n) / 8);

/** The blinding of `input` with the factor `r`; null where `r`, or the encoded input, cannot be used with this key. */
export function blind_with(n: bigint, input: Uint8Array, salt: Uint8Array, r: bigint): Blinding | null {
  const encoded = big_from(encode(input, salt, bits_of(n) - 1));
  const r_inverse = inverse(r, n);
  if (r_inverse === null || inverse(encoded, n) === null) return null;
  const blinded = (encoded * to_the_exponent(r, n)) % n;
  return { blinded: bytes_from(blinded, length_of(n)), inverse: bytes_from(r_inverse, length_of(n)) };
}

/** Draws factors until one can be used: evenly from all numbers below n. */
export function blind(n: bigint, input: Uint8Array, salt: Uint8Array, fill: Fill): Blinding {
  const bytes = new Uint8Array(length_of(n));
  for (;;) {
    fill(bytes);
    const r = big_from(bytes);
    const blinding = r < n ? blind_with(n, input, salt, r) : null;
    if (blinding) return blinding;
  }
}

export function verify(n: bigint, input: Uint8Array, signature: Uint8Array, salt_length = salt_bytes): boolean {
  const value = big_from(signature);
  if (signature.length !== length_of(n) || value >= n) return false;
  const bits = bits_of(n) - 1;
  const encoded = to_the_exponent(value, n);
  return bits_of(encoded) <= bits && is_encoding(bytes_from(encoded, Math.ceil(bits / 8)), input, bits, salt_length);
}

/** The signature over `input`; null where the signer's answer is not one. Never show such an answer to anybody. */
export function finalize(
  n: bigint, input: Uint8Array, blind_signature: Uint8Array, r_inverse: Uint8Array, salt_length = salt_bytes,
): Bytes | null {
  const value = big_from(blind_signature);
  if (blind_signature.length !== length_of(n) || value >= n) return null;
  const signature = bytes_from((value * big_from(r_inverse)) % n, length_of(n));
  return verify(n, input, signature, salt_length) ? signature : null;
}
