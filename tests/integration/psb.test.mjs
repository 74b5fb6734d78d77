// The tests' own client of psb/1 against what was published, and against what the server's own tests
// are held to: a client that is wrong in the same way as the server would prove nothing.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';

import { bitsOf, blind, encodePss, finalize, inverse, power, toBytes, toInteger, verify } from './support/blind_rsa.mjs';
import {
  PsbError, ballotId, ballotRequest, beginTicket, checkCharacter, commentKey, finishTicket, fingerprint, isCode,
  isTicketOf, readLink, readManifest, readTyped, receiptKey, receiptOf, roundCheck,
} from './support/psb.mjs';

const data = async (name) => JSON.parse(await readFile(new URL(`../golden/ballots/${name}.json`, import.meta.url), 'utf8'));
const hex = (text) => Buffer.from(text ?? '', 'hex');
const number = (text) => BigInt(`0x${text}`);

describe('RFC 9474', () => {
  let vectors;
  before(async () => {
    ({ vectors } = await data('rfc9474'));
  });

  test('appendix A comes out in every variant: encoding, blinding, signing, finalizing', () => {
    assert.equal(vectors.length, 5);
    for (const vector of vectors) {
      const n = number(vector.n);
      const [salt, input] = [hex(vector.salt), hex(vector.input_msg)];
      assert.deepEqual(encodePss(input, salt, bitsOf(n)), hex(vector.encoded_msg), vector.name);
      const { blinded, inverseOfR } = blind(n, input, { salt, inverseOfR: number(vector.inv) });
      assert.deepEqual(blinded, hex(vector.blinded_msg), vector.name);
      const signed = toBytes(power(toInteger(blinded), number(vector.d), n), blinded.length);
      assert.deepEqual(signed, hex(vector.blind_sig), vector.name);
      assert.deepEqual(finalize(n, input, signed, inverseOfR, salt.length), hex(vector.sig), vector.name);
    }
  });

  test('a signature with any of its bytes changed does not verify, and over another input neither', () => {
    const [vector] = vectors;
    const [n, input, signature] = [number(vector.n), hex(vector.input_msg), hex(vector.sig)];
    assert.ok(verify(n, input, signature));
    for (let position = 0; position < signature.length; position += 7) {
      const changed = Buffer.from(signature);
      changed[position] ^= 1 << (position % 8);
      assert.ok(!verify(n, input, changed), `byte ${position}`);
    }
    assert.ok(!verify(n, Buffer.concat([input, Buffer.of(0)]), signature));
  });

  test('what was blinded afresh is different each time, and the inverse undoes it', () => {
    const [vector] = vectors;
    const [n, input] = [number(vector.n), hex(vector.input_msg)];
    const [one, other] = [blind(n, input), blind(n, input)];
    assert.notDeepEqual(one.blinded, other.blinded);
    const unblinded = power(toInteger(one.blinded), number(vector.d), n) * one.inverseOfR % n;
    assert.ok(verify(n, input, toBytes(unblinded, hex(vector.n).length)));
  });

  test('a number without an inverse is told from one that has one', () => {
    assert.equal(inverse(3n, 10n), 7n);
    assert.equal(inverse(4n, 10n), undefined);
  });
});

test('a run of the protocol that was worked out elsewhere comes out the same, byte by byte', async () => {
  const golden = await data('psb1');
  const bytes = Buffer.from(golden.manifest);
  assert.equal(fingerprint(bytes), golden.f);
  assert.deepEqual(roundCheck(bytes), golden.round_check);
  const manifest = readManifest(bytes, { short: '7KQ2X', f: golden.f });
  const raw = (name) => Buffer.from(golden[name], 'base64url');
  const r = toInteger(raw('r'));
  const inverseOfR = inverse(r, manifest.modulus);
  const { blinded } = blind(manifest.modulus, raw('input'), { salt: raw('salt'), inverseOfR });
  assert.deepEqual(blinded, raw('blinded'));
  const secrets = { prefix: golden.prefix, inverse: inverseOfR.toString(16) };
  const ticket = finishTicket(manifest, secrets, { blind_sig: golden.blind_sig });
  assert.equal(ticket, golden.ticket);
  assert.ok(isTicketOf(manifest, ticket));
  assert.deepEqual(ballotId(manifest, ticket), raw('bid'));
  for (const [question, key] of Object.entries(golden.comment_keys)) {
    assert.equal(commentKey(manifest, ticket, question).toString('base64url'), key, question);
  }
  assert.deepEqual(receiptKey(manifest, ticket), raw('receipt_key'));
  assert.equal(receiptOf(manifest, ticket), golden.receipt);
});

describe('a manifest', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const { n } = publicKey.export({ format: 'jwk' });
  const good = {
    psb: 1, suite: 'RSABSSA-SHA384-PSS-Randomized', short: '7KQ2X', n, ballot_bytes: 1024,
    round: Buffer.alloc(16, 7).toString('base64url'),
  };
  const bytesOf = (changes) => Buffer.from(JSON.stringify({ ...good, ...changes }));
  const withModulus = (change) => ({ n: toBytes(change(toInteger(Buffer.from(n, 'base64url'))), 384).toString('base64url') });
  const read = (bytes, f) => readManifest(bytes, { short: '7KQ2X', f });

  test('is taken when it is that of the link', () => {
    assert.equal(read(bytesOf({}), fingerprint(bytesOf({}))).short, '7KQ2X');
    assert.equal(read(bytesOf({ surprise: 1 })).surprise, 1);
  });

  test('is refused with another hash, address, protocol or suite', () => {
    assert.throws(() => read(bytesOf({ people: 9 }), fingerprint(bytesOf({ people: 8 }))), PsbError);
    for (const changes of [{ short: '7KQ2Y' }, { psb: 2 }, { suite: 'RSABSSA-SHA384-PSS-Deterministic' }]) {
      assert.throws(() => read(bytesOf(changes)), PsbError, JSON.stringify(changes));
    }
  });

  test('is refused with a modulus that is short, long, even or easily factored', () => {
    const small = toInteger(Buffer.from(n, 'base64url')) / 997n;
    const wrong = [
      { n: n.slice(0, 342) }, { n: `${n}AAAA` }, withModulus((value) => value - 1n), withModulus((value) => value >> 1n),
      withModulus(() => (small | 1n) * 997n),
    ];
    for (const changes of wrong) assert.throws(() => read(bytesOf(changes)), PsbError);
  });

  test('has six words, which change with it', () => {
    const words = roundCheck(bytesOf({}));
    assert.equal(words.length, 6);
    for (const word of words) assert.ok(word >= 0 && word < 2048);
    assert.notDeepEqual(roundCheck(bytesOf({ people: 9 })), words);
  });

  test('gives no ticket for an answer that its key has not signed', () => {
    const manifest = read(bytesOf({}));
    const secrets = beginTicket(manifest, 'a code');
    for (const blindSignature of [secrets.blinded, 'AAAA', 'A'.repeat(512), '_'.repeat(512)]) {
      assert.throws(() => finishTicket(manifest, secrets, { blind_sig: blindSignature }), PsbError);
    }
  });

  test('fixes the length of every ballot, whatever is in it', () => {
    const manifest = read(bytesOf({}));
    const lengthOf = (content) => Buffer.byteLength(ballotRequest(manifest, 'T'.repeat(555), 1, content).body);
    for (const answers of [{}, { a1: 4 }, { a1: 'cannot_say', a2: 5 }]) assert.equal(lengthOf({ answers }), 1024);
    assert.equal(lengthOf({ withdrawn: true }), 1024);
    assert.equal(lengthOf({ answers: { a1: 1 }, comments: { q1: { text: 'größer 🙂\n', share: 'theme_only' } } }), 1024);
    assert.throws(() => lengthOf({ answers: { a1: 'x'.repeat(1024) } }), PsbError);
  });
});

test('a typed code is read as people write it, and told from one with a slip of the hand', () => {
  const first = '7KQ20123456789ABCDEFGHJ';
  const code = first + checkCharacter(first);
  const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(/(....)/g, '$1- ');
  assert.equal(readTyped(typed), code);
  assert.ok(isCode(typed));
  assert.ok(!isCode(code.replace('7KQ2', '7QK2')));
  assert.ok(!isCode(code.slice(0, 23)));
  assert.ok(!isCode(code.replace('7', 'U')));
});

test('a link is taken apart into what a client needs', () => {
  assert.deepEqual(readLink('https://heed.example/r/7KQ2X#c=AAAA-BBBB&f=-_9'), { short: '7KQ2X', code: 'AAAA-BBBB', ticket: undefined, f: '-_9' });
  assert.deepEqual(readLink('https://heed.example/r/7KQ2X'), { short: '7KQ2X', code: undefined, ticket: undefined, f: undefined });
});
