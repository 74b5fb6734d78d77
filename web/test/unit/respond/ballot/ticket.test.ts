// The way from a draw to a ticket, with the platform's own RSA as the issuer.

import { webcrypto, createPublicKey, verify as platform_verify, constants } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { from_b64 } from '../../../../src/respond/ballot/bytes';
import type { Fill } from '../../../../src/respond/ballot/blind_rsa';
import type { Round } from '../../../../src/respond/ballot/manifest';
import { draw_ticket, finish_ticket, receipt_of, ticket_holds } from '../../../../src/respond/ballot/ticket';
import { make_key, round_with, sign_blinded, type Key } from './key';

const fill: Fill = (bytes) => webcrypto.getRandomValues(bytes);
let key: Key;
let round: Round;

beforeAll(() => {
  key = make_key();
  round = round_with(key.n);
});

test('a blind signature becomes a ticket that the platform verifies too', () => {
  const draw = draw_ticket(round, fill);
  const ticket = finish_ticket(round, draw, sign_blinded(key, draw.blinded))!;
  expect(ticket).toHaveLength(555);
  expect(ticket_holds(round, ticket)).toBe(true);
  const bytes = Buffer.from(ticket, 'base64url');
  const input = Buffer.concat([bytes.subarray(0, 32), Buffer.from('psb/1 ballot\0'), round.id]);
  const options = { key: createPublicKey(key.private_key), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  expect(platform_verify('sha384', input, options, bytes.subarray(32))).toBe(true);
});

test('nothing of the draw that is sent says anything of the ticket', () => {
  const draw = draw_ticket(round, fill);
  const again = { ...draw_ticket(round, fill), prefix: draw.prefix };
  expect(again.blinded).not.toBe(draw.blinded);
  const ticket = finish_ticket(round, draw, sign_blinded(key, draw.blinded))!;
  expect(ticket).not.toContain(draw.blinded.slice(0, 20));
});

test('an answer that is no signature of this round is refused, and so is another round’s ticket', () => {
  const other = make_key();
  const draw = draw_ticket(round, fill);
  expect(finish_ticket(round, draw, sign_blinded(key, draw_ticket(round, fill).blinded))).toBeNull();
  for (const answer of [undefined, 7, '', draw.blinded, 'A'.repeat(512), 'A'.repeat(511)]) {
    expect(finish_ticket(round, draw, answer)).toBeNull();
  }
  const elsewhere = round_with(other.n);
  const their_draw = draw_ticket(elsewhere, fill);
  const theirs = finish_ticket(elsewhere, their_draw, sign_blinded(other, their_draw.blinded))!;
  expect(ticket_holds(round, theirs)).toBe(false);
  for (const text of ['', theirs.slice(1), `${theirs}A`, theirs.replace(/./, '!')]) expect(ticket_holds(elsewhere, text)).toBe(false);
});

test('a key with the exponent 3 gives no ticket at all', () => {
  const crooked = make_key(3072, 3);
  const there = round_with(crooked.n);
  const draw = draw_ticket(there, fill);
  expect(finish_ticket(there, draw, sign_blinded(crooked, draw.blinded))).toBeNull();
});

test('the receipt depends on the number and the round, not on the signature', () => {
  const draw = draw_ticket(round, fill);
  const ticket = finish_ticket(round, draw, sign_blinded(key, draw.blinded))!;
  const receipt = receipt_of(round, ticket);
  expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  const unsigned = `${ticket.slice(0, 43)}${'A'.repeat(512)}`;
  expect(from_b64(unsigned, 416)).not.toBeNull();
  expect(receipt_of(round, unsigned)).toBe(receipt);
  expect(receipt_of({ id: new Uint8Array(16) }, ticket)).not.toBe(receipt);
});
