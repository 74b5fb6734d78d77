// A round that came back from a backup: codes that were used after it was made may be unused again. Nobody gets a ticket
// until the leader has taken note, and the report says so for good.

import { say } from '../../lib/i18n';
import type { Round } from '../contract';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';

export function Restored({ round, replace }: { round: Round; replace: (round: Round) => void }) {
  const { busy, refusal, run } = use_step(`/api/rounds/${round.id}/resume`, replace);
  return (
    <section class="app-panel app-panel--note app-restored app-screen">
      <h2>{say('round.restored-title')}</h2>
      <p>{say('round.restored-text')}</p>
      <Refusal text={refusal} />
      <Confirm
        label={say('round.restored-resume')}
        question={say('round.restored-confirm')}
        yes={say('round.restored-yes')}
        busy={busy}
        act={run}
      />
    </section>
  );
}
