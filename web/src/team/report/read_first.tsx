// The facilitator reads a report before anyone who leads, and hands it over here. A leader is told who read it first.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { day, say } from '../../lib/i18n';
import type { Report, Role } from '../contract';
import { Confirm } from '../parts/confirm';
import { review_path } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { use_call } from '../parts/use_step';

interface Properties {
  report: Report;
  role: Role;
  /** The report's own address. */
  path: string;
  take: (report: Report) => void;
}

export function ReadFirst({ role, ...rest }: Properties) {
  const { facilitator, handed_over } = rest.report;
  const [was_mine] = useState(!handed_over);
  if (!facilitator) return null;
  if (role !== 'facilitator') return <p class="app-muted app-screen">{say('report.first-by', { facilitator: facilitator.name })}</p>;
  return handed_over ? <HandedOver report={rest.report} is_news={was_mine} /> : <ToHandOver {...rest} />;
}

/** Comments that somebody has still to read before they go anywhere. */
const waits = ({ comments }: Report): boolean => comments?.some(({ state }) => state === 'waiting') ?? false;

function ToHandOver({ report, path, take }: Omit<Properties, 'role'>) {
  const step = use_call(async () => {
    await ask(`/api${review_path(report.campaign)}/hand-over`, { method: 'POST', body: {} });
    take(await ask<Report>(`/api${path}`));
  });
  return (
    <section class="app-panel app-panel--note app-screen">
      <h2>{say('report.first-title')}</h2>
      <p>{say('report.first-text', { day: report.session_on ? day(report.session_on) : '' })}</p>
      {waits(report) && <p>{say('report.first-comments')} <a href={review_path(report.campaign)}>{say('report.first-read')}</a></p>}
      <Refusal text={step.refusal} />
      <Confirm
        label={say('report.hand-over')}
        question={say('report.hand-over-question')}
        yes={say('report.hand-over-yes')}
        busy={step.busy}
        act={step.run}
      />
    </section>
  );
}

/** By the facilitator's own step, or since the day of the session; comments go by the step alone. */
function HandedOver({ report, is_news }: { report: Report; is_news: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (is_news) heading.current?.focus();
  }, []);
  return (
    <section class="app-panel app-screen">
      <h2 tabIndex={-1} ref={heading}>{say('report.handed-title')}</h2>
      <p>{say('report.handed-text')}</p>
      {waits(report) && <p>{say('report.handed-comments')} <a href={review_path(report.campaign)}>{say('report.first-read')}</a></p>}
    </section>
  );
}
