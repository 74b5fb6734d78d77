// A client of psb/1, made from docs/ballots.md alone: what to send, and what to make of the answer.
// It sends nothing itself. Whatever it keeps between two steps is plain JSON, as a page would keep
// it. Refuses with PsbError where the page says that a client does not go on.

import { createHash, randomBytes, scryptSync } from 'node:crypto';

import { bitsOf, blind, finalize, toInteger, verify } from './blind_rsa.mjs';

const suite = 'RSABSSA-SHA384-PSS-Randomized';
const modulusBits = 3072;
const modulusBytes = modulusBits / 8;
const prefixBytes = 32;
const roundBytes = 16;
const smallFactorMax = 1000n;
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkModulus = 31;
const receiptCharacters = 10;
const bitsPerCharacter = 5;
const checkWords = 6;
const bitsPerWord = 11;
const scryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };

export class PsbError extends Error {}

const refuseUnless = (holds, why) => {
  if (!holds) throw new PsbError(why);
};

const b64 = (bytes) => bytes.toString('base64url');

// Of exactly so many bytes, in the one spelling that RFC 4648 section 5 has for them.
function fromB64(text, length) {
  refuseUnless(typeof text === 'string', 'no text in base64url');
  const bytes = Buffer.from(text, 'base64url');
  refuseUnless(bytes.length === length && b64(bytes) === text, 'not base64url of the right length');
  return bytes;
}

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();

// The first bits of `bytes`, so many numbers of so many bits.
function numbersOf(bytes, bitsEach, count) {
  const total = BigInt(bytes.length * 8);
  const all = toInteger(bytes);
  return Array.from({ length: count }, (_, index) =>
    Number((all >> (total - BigInt(bitsEach * (index + 1)))) & ((1n << BigInt(bitsEach)) - 1n)));
}

// Codes

export function readTyped(code) {
  const kept = code.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[ -]/g, '');
  return [...kept].every((character) => crockford.includes(character)) ? kept : undefined;
}

export function checkCharacter(first) {
  const sum = [...first].reduce((all, character, index) => all + (index + 1) * crockford.indexOf(character), 0);
  return crockford[sum % checkModulus];
}

export function isCode(text) {
  const code = readTyped(text);
  return code?.length === 24 && checkCharacter(code.slice(0, 23)) === code[23];
}

// The link on a slip, taken apart: `{ short, code, ticket, f }`.
export function readLink(link) {
  const { pathname, hash } = new URL(link);
  const behind = new URLSearchParams(hash.slice(1));
  const named = (name) => behind.get(name) ?? undefined;
  return { short: pathname.split('/').at(-1), code: named('c'), ticket: named('t'), f: named('f') };
}

// The manifest

export const fingerprint = (bytes) => b64(sha256(bytes));

// Six numbers from 0 to 2047, each a line of the word list.
export const roundCheck = (bytes) =>
  numbersOf(scryptSync(bytes, 'psb/1 round check', 9, scryptOptions), bitsPerWord, checkWords);

function hasSmallFactor(n) {
  for (let factor = 2n; factor < smallFactorMax; ++factor) if (n % factor === 0n) return true;
  return false;
}

// The manifest as it came, checked against the address and, where the link has one, its f.
export function readManifest(bytes, { short, f }) {
  refuseUnless(f === undefined || fingerprint(bytes) === f, 'the manifest is not the one of the link');
  const manifest = JSON.parse(bytes.toString('utf8'));
  refuseUnless(manifest.psb === 1 && manifest.suite === suite, 'another protocol');
  refuseUnless(manifest.short === short, 'the manifest of another round');
  const modulus = toInteger(fromB64(manifest.n, modulusBytes));
  refuseUnless(bitsOf(modulus) === modulusBits && !hasSmallFactor(modulus), 'a modulus that nobody may use');
  return { ...manifest, bytes, modulus, roundId: fromB64(manifest.round, roundBytes) };
}

// The ticket

const inputOf = ({ roundId }, prefix) => Buffer.concat([prefix, Buffer.from('psb/1 ballot\0'), roundId]);

// What a client keeps from before it asks for a ticket until it has it.
export function beginTicket(manifest, code) {
  const prefix = randomBytes(prefixBytes);
  const { blinded, inverseOfR, salt } = blind(manifest.modulus, inputOf(manifest, prefix));
  return { code, prefix: b64(prefix), salt: b64(salt), blinded: b64(blinded), inverse: inverseOfR.toString(16) };
}

export const ticketRequest = ({ short }, { code, blinded }) =>
  ({ method: 'POST', path: `/api/r/${short}/ticket`, body: JSON.stringify({ code, blinded }) });

// T, from the answer to a request for a ticket.
export function finishTicket(manifest, { prefix, inverse }, { blind_sig: blindSignature }) {
  const number = fromB64(prefix, prefixBytes);
  const signature = finalize(
    manifest.modulus, inputOf(manifest, number), fromB64(blindSignature, modulusBytes), BigInt(`0x${inverse}`));
  refuseUnless(signature, 'a ticket that does not verify');
  return b64(Buffer.concat([number, signature]));
}

const prefixOf = (ticket) => fromB64(ticket, prefixBytes + modulusBytes).subarray(0, prefixBytes);

// Whether a ticket, such as one that another device collected, is of this round.
export function isTicketOf(manifest, ticket) {
  const signature = fromB64(ticket, prefixBytes + modulusBytes).subarray(prefixBytes);
  return verify(manifest.modulus, inputOf(manifest, prefixOf(ticket)), signature);
}

// The ballot

export const ballotId = ({ roundId }, ticket) => sha256('psb/1 bid', roundId, prefixOf(ticket));

export const commentKey = ({ roundId }, ticket, question) =>
  sha256('psb/1 comment', roundId, prefixOf(ticket), question);

export const receiptKey = ({ roundId }, ticket) => sha256('psb/1 receipt', roundId, prefixOf(ticket));

export const receiptOf = (manifest, ticket) =>
  numbersOf(receiptKey(manifest, ticket), bitsPerCharacter, receiptCharacters)
    .map((number) => crockford[number]).join('');

// `content` is `{ answers, comments }` or `{ withdrawn: true }`.
export function ballotRequest({ short, ballot_bytes: length }, ticket, rev, content) {
  const bare = JSON.stringify({ t: ticket, rev, ...content, pad: '' });
  const missing = length - Buffer.byteLength(bare);
  refuseUnless(missing >= 0, 'a ballot that is too long');
  return { method: 'PUT', path: `/api/r/${short}/ballot`, body: `${bare.slice(0, -2)}${' '.repeat(missing)}"}` };
}

export const receiptRequest = (short, receipt) =>
  ({ method: 'POST', path: `/api/r/${short}/receipt`, body: JSON.stringify({ receipt }) });
