// A round to test with: a key of its own, made once for a test file, and a manifest around it. The signing is the
// platform's, so that no test proves our arithmetic with our arithmetic.

import { constants, generateKeyPairSync, privateDecrypt, type KeyObject } from 'node:crypto';
import { bytes_of_text, from_b64 } from '../../../../src/respond/ballot/bytes';
import { read_manifest, type Manifest, type Round } from '../../../../src/respond/ballot/manifest';

export interface Key {
  n: string;
  private_key: KeyObject;
}

export function make_key(bits = 3072, exponent = 65537): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits, publicExponent: exponent });
  return { n: publicKey.export({ format: 'jwk' }).n!, private_key: privateKey };
}

export const sign_blinded = ({ private_key }: Key, blinded: string): string =>
  privateDecrypt({ key: private_key, padding: constants.RSA_NO_PADDING }, from_b64(blinded, 384)!).toString('base64url');

export function manifest_with(n: string, changes: Partial<Record<keyof Manifest, unknown>> = {}): Record<string, unknown> {
  return {
    psb: 1, round: 'AAECAwQFBgcICQoLDA0ODw', short: '7KQ2X', suite: 'RSABSSA-SHA384-PSS-Randomized', n,
    instrument: { name: 'psychological-safety-pulse', version: 1, sha256: 'A'.repeat(43) },
    elements: [], open_questions: [], team: 'Ward 7', people: 12, leader_label: 'our ward manager', contact: 'Sam Hill',
    facilitator: null, campaign: null, mode: 'slips', minimum_group: 5, detail_minimum: 10, launched_on: '2026-11-22',
    collect_until: '2026-12-06', answer_from: '2026-11-22', closes_on: '2026-12-06',
    closes_latest: '2026-12-06', comments_kept_days: 90, ballot_bytes: 2000, client: 'A'.repeat(43), ...changes,
  };
}

export const bytes_of = (manifest: unknown) => bytes_of_text(JSON.stringify(manifest));

export function round_with(n: string, changes: Partial<Record<keyof Manifest, unknown>> = {}): Round {
  const round = read_manifest(bytes_of(manifest_with(n, changes)), '7KQ2X', null);
  if (typeof round === 'string') throw new Error(round);
  return round;
}
