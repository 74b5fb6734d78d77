// One's own view beside the team's, for a survey whose report its leader may read already. It shows nothing of the team
// that the report does not show.

import { useState } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import { Panel } from '../../ui/panel';
import { Radios } from '../../ui/radios';
import { Cell, Table } from '../../ui/table';
import type { ReleasedReport, Report, Round } from '../contract';
import { report_path } from '../parts/paths';
import { shared_words } from '../parts/problem';
import { use_loaded } from '../parts/use_loaded';
import { use_value } from '../parts/use_value';
import { load_definition } from '../parts/wording';
import { figure_words as team_words } from '../report/figures';
import { gap_of } from './gap';
import type { OwnElement } from './own_view';
import { figure_words } from './result';

interface Properties {
  rounds: Round[];
  elements: OwnElement[];
}

/** Released rounds with a questionnaire that asks about at least one of the same elements. */
async function comparable(rounds: Round[], elements: OwnElement[]): Promise<Round[]> {
  const released = rounds.filter(({ report }) => report === 'released');
  const definitions = await Promise.all(released.map(({ instrument }) => load_definition(instrument.name, instrument.version)));
  const is_mirrored = (id: string) => elements.some((element) => element.is_mirrored && element.id === id);
  return released.filter((_, index) => definitions[index]!.elements.some(({ id }) => is_mirrored(id)));
}

export function Compare({ rounds, elements }: Properties) {
  const choices = use_value(() => comparable(rounds, elements), [rounds]);
  const [chosen, choose] = useState('');
  if (choices === null) return null;
  const options = choices.map(({ id, team, closed_on }) => ({
    value: id,
    label: <bdi>{team}</bdi>,
    hint: closed_on ? say('reflection.closed-on', { day: day(closed_on) }) : undefined,
  }));
  return (
    <Panel title={say('reflection.gap-title')}>
      <p>{say(choices.length > 0 ? 'reflection.gap-text' : 'reflection.gap-none')}</p>
      {choices.length > 0 && (
        <Radios name="round" legend={say('reflection.gap-choose')} options={options} value={chosen} onChoose={choose} />
      )}
      <div role="status">{chosen && <Beside key={chosen} round={chosen} elements={elements} />}</div>
    </Panel>
  );
}

function Beside({ round, elements }: { round: string; elements: OwnElement[] }) {
  const { value: report, error } = use_loaded<Report>(`/api${report_path(round)}`);
  if (error?.code === 'with_facilitator') return <p>{say('reflection.gap-waiting')}</p>;
  if (error) {
    const { key, values } = shared_words(error);
    return <p>{say(key, values)}.</p>;
  }
  if (!report) return <p class="app-muted">{say('common.loading')}</p>;
  if (report.state !== 'released') return <p>{say('reflection.gap-held')}</p>;
  return <Gaps report={report} elements={elements} />;
}

export function Gaps({ report, elements }: { report: ReleasedReport; elements: OwnElement[] }) {
  const columns = {
    element: say('reflection.column-element'),
    own: say('reflection.column-own'),
    team: say('reflection.column-team'),
    tells: say('reflection.column-tells'),
  };
  const rows = elements.flatMap((own) => {
    const theirs = own.is_mirrored && report.elements.find(({ id }) => id === own.id);
    return theirs ? [{ own, score: theirs.score }] : [];
  });
  return (
    <div class="app-flow">
      <p class="app-own__kind">{say('reflection.gap-kind')}</p>
      <Table caption={say('reflection.gap-caption', { team: report.team })} columns={Object.values(columns)}>
        {rows.map(({ own, score }) => (
          <tr key={own.id}>
            <Cell heading column={columns.element}>{own.name}</Cell>
            <Cell column={columns.own}>{figure_words(own)}</Cell>
            <Cell column={columns.team}>{score ? team_words(score) : say('report.held-short')}</Cell>
            <Cell column={columns.tells}>{say(`reflection.gap-${gap_of(own.figure, score)}`)}</Cell>
          </tr>
        ))}
      </Table>
      <p class="app-muted">{say('reflection.gap-rule')}</p>
    </div>
  );
}
