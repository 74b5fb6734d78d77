// One survey from its slips to its report. What stands here depends on the round's state: prepared, open or closed.

import { useEffect } from 'preact/hooks';
import { ask } from '../lib/api';
import { number, say } from '../lib/i18n';
import type { Campaign } from './campaign/contract';
import type { Round as RoundAnswer } from './contract';
import { Facts, terms_facts, type Fact } from './parts/facts';
import { campaign_path, round_id_in } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { Waiting } from './parts/waiting';
import { load_definition, use_wordings, type Wording } from './parts/wording';
import { Closed } from './round/closed';
import { Open } from './round/open';
import { Prepared } from './round/prepared';
import { use_round_check } from './round/round_check';
import { state_key } from './rounds/next_step';
import { use_value } from './parts/use_value';

/** At build time there is no address yet, so the shell shows the waiting page. */
const round_address = () => (typeof location === 'undefined' ? '' : `/api/rounds/${round_id_in(location.pathname)}`);

export default function Round() {
  const { value: round, error, replace } = use_loaded<RoundAnswer>(round_address());
  return (
    <TeamPage error={error}>
      <p class="app-back app-screen"><a href="/rounds">{say('round.back')}</a></p>
      {round ? <Known round={round} replace={replace} /> : <Waiting title="round.title" />}
    </TeamPage>
  );
}

interface Properties {
  round: RoundAnswer;
  replace: (round: RoundAnswer) => void;
}

function Known({ round, replace }: Properties) {
  const wording = use_wordings([round.instrument.name])[round.instrument.name];
  const definition = use_value(() => load_definition(round.instrument.name, round.instrument.version), []);
  const words = use_round_check(round);
  useEffect(() => {
    document.title = `${round.team} – ${say('common.product')}`;
  }, [round.team]);
  return (
    <>
      <div class="app-title-row app-screen">
        <div>
          <p class="app-caption">{wording?.title ?? '…'}</p>
          <h1><bdi>{round.team}</bdi></h1>
          <PartOf round={round} />
        </div>
        <p class="app-tag">{say(state_key(round))}</p>
      </div>
      {round.state === 'prepared' && <Prepared {...{ round, replace, definition, words }} />}
      {round.state === 'open' && <Open {...{ round, replace, definition, words }} />}
      {round.state === 'closed' && <Closed round={round} />}
      <Facts facts={facts_of(round, wording, words)} />
    </>
  );
}

/** The way to the larger survey that this one belongs to, if there is one. */
function PartOf({ round }: { round: RoundAnswer }) {
  const campaign = use_value(() => ask<Campaign>(`/api/campaigns/${round.campaign}`).catch(() => null), [round.campaign]);
  if (!campaign || campaign.units.length < 2) return null;
  return <p><a class="app-part-of" href={campaign_path(campaign.id)}>{say('round.part-of', { name: campaign.name })}</a></p>;
}

function facts_of(round: RoundAnswer, wording: Wording | undefined, words: string[] | null): Fact[] {
  const check = words?.length === 0 ? say('round.words-wrong') : words?.join(' ') ?? '…';
  return [
    [say('round.fact-survey'), wording?.title ?? '…'],
    [say('round.fact-people'), number(round.people)],
    // One link for everybody has one code, however many tickets it may give.
    ...(round.mode === 'open_link' ? [] : [[say('round.fact-slips'), number(round.slips)] as Fact]),
    // The words by which people know that all were told the same.
    ...(round.fingerprint ? [[say('round.fact-words'), check] as Fact] : []),
    ...terms_facts(round, wording),
  ];
}
