// The tree of a campaign as a table: how each unit stands, and where to go next for it.

import { number, say } from '../../lib/i18n';
import { round_path, unit_report_path } from '../parts/paths';
import type { Shape } from '../parts/tree';
import { TreeTable } from '../parts/tree_table';
import type { Campaign, CampaignUnit } from './contract';
import { standing } from './standing';

const shape: Shape<CampaignUnit> = { key: ({ id }) => id, parent: ({ parent }) => parent };

interface Properties {
  campaign: Campaign;
  /** Ids of the rounds that the reader leads; the others are their own leaders'. */
  mine: Set<string>;
}

export function Units({ campaign, mine }: Properties) {
  const columns = [say('campaign.column-unit'), say('campaign.column-people'), say('campaign.column-standing'), say('campaign.column-next')];
  return (
    <section class="app-panel app-units">
      <h2>{say('campaign.units-title')}</h2>
      <TreeTable
        caption={say('campaign.units-title')}
        nodes={campaign.units}
        shape={shape}
        name={({ name }) => name}
        columns={columns}
        cells={(unit) => [
          unit.round ? number(unit.people) : '–',
          standing(campaign, unit),
          <Next campaign={campaign} unit={unit} mine={mine} />,
        ]}
      />
    </section>
  );
}

function Next({ campaign, unit, mine }: Properties & { unit: CampaignUnit }) {
  const { id, name, report, round } = unit;
  if (report === 'released' || report === 'withheld') {
    const step = say(`rounds.next-${report}`);
    return <a href={unit_report_path(campaign.id, id)} aria-label={say('rounds.next-for', { step, team: name })}>{step}</a>;
  }
  if (!round || round.state === 'closed') return <>–</>;
  if (!mine.has(round.id)) return <>{say('campaign.by-leader')}</>;
  const step = say(round.state === 'open' ? 'rounds.next-open' : round.slips > 0 ? 'rounds.next-open-it' : 'rounds.next-prepared');
  return <a href={round_path(round.id)} aria-label={say('rounds.next-for', { step, team: name })}>{step}</a>;
}
