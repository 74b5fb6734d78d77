// Whose turn it is: the facilitator reads a report first, the leader when it is handed over, or on the day of the session.

import { day, say } from '../../lib/i18n';
import type { Report } from '../contract';
import { review_path } from '../parts/paths';

/** Only a facilitator gets to read a report that is not handed over yet. */
export function FirstReader({ report }: { report: Report }) {
  if (report.handed_over || report.session_on === null) return null;
  return (
    <section class="app-panel app-panel--note app-screen">
      <h2>{say('report.first-title')}</h2>
      <p>{say('report.first', { day: day(report.session_on) })}</p>
      <p><a href={review_path(report.campaign)}>{say('report.first-hand-over')}</a></p>
    </section>
  );
}

/** For the leader, meanwhile. It does not say whether there is a report: that, too, is the facilitator's first. */
export function NotYours() {
  return (
    <section class="app-panel app-flow" role="status">
      <h1>{say('report.waits-title')}</h1>
      <p>{say('report.waits')}</p>
      <p>{say('report.waits-day')}</p>
    </section>
  );
}
