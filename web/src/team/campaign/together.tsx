// The steps that whoever launched a campaign takes for all its teams at once.

import { say } from '../../lib/i18n';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { Extend } from '../round/extend';
import type { Campaign } from './contract';
import { tally } from './standing';

interface Properties {
  campaign: Campaign;
  replace: (campaign: Campaign) => void;
}

export function Together({ campaign, replace }: Properties) {
  const { teams, with_codes, open } = tally(campaign);
  if (campaign.state === 'closed') return <p class="app-lead">{say('campaign.closed')}</p>;
  return (
    <>
      <p class="app-lead">{say('campaign.tally', { count: teams, with_codes, open })}</p>
      <div class="app-columns">
        {with_codes > open && <ForAll {...{ campaign, replace }} step="open" />}
        {with_codes === 0 && <p class="app-panel">{say('campaign.codes-first')}</p>}
        <Extend about={campaign} address={`/api/campaigns/${campaign.id}`} replace={replace} />
        {open > 0 && <ForAll {...{ campaign, replace }} step="close" />}
      </div>
    </>
  );
}

/** One step for all teams, which asks once more. */
function ForAll({ campaign, replace, step }: Properties & { step: 'open' | 'close' }) {
  const { busy, refusal, run } = use_step(`/api/campaigns/${campaign.id}/${step}`, replace);
  return (
    <section class="app-panel">
      <h2>{say(`campaign.${step}-title`)}</h2>
      <p>{say(`campaign.${step}-text`)}</p>
      <Refusal text={refusal} />
      <Confirm
        label={say(`campaign.${step}-button`)}
        question={say(`campaign.${step}-confirm`)}
        yes={say(`campaign.${step}-yes`)}
        busy={busy}
        act={run}
      />
    </section>
  );
}
