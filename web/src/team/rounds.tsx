// A leader's surveys, each with the one step that comes next. Without any, the page tells how a survey works.

import { day, say } from '../lib/i18n';
import { ButtonLink } from '../ui/button';
import { Cell, Table } from '../ui/table';
import type { Round } from './contract';
import { next_step, state_key } from './rounds/next_step';
import { Steps } from './parts/steps';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_wordings } from './parts/wording';

export default function Rounds() {
  const { value, error } = use_loaded<{ rounds: Round[] }>('/api/rounds');
  return (
    <TeamPage error={error}>
      <div class="app-flow">
        <div class="app-title-row">
          <h1>{say('rounds.title')}</h1>
          <ButtonLink href="/launch">{say('rounds.start')}</ButtonLink>
        </div>
        {value === null && <p class="app-muted" role="status">{say('common.loading')}</p>}
        {value?.rounds.length === 0 && <HowItWorks />}
        {value && value.rounds.length > 0 && <List rounds={value.rounds} />}
      </div>
    </TeamPage>
  );
}

function List({ rounds }: { rounds: Round[] }) {
  const wordings = use_wordings(rounds.map((round) => round.instrument.name));
  const columns = {
    team: say('rounds.column-team'),
    survey: say('rounds.column-survey'),
    state: say('rounds.column-state'),
    date: say('rounds.column-date'),
    next: say('rounds.column-next'),
  };
  return (
    <div class="app-panel app-rounds">
      <Table caption={say('rounds.caption')} caption_hidden columns={Object.values(columns)}>
        {rounds.map((round) => {
          const { key, href } = next_step(round);
          const step = say(key);
          return (
            <tr key={round.id}>
              <Cell heading column={columns.team}><bdi>{round.team}</bdi></Cell>
              <Cell column={columns.survey}>{wordings[round.instrument.name]?.title ?? '…'}</Cell>
              <Cell column={columns.state}><span class="app-tag">{say(state_key(round))}</span></Cell>
              <Cell column={columns.date}>{day(round.closed_on ?? round.closes_on)}</Cell>
              <Cell column={columns.next}>
                <a href={href} aria-label={say('rounds.next-for', { step, team: round.team })}>{step}</a>
              </Cell>
            </tr>
          );
        })}
      </Table>
    </div>
  );
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
