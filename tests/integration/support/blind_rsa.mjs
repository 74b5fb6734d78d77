// The client's half of RSA blind signatures with SHA-384 and PSS, as RFC 9474 section 4 and RFC 8017
// section 9.1 have them, over BigInt. Bytes are Buffers, big-endian. What is verified goes through
// OpenSSL, so that this file's own encoding is never checked by itself. For tests: how long anything
// takes depends on secrets.

import { constants, createHash, createPublicKey, randomBytes, verify as verifySignature } from 'node:crypto';

const hashName = 'sha384';
const hashBytes = 48;
const exponent = 65_537n;

export const saltBytes = 48;

export const toInteger = (bytes) => BigInt(`0x${bytes.toString('hex') || '0'}`);

export const toBytes = (integer, length) => Buffer.from(integer.toString(16).padStart(length * 2, '0'), 'hex');

export const bitsOf = (integer) => integer.toString(2).length;

const bytesOf = (n) => Math.ceil(bitsOf(n) / 8);

const digest = (...parts) => createHash(hashName).update(Buffer.concat(parts)).digest();

export function power(base, times, n) {
  let result = 1n;
  for (const bit of times.toString(2)) {
    result = (result * result) % n;
    if (bit === '1') result = (result * base) % n;
  }
  return result;
}

// Undefined where there is none.
export function inverse(value, n) {
  let [previous, rest] = [n, value % n];
  let [before, factor] = [0n, 1n];
  while (rest !== 0n) {
    const quotient = previous / rest;
    [previous, rest] = [rest, previous - quotient * rest];
    [before, factor] = [factor, before - quotient * factor];
  }
  return previous === 1n ? ((before % n) + n) % n : undefined;
}

// MGF1 of RFC 8017 appendix B.2.1.
function mask(seed, length) {
  const parts = [];
  for (let counter = 0; parts.length * hashBytes < length; ++counter) {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(counter);
    parts.push(digest(seed, number));
  }
  return Buffer.concat(parts).subarray(0, length);
}

const xor = (left, right) => Buffer.from(left.map((byte, position) => byte ^ right[position]));

// EMSA-PSS-ENCODE of RFC 8017 section 9.1.1, for a modulus of `bits` bits.
export function encodePss(input, salt, bits) {
  const encodedBits = bits - 1;
  const length = Math.ceil(encodedBits / 8);
  const hash = digest(Buffer.alloc(8), digest(input), salt);
  const block = Buffer.alloc(length - hashBytes - 1);
  block[block.length - salt.length - 1] = 1;
  salt.copy(block, block.length - salt.length);
  const masked = xor(block, mask(hash, block.length));
  masked[0] &= 0xff >> (8 * length - encodedBits);
  return Buffer.concat([masked, hash, Buffer.from([0xbc])]);
}

// From 1 to n - 1, all alike.
function drawBelow(n) {
  for (;;) {
    const drawn = toInteger(randomBytes(bytesOf(n)));
    if (drawn > 0n && drawn < n) return drawn;
  }
}

function drawInvertible(n) {
  for (;;) {
    const inverseOfR = drawBelow(n);
    const r = inverse(inverseOfR, n);
    if (r !== undefined) return { r, inverseOfR };
  }
}

// Blind of RFC 9474 section 4.2. Salt and inverse are drawn, but for published vectors.
export function blind(n, input, { salt = randomBytes(saltBytes), inverseOfR: givenInverse } = {}) {
  const encoded = toInteger(encodePss(input, salt, bitsOf(n)));
  if (inverse(encoded, n) === undefined) throw new Error('the encoded input shares a factor with the modulus');
  const drawn = givenInverse ? { r: inverse(givenInverse, n), inverseOfR: givenInverse } : drawInvertible(n);
  const blinded = (encoded * power(drawn.r, exponent, n)) % n;
  return { blinded: toBytes(blinded, bytesOf(n)), inverseOfR: drawn.inverseOfR, salt };
}

// RSASSA-PSS-VERIFY of RFC 8017 section 8.1.2, by OpenSSL.
export function verify(n, input, signature, saltLength = saltBytes) {
  const jwk = { kty: 'RSA', n: toBytes(n, bytesOf(n)).toString('base64url'), e: 'AQAB' };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verifySignature(hashName, input, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}

// Finalize of RFC 9474 section 4.4: the signature, or undefined where it does not verify.
export function finalize(n, input, blindSignature, inverseOfR, saltLength = saltBytes) {
  if (blindSignature.length !== bytesOf(n) || toInteger(blindSignature) >= n) return undefined;
  const signature = toBytes((toInteger(blindSignature) * inverseOfR) % n, bytesOf(n));
  return verify(n, input, signature, saltLength) ? signature : undefined;
}
