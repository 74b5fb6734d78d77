// What the team agreed, on the page of its report: before the figures what was said last time and how it went, and after
// them what is said this time.

import { day, say } from '../../lib/i18n';
import type { Commitment } from '../contract';
import { unit_report_path } from '../parts/paths';
import { Agree } from './agree';
import { Kept } from './kept';
import type { Agreement } from './use_agreement';

interface Properties {
  agreement: Agreement;
  /** Of the launch that asks whether it was kept; null where the reader launches nothing, or where that was asked now. */
  follow_up: string | null;
}

export function Agreed({ agreement, follow_up }: Properties) {
  if (!agreement.is_known) return null;
  return (
    <section class="app-agreed app-flow app-screen" id="agreed">
      <h2>{say('commitments.title')}</h2>
      <p>{say('commitments.text')}</p>
      <div class="app-panel"><Agree agreement={agreement} /></div>
      {follow_up && <p class="app-muted">{say('commitments.follow-up')} <a href={follow_up}>{say('commitments.follow-up-link')}</a></p>}
    </section>
  );
}

/**
 * Stands before the figures: whoever promised something is asked about that first. `unit` is the one that the report is
 * about; it keeps its id from one campaign to the next.
 */
export function AgreedLastTime({ agreement: { earlier }, unit }: { agreement: Agreement; unit: string }) {
  if (!earlier || earlier.commitments.length === 0) return null;
  return (
    <section class="app-panel app-flow app-screen">
      <h2>{say('commitments.earlier-title')}</h2>
      <p class="app-muted">{say('commitments.earlier', { day: day(earlier.closed_on) })}</p>
      <ul>{earlier.commitments.map((each) => <Earlier key={each.text} commitment={each} />)}</ul>
      <p><a href={`${unit_report_path(earlier.campaign, unit)}#agreed`}>{say('commitments.earlier-link')}</a></p>
    </section>
  );
}

function Earlier({ commitment: { text, owner, due_on, kept } }: { commitment: Commitment }) {
  return (
    <li>
      <bdi>{text}</bdi> {say('commitments.by', { owner, day: day(due_on) })} <Kept kept={kept} />
    </li>
  );
}
