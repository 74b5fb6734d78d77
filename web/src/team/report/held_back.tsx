// When fewer than the minimum answered: that nothing is shown, and what that protects. Why, and what a team can do without
// numbers, comes as a part of its own: whoever reads figures needs no word of it.

import { say } from '../../lib/i18n';
import type { WithheldReport } from '../contract';
import { Arriving } from '../parts/arriving';
import type { Later } from '../parts/use_later';
import type { Wording } from '../parts/wording';

interface Properties {
  report: WithheldReport;
  wording: Wording;
  /** Whether two teams were asked together: both have a report, or neither has. */
  is_pair: boolean;
  instead: Later<typeof import('./without_figures')>;
}

export function HeldBack({ report, wording, is_pair, instead }: Properties) {
  const { part } = instead;
  return (
    <>
      <section class="app-panel app-flow">
        <h2>{say('report.withheld-title', { team: report.team })}</h2>
        <p class="app-lead">{say('report.withheld-protects')}</p>
        {part && <part.Why report={report} is_pair={is_pair} />}
        <Arriving later={instead} />
      </section>
      {part && <part.WithoutFigures wording={wording} />}
    </>
  );
}
