// Bytes, and the two ways of writing them that the protocol uses: base64url without padding, and Crockford's base 32.

import { alphabet } from '../../lib/crockford';

export type Bytes = Uint8Array<ArrayBuffer>;

export const bytes_of_text = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export function joined(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Compares in plain sight: nothing that the browser compares is a secret to the person who sits before it. */
export const equal = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

export function b64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** The bytes of a base64url text; null if it is none, or not the one way to write them, or not so many. */
export function from_b64(text: unknown, length: number): Bytes | null {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text) || text.length !== Math.ceil((length * 4) / 3)) return null;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return b64(bytes) === text ? bytes : null;
}

/** `count` numbers of `bits` bits each (at most 16), from the first bit on. */
export function numbers_in(bytes: Uint8Array, count: number, bits: number): number[] {
  const bit = (place: number) => (bytes[place >> 3]! >> (7 - (place & 7))) & 1;
  return Array.from({ length: count }, (_, index) => {
    let number = 0;
    for (let place = index * bits; place < (index + 1) * bits; place += 1) number = number * 2 + bit(place);
    return number;
  });
}

/** The first `count` characters of base 32, five bits each. */
export const crockford_of = (bytes: Uint8Array, count: number): string =>
  numbers_in(bytes, count, 5).map((number) => alphabet.charAt(number)).join('');
