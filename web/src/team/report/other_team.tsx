// What the other team said, where two were asked together: in a table of its own, after the reader's. Both were asked
// about working with each other, so there is no better and no worse of the two, and nothing sets them side by side.

import { say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { ElementReport, Report } from '../contract';
import { campaign_path, unit_report_path } from '../parts/paths';
import { use_loaded } from '../parts/use_loaded';
import type { Wording } from '../parts/wording';
import { figure_words } from './figures';

/** Of a campaign, as much as is wanted here. */
interface Teams {
  units: { id: string; round: object | null }[];
}

export function OtherTeam({ report, wording }: { report: Report; wording: Wording }) {
  const teams = use_loaded<Teams>(`/api${campaign_path(report.campaign)}`).value;
  const other = teams?.units.find(({ id, round }) => round !== null && id !== report.unit)?.id;
  const { value: theirs } = use_loaded<Report>(other ? `/api${unit_report_path(report.campaign, other)}` : '');
  if (theirs?.state !== 'released') return null;
  const columns = [say('report.column-element'), say('report.column-score'), say('report.pair-column-words')];
  return (
    <section class="app-other">
      <h2>{say('report.pair-title', { team: theirs.team })}</h2>
      <p>{say('report.pair-text')}</p>
      <Table caption={say('report.pair-title', { team: theirs.team })} caption_hidden columns={columns}>
        {theirs.elements.map((element) => <Row key={element.id} {...{ element, columns, wording }} />)}
      </Table>
    </section>
  );
}

function Row({ element: { id, score }, columns, wording }: { element: ElementReport; columns: string[]; wording: Wording }) {
  const words = wording.elements[id];
  return (
    <tr>
      <Cell heading column={columns[0]!}>{words?.name ?? id}</Cell>
      <Cell column={columns[1]!}>{score ? figure_words(score) : say('report.held-short')}</Cell>
      <Cell column={columns[2]!}>{score ? words?.bands[score.band] : say('report.held-element')}</Cell>
    </tr>
  );
}
