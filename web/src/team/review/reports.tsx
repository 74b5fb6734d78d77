// The reports of a campaign, unit by unit. One that is held back has a page as well: it says why, and what can be done.

import { number, say } from '../../lib/i18n';
import type { Review, ReviewedUnit } from '../contract';
import { unit_report_path } from '../parts/paths';
import type { Shape } from '../parts/tree';
import { TreeTable } from '../parts/tree_table';

const shape: Shape<ReviewedUnit> = { key: ({ id }) => id, parent: ({ parent }) => parent };

export function Reports({ review: { campaign, units } }: { review: Review }) {
  return (
    <section class="app-panel app-units">
      <h2>{say('review.reports-title')}</h2>
      <TreeTable
        caption={say('review.reports-title')}
        nodes={units}
        shape={shape}
        name={({ name }) => name}
        columns={[say('review.column-unit'), say('review.column-people'), say('review.column-report')]}
        cells={(unit) => [unit.people > 0 ? number(unit.people) : '–', <Link campaign={campaign} unit={unit} />]}
      />
    </section>
  );
}

function Link({ campaign, unit: { id, name, report } }: { campaign: string; unit: ReviewedUnit }) {
  const step = say(`review.report-${report}`);
  if (report === 'none') return <>{step}</>;
  return <a href={unit_report_path(campaign, id)} aria-label={say('review.report-of', { step, unit: name })}>{step}</a>;
}
