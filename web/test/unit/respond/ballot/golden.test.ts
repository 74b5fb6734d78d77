// One run of the protocol that was computed elsewhere; the server's tests hold to the same file.

import { expect, test } from 'vitest';
import { big_from, bytes_from, inverse } from '../../../../src/respond/ballot/big';
import { blind_with } from '../../../../src/respond/ballot/blind_rsa';
import { b64, bytes_of_text, from_b64 } from '../../../../src/respond/ballot/bytes';
import { read_manifest, type Round } from '../../../../src/respond/ballot/manifest';
import { round_check } from '../../../../src/respond/ballot/round_check';
import { finish_ticket, receipt_of, ticket_holds } from '../../../../src/respond/ballot/ticket';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import golden from '../../../../../tests/golden/ballots/psb1.json';

const manifest = bytes_of_text(golden.manifest);
const round = read_manifest(manifest, '7KQ2X', golden.f) as Round;
const n = big_from(from_b64(golden.n, 384)!);

test('the manifest fits its fingerprint, and leads to the six words', async () => {
  expect(round).toMatchObject({ f: golden.f, n });
  expect(await round_check(manifest)).toEqual(golden.round_check.map((number) => wordlist[number]));
});

test('the blinded value, the ticket and the receipt are those of the run', () => {
  const r = big_from(from_b64(golden.r, 384)!);
  const blinding = blind_with(n, from_b64(golden.input, 61)!, from_b64(golden.salt, 48)!, r)!;
  expect(b64(blinding.blinded)).toBe(golden.blinded);
  const draw = { prefix: golden.prefix, salt: golden.salt, blinded: golden.blinded, inverse: b64(bytes_from(inverse(r, n)!, 384)) };
  expect(finish_ticket(round, draw, golden.blind_sig)).toBe(golden.ticket);
  expect(ticket_holds(round, golden.ticket)).toBe(true);
  expect(receipt_of(round, golden.ticket)).toBe(golden.receipt);
});
