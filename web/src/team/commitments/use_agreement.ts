// What was agreed about a report, as the server keeps it: loaded once, and saved as a whole. What is typed and not saved
// yet is held here too, since the form comes and goes with the views of a session.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import type { Commitment, Commitments, Report } from '../contract';
import { unit_path } from '../parts/paths';
import { use_loaded } from '../parts/use_loaded';
import type { Values } from './form';

export interface Agreement extends Commitments {
  /** Whether they are there, and not still on their way or refused. */
  is_known: boolean;
  /** As typed, until it is saved; null where nothing was typed. */
  draft: Values | null;
  set_draft: (draft: Values) => void;
  save: (commitments: Commitment[]) => Promise<void>;
}

/** Without a report there is nothing to ask for yet. */
export function use_agreement(report: Report | null): Agreement {
  const address = report ? `/api${unit_path(report.campaign, report.unit)}/commitments` : '';
  const { value, replace } = use_loaded<Commitments>(address);
  const [draft, set_draft] = useState<Values | null>(null);
  const is_known = value !== null;
  useEffect(() => set_draft(null), [is_known]);
  const save = async (commitments: Commitment[]) => {
    replace(await ask<Commitments>(address, { method: 'PUT', body: { commitments } }));
    // What was typed while this was on its way stays.
    set_draft((now) => (now === draft ? null : now));
  };
  return { commitments: value?.commitments ?? [], earlier: value?.earlier ?? null, is_known, draft, set_draft, save };
}
