// The mock's issuing key, the same for all its rounds: making one takes a second. Signing is the platform's, raw and blind.

import { constants, createHash, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';

let made;

function key() {
  made ??= generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 }).privateKey;
  return made;
}

export const modulus = () => createPublicKey(key()).export({ format: 'jwk' }).n;

/** Base64url in and out; throws for what is not below the modulus. */
export const sign_blinded = (blinded) =>
  privateDecrypt({ key: key(), padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'base64url')).toString('base64url');

export function is_signed(input, signature) {
  const options = { key: createPublicKey(key()), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  return verify('sha384', input, options, signature);
}

export const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
