// What the facilitator does with a report that nobody who leads has read yet: read its comments, and hand it over.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { day, say } from '../../lib/i18n';
import type { Report } from '../contract';
import { Confirm } from '../parts/confirm';
import { review_path } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { use_call } from '../parts/use_step';

interface Properties {
  report: Report;
  /** The report's own address. */
  path: string;
  take: (report: Report) => void;
}

export function HandOver(properties: Properties) {
  const { handed_over } = properties.report;
  const [was_mine] = useState(!handed_over);
  return handed_over ? <HandedOver report={properties.report} is_news={was_mine} /> : <ToHandOver {...properties} />;
}

/** Comments that somebody has still to read before they go anywhere. */
const waits = ({ comments }: Report): boolean => comments?.some(({ state }) => state === 'waiting') ?? false;

function ToHandOver({ report, path, take }: Properties) {
  const step = use_call(async () => {
    await ask(`/api${review_path(report.campaign)}/hand-over`, { method: 'POST', body: {} });
    take(await ask<Report>(`/api${path}`));
  });
  return (
    <section class="app-panel app-panel--note app-screen">
      <h2>{say('hand-over.title')}</h2>
      <p>{say('hand-over.text', { day: report.session_on ? day(report.session_on) : '' })}</p>
      {waits(report) && <p>{say('hand-over.comments')} <a href={review_path(report.campaign)}>{say('hand-over.read')}</a></p>}
      <Refusal text={step.refusal} />
      <Confirm
        label={say('hand-over.step')}
        question={say('hand-over.question')}
        yes={say('hand-over.yes')}
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
      <h2 tabIndex={-1} ref={heading}>{say('hand-over.done-title')}</h2>
      <p>{say('hand-over.done-text')}</p>
      {waits(report) && <p>{say('hand-over.done-comments')} <a href={review_path(report.campaign)}>{say('hand-over.read')}</a></p>}
    </section>
  );
}
