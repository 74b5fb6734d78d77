// The six words of a round, made here from its manifest, as on everybody's own device: a server could not make the leader
// see other words than the team without being noticed.

import { ask_bytes } from '../../lib/api';
import type { Round } from '../contract';
import { use_value } from '../parts/use_value';

async function words_of({ short, fingerprint: f }: Round): Promise<string[] | null> {
  if (f === null) return null;
  const [{ fingerprint }, { round_check }, bytes] = await Promise.all([
    import('../../respond/ballot/manifest'),
    import('../../respond/ballot/round_check'),
    ask_bytes(`/api/r/${short}/manifest`, { credentials: 'omit' }),
  ]);
  return fingerprint(bytes) === f ? round_check(bytes) : [];
}

/** Null while they are being made, or where there is no key yet; empty where the manifest is not the round's. */
export function use_round_check(round: Round): string[] | null {
  return use_value(() => words_of(round).catch(() => null), [round.fingerprint]);
}
