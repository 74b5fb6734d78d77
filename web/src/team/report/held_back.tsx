// When fewer than the minimum answered: one neutral sentence, what it protects, and a conversation that needs no numbers.

import { say, type Key } from '../../lib/i18n';
import type { WithheldReport } from '../contract';
import { Topics } from '../guide/topics';
import { guide_path } from '../parts/paths';
import type { Wording } from '../parts/wording';

interface Properties {
  report: WithheldReport;
  wording: Wording;
  /** Whether two teams were asked together: both have a report, or neither has. */
  is_pair: boolean;
}

function reason_key({ strict_rounds }: WithheldReport, is_pair: boolean): Key {
  if (is_pair) return 'report.withheld-pair';
  return strict_rounds ? 'report.withheld-strict' : 'report.withheld';
}

export function HeldBack({ report, wording, is_pair }: Properties) {
  return (
    <>
      <section class="app-panel app-flow">
        <h2>{say('report.withheld-title', { team: report.team })}</h2>
        <p class="app-lead">{say(reason_key(report, is_pair), { minimum: report.minimum_group })}</p>
        <p>{say('report.withheld-protects')}</p>
        {!is_pair && <p>{say('report.withheld-up')}</p>}
        <p>{say('report.withheld-nothing')}</p>
      </section>
      <section class="app-flow">
        <h2>{say('report.withheld-do-title')}</h2>
        <ul>
          <li>{say('report.withheld-do-1')} <a href={guide_path} class="app-screen">{say('report.withheld-guide-link')}</a></li>
          <li>{say('report.withheld-do-2')}</li>
          <li>{say('report.withheld-do-3')}</li>
        </ul>
      </section>
      <section class="app-guide">
        <h2>{say('report.withheld-guide-title')}</h2>
        <p>{say('report.withheld-guide')}</p>
        <Topics wording={wording} />
      </section>
    </>
  );
}
