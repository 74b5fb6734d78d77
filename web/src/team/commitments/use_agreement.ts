// What was agreed about a report, as the server keeps it: loaded once, and saved as a whole.

import { ask } from '../../lib/api';
import type { Commitment, Commitments, Report } from '../contract';
import { unit_path } from '../parts/paths';
import { use_loaded } from '../parts/use_loaded';

export interface Agreement extends Commitments {
  /** Whether they are there, and not still on their way or refused. */
  is_known: boolean;
  save: (commitments: Commitment[]) => Promise<void>;
}

/** Without a report there is nothing to ask for yet. */
export function use_agreement(report: Report | null): Agreement {
  const address = report ? `/api${unit_path(report.campaign, report.unit)}/commitments` : '';
  const { value, replace } = use_loaded<Commitments>(address);
  const save = async (commitments: Commitment[]) =>
    replace(await ask<Commitments>(address, { method: 'PUT', body: { commitments } }));
  return { commitments: value?.commitments ?? [], earlier: value?.earlier ?? null, is_known: value !== null, save };
}
