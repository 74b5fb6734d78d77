// One launch over many teams: what whoever launched it does for all of them at once, and how each of them stands.

import { useEffect } from 'preact/hooks';
import { say } from '../lib/i18n';
import type { Campaign as CampaignAnswer } from './campaign/contract';
import { Together } from './campaign/together';
import { Units } from './campaign/units';
import type { Round } from './contract';
import { Facts, terms_facts } from './parts/facts';
import { campaign_in } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { Waiting } from './parts/waiting';
import { use_wordings } from './parts/wording';

/** At build time there is no address yet, so the shell shows the waiting page. */
const campaign_id = () => (typeof location === 'undefined' ? '' : campaign_in(location.pathname));

export default function Campaign() {
  const id = campaign_id();
  const { value: campaign, error, replace } = use_loaded<CampaignAnswer>(id && `/api/campaigns/${id}`);
  return (
    <TeamPage error={error}>
      <p class="app-back"><a href="/rounds">{say('campaign.back')}</a></p>
      {campaign ? <Known campaign={campaign} replace={replace} /> : <Waiting title="campaign.title" />}
    </TeamPage>
  );
}

function Known({ campaign, replace }: { campaign: CampaignAnswer; replace: (campaign: CampaignAnswer) => void }) {
  const wording = use_wordings([campaign.instrument.name])[campaign.instrument.name];
  // A facilitator has no rounds, and is refused them.
  const rounds = use_loaded<{ rounds: Round[] }>('/api/rounds').value?.rounds ?? [];
  const mine = rounds.filter((round) => round.campaign === campaign.id);
  useEffect(() => {
    document.title = `${campaign.name} – ${say('common.product')}`;
  }, [campaign.name]);
  return (
    <>
      <div class="app-title-row">
        <div>
          <p class="app-caption">{wording?.title ?? '…'}</p>
          <h1><bdi>{campaign.name}</bdi></h1>
        </div>
        <p class="app-tag">{say(`rounds.state-${campaign.state}`)}</p>
      </div>
      <div class="app-flow">
        {campaign.launched_by_you ? <Together {...{ campaign, replace }} /> : <p class="app-lead">{say(mine.length > 0 ? 'campaign.your-teams' : 'campaign.not-yours')}</p>}
        <Units campaign={campaign} mine={new Set(mine.map(({ id }) => id))} />
      </div>
      <Facts facts={terms_facts(campaign, wording)} />
    </>
  );
}
