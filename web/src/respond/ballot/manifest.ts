// The manifest of a round: what everybody is told, in the same bytes, and what a page checks before it goes on. See
// docs/ballots.md, "The manifest".

import { sha256 } from '@noble/hashes/sha2.js';
import { b64, from_b64, type Bytes } from './bytes';
import { big_from, bits_of, has_small_factor } from './big';
import { modes, type Mode } from './modes';

export interface Manifest {
  psb: 1;
  round: string;
  short: string;
  suite: string;
  n: string;
  instrument: { name: string; version: number; sha256: string };
  elements: string[];
  open_questions: string[];
  team: string;
  people: number;
  leader_label: string;
  contact: string;
  facilitator: string | null;
  campaign: { name: string; units: number; people: number } | null;
  mode: Mode;
  minimum_group: number;
  detail_minimum: number;
  launched_on: string;
  collect_until: string;
  answer_from: string;
  closes_on: string;
  closes_latest: string;
  comments_kept_days: number;
  ballot_bytes: number;
  client: string;
}

/** A round whose manifest has passed every check. */
export interface Round {
  manifest: Manifest;
  /** The bytes as they came: what the round check is made of. */
  bytes: Bytes;
  /** SHA-256 of the bytes. */
  f: string;
  id: Bytes;
  n: bigint;
}

/** Whether a code is one person's; an open link has one for all. */
export const has_own_codes = ({ manifest }: Round): boolean => manifest.mode !== 'open_link';

/** Why a page does not go on. `version`: the page and the server are not of one age. */
export type Fault = 'unreadable' | 'version' | 'other_round' | 'other_manifest' | 'weak_key';

export const suite = 'RSABSSA-SHA384-PSS-Randomized';
export const key_bits = 3072;
export const key_bytes = key_bits / 8;
const round_id_bytes = 16;

export const fingerprint = (bytes: Uint8Array): string => b64(sha256(bytes));

function parse(bytes: Uint8Array): Manifest | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

/** The modulus, if it can be an honest one: odd, of the right size, and without a small factor. */
function modulus_of(text: unknown): bigint | null {
  const bytes = from_b64(text, key_bytes);
  const n = bytes && big_from(bytes);
  return n !== null && bits_of(n) === key_bits && !has_small_factor(n) ? n : null;
}

/** `f` is the link's own, or one that this device has seen before; null where there is none, as with typed addresses. */
export function read_manifest(bytes: Bytes, short: string, f: string | null): Round | Fault {
  const own = fingerprint(bytes);
  if (f !== null && f !== own) return 'other_manifest';
  const manifest = parse(bytes);
  if (!manifest) return 'unreadable';
  if (manifest.psb !== 1 || manifest.suite !== suite || modes.indexOf(manifest.mode) < 0) return 'version';
  if (manifest.short !== short) return 'other_round';
  const id = from_b64(manifest.round, round_id_bytes);
  if (!id || !(manifest.ballot_bytes > 0)) return 'unreadable';
  const n = modulus_of(manifest.n);
  return n === null ? 'weak_key' : { manifest, bytes, f: own, id, n };
}
