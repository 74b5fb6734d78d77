// The ticket: a ballot's number, chosen here, and the round's signature over it, made without seeing it.

import { sha256 } from '@noble/hashes/sha2.js';
import { b64, bytes_of_text, crockford_of, from_b64, joined, type Bytes } from './bytes';
import { blind, finalize, verify, type Fill } from './blind_rsa';
import { key_bytes, type Round } from './manifest';
import { salt_bytes } from './pss';

const prefix_bytes = 32;
const ticket_bytes = prefix_bytes + key_bytes;
const receipt_characters = 10;

/** What is kept, as text, from before a ticket is asked for until it has come: to ask for the very same again. */
export interface Draw {
  prefix: string;
  salt: string;
  inverse: string;
  blinded: string;
}

const tagged = (tag: string, id: Uint8Array): Bytes => joined(bytes_of_text(tag), id);

const input_of = (round: Pick<Round, 'id'>, prefix: Uint8Array): Bytes => joined(prefix, tagged('psb/1 ballot\0', round.id));

export function draw_ticket(round: Round, fill: Fill): Draw {
  const prefix = new Uint8Array(prefix_bytes);
  const salt = new Uint8Array(salt_bytes);
  fill(prefix);
  fill(salt);
  const { blinded, inverse } = blind(round.n, input_of(round, prefix), salt, fill);
  return { prefix: b64(prefix), salt: b64(salt), inverse: b64(inverse), blinded: b64(blinded) };
}

/** The ticket as text; null where the issuer's answer is not a signature of this round. */
export function finish_ticket(round: Round, draw: Draw, blind_signature: unknown): string | null {
  const prefix = from_b64(draw.prefix, prefix_bytes);
  const inverse = from_b64(draw.inverse, key_bytes);
  const answer = from_b64(blind_signature, key_bytes);
  if (!prefix || !inverse || !answer) return null;
  const signature = finalize(round.n, input_of(round, prefix), answer, inverse);
  return signature && b64(joined(prefix, signature));
}

/** Whether a ticket, such as one that came in a link, is signed by this round. */
export function ticket_holds(round: Round, ticket: string): boolean {
  const bytes = from_b64(ticket, ticket_bytes);
  return bytes !== null && verify(round.n, input_of(round, bytes.slice(0, prefix_bytes)), bytes.slice(prefix_bytes));
}

/** The receipt that the ballot of this ticket has, as the server writes it. */
export function receipt_of(round: Pick<Round, 'id'>, ticket: string): string {
  const bytes = from_b64(ticket, ticket_bytes);
  if (!bytes) throw new Error('not a ticket');
  return crockford_of(sha256(joined(tagged('psb/1 receipt', round.id), bytes.slice(0, prefix_bytes))), receipt_characters);
}
