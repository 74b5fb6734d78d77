// The reports of a campaign, to read before the leaders do: of each unit where people were asked, and of larger ones.

import { day, say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { Review, ReviewedUnit } from '../contract';
import { unit_report_path } from '../parts/paths';

export function Reports({ review }: { review: Review }) {
  const units = review.units.filter(({ report }) => report !== 'none');
  const columns = { unit: say('review.column-unit'), report: say('review.column-report') };
  return (
    <section class="app-panel app-screen">
      <h2>{say('review.reports-title')}</h2>
      <p>{say(review.state === 'handed_over' ? 'review.reports-done' : 'review.reports', { day: day(review.session_on) })}</p>
      <Table caption={say('review.reports-title')} caption_hidden columns={Object.values(columns)}>
        {units.map((unit) => (
          <tr key={unit.id}>
            <Cell heading column={columns.unit}><bdi>{unit.name}</bdi></Cell>
            <Cell column={columns.report}><ReportLink campaign={review.campaign} unit={unit} /></Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function ReportLink({ campaign, unit }: { campaign: string; unit: ReviewedUnit }) {
  const step = say(unit.report === 'released' ? 'review.report-released' : 'review.report-withheld');
  return <a href={unit_report_path(campaign, unit.id)} aria-label={say('reviews.next-for', { step, name: unit.name })}>{step}</a>;
}
