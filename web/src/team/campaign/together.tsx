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
        {with_codes > open && <OpenAll {...{ campaign, replace }} />}
        {with_codes === 0 && <p class="app-panel">{say('campaign.codes-first')}</p>}
        <Extend about={campaign} address={`/api/campaigns/${campaign.id}`} replace={replace} />
        {open > 0 && <CloseAll {...{ campaign, replace }} />}
      </div>
    </>
  );
}

function OpenAll({ campaign, replace }: Properties) {
  const { busy, refusal, run } = use_step(`/api/campaigns/${campaign.id}/open`, replace);
  return (
    <section class="app-panel">
      <h2>{say('campaign.open-title')}</h2>
      <p>{say('campaign.open-text')}</p>
      <Refusal text={refusal} />
      <Confirm label={say('campaign.open-button')} question={say('campaign.open-confirm')} yes={say('campaign.open-yes')} busy={busy} act={run} />
    </section>
  );
}

function CloseAll({ campaign, replace }: Properties) {
  const { busy, refusal, run } = use_step(`/api/campaigns/${campaign.id}/close`, replace);
  return (
    <section class="app-panel">
      <h2>{say('campaign.close-title')}</h2>
      <p>{say('campaign.close-text')}</p>
      <Refusal text={refusal} />
      <Confirm label={say('campaign.close-button')} question={say('campaign.close-confirm')} yes={say('campaign.close-yes')} busy={busy} act={run} />
    </section>
  );
}
