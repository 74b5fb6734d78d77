// A leader's surveys, each with the one step that comes next. Without any, the page tells how a survey works.

import type { ComponentChildren } from 'preact';
import { day, say } from '../lib/i18n';
import { ButtonLink } from '../ui/button';
import { Cell, Table } from '../ui/table';
import type { CampaignEntry } from './campaign/contract';
import type { InstrumentId, Round, RoundState } from './contract';
import { Steps } from './parts/steps';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_wordings } from './parts/wording';
import { larger_campaigns } from './rounds/entries';
import { campaign_step, next_step, type NextStep } from './rounds/next_step';

export default function Rounds() {
  const { value, error } = use_loaded<{ rounds: Round[] }>('/api/rounds');
  const launches = use_loaded<{ campaigns: CampaignEntry[] }>('/api/campaigns');
  const rounds = value?.rounds ?? [];
  const campaigns = larger_campaigns(launches.value?.campaigns ?? [], rounds);
  const is_loaded = value !== null && launches.value !== null;
  return (
    <TeamPage error={error ?? launches.error}>
      <div class="app-flow">
        <div class="app-title-row">
          <h1>{say('rounds.title')}</h1>
          <ButtonLink href="/launch">{say('rounds.start')}</ButtonLink>
        </div>
        {!is_loaded && <p class="app-muted" role="status">{say('common.loading')}</p>}
        {is_loaded && rounds.length === 0 && campaigns.length === 0 && <HowItWorks />}
        {is_loaded && campaigns.length > 0 && <Campaigns campaigns={campaigns} has_teams={rounds.length > 0} />}
        {is_loaded && rounds.length > 0 && <Teams rounds={rounds} has_campaigns={campaigns.length > 0} />}
      </div>
    </TeamPage>
  );
}

interface Line {
  id: string;
  name: string;
  /** Of a survey of several. */
  teams?: number;
  instrument: InstrumentId;
  state: RoundState;
  date: string;
  next: NextStep;
}

function Campaigns({ campaigns, has_teams }: { campaigns: CampaignEntry[]; has_teams: boolean }) {
  const lines = campaigns.map((each) => ({ ...each, date: each.closes_on, next: campaign_step(each) }));
  return <List caption={say('rounds.campaigns')} first={say('rounds.column-unit')} lines={lines}>{has_teams && <h2>{say('rounds.campaigns')}</h2>}</List>;
}

function Teams({ rounds, has_campaigns }: { rounds: Round[]; has_campaigns: boolean }) {
  const lines = rounds.map((each) => ({ ...each, name: each.team, date: each.closed_on ?? each.closes_on, next: next_step(each) }));
  return <List caption={say('rounds.caption')} first={say('rounds.column-team')} lines={lines}>{has_campaigns && <h2>{say('rounds.teams')}</h2>}</List>;
}

interface ListProperties {
  caption: string;
  /** The heading of the first column. */
  first: string;
  lines: Line[];
  children: ComponentChildren;
}

function List({ caption, first, lines, children }: ListProperties) {
  const wordings = use_wordings(lines.map(({ instrument }) => instrument.name));
  const [survey, state, date, next] = [say('rounds.column-survey'), say('rounds.column-state'), say('rounds.column-date'), say('rounds.column-next')];
  return (
    <>
      {children}
      <div class="app-panel app-rounds">
        <Table caption={caption} caption_hidden columns={[first, survey, state, date, next]}>
          {lines.map((line) => (
            <tr key={line.id}>
              <Cell heading column={first}>
                <bdi>{line.name}</bdi>
                {line.teams !== undefined && <div class="app-muted">{say('launch.unit-teams', { count: line.teams })}</div>}
              </Cell>
              <Cell column={survey}>{wordings[line.instrument.name]?.title ?? '…'}</Cell>
              <Cell column={state}><span class="app-tag">{say(`rounds.state-${line.state}`)}</span></Cell>
              <Cell column={date}>{day(line.date)}</Cell>
              <Cell column={next}><Next line={line} /></Cell>
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
}

function Next({ line: { name, next } }: { line: Line }) {
  const step = say(next.key);
  return <a href={next.href} aria-label={say('rounds.next-for', { step, team: name })}>{step}</a>;
}

function HowItWorks() {
  return (
    <section class="app-panel">
      <h2>{say('rounds.empty-title')}</h2>
      <Steps
        steps={[
          { title: say('rounds.empty-1-title'), text: say('rounds.empty-1') },
          { title: say('rounds.empty-2-title'), text: say('rounds.empty-2') },
          { title: say('rounds.empty-3-title'), text: say('rounds.empty-3') },
        ]}
      />
    </section>
  );
}
