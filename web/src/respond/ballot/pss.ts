// EMSA-PSS of RFC 8017, 9.1, with SHA-384 and MGF1 over SHA-384: what an RSA signature of this protocol is made over.

import { sha384 } from '@noble/hashes/sha2.js';
import { equal, joined, type Bytes } from './bytes';

const hash_bytes = 48;
const trailer = 0xbc;

/** The length of the protocol's salt; RFC 9474's own test vectors also have 0. */
export const salt_bytes = 48;

function mask_of(seed: Uint8Array, length: number): Bytes {
  const blocks: Uint8Array[] = [];
  for (let counter = 0; counter * hash_bytes < length; counter += 1) {
    blocks.push(sha384(joined(seed, Uint8Array.of(0, 0, counter >> 8, counter & 0xff))));
  }
  return joined(...blocks).slice(0, length);
}

const masked = (data: Uint8Array, seed: Uint8Array): Bytes => {
  const mask = mask_of(seed, data.length);
  return mask.map((byte, index) => byte ^ data[index]!);
};

/** Over the message's own hash and the salt: H of the RFC. */
const sealed = (message: Uint8Array, salt: Uint8Array): Uint8Array =>
  sha384(joined(new Uint8Array(8), sha384(message), salt));

/** Keeps the bits of the first byte that a number of `bits` bits may use. */
const first_byte_mask = (bits: number): number => 0xff >> (8 * Math.ceil(bits / 8) - bits);

/** The encoded message of `bits` bits. */
export function encode(message: Uint8Array, salt: Uint8Array, bits: number): Bytes {
  const length = Math.ceil(bits / 8);
  const padding = new Uint8Array(length - salt.length - hash_bytes - 2);
  const hash = sealed(message, salt);
  const data = masked(joined(padding, Uint8Array.of(1), salt), hash);
  data[0]! &= first_byte_mask(bits);
  return joined(data, hash, Uint8Array.of(trailer));
}

/** Whether `encoded` is an encoding of `message` under any salt of `salt_length` bytes. */
export function is_encoding(encoded: Uint8Array, message: Uint8Array, bits: number, salt_length: number): boolean {
  const data_length = encoded.length - hash_bytes - 1;
  const hash = encoded.subarray(data_length, data_length + hash_bytes);
  const data = masked(encoded.subarray(0, data_length), hash);
  data[0]! &= first_byte_mask(bits);
  return equal(encode(message, data.subarray(data_length - salt_length), bits), encoded);
}
