// What the team agreed, on the page of its report: what was said last time, what was said this time, and how it went.

import { day, say } from '../../lib/i18n';
import type { Commitment } from '../contract';
import { unit_report_path } from '../parts/paths';
import { Agree } from './agree';
import { Kept } from './kept';
import type { Agreement } from './use_agreement';

/** `unit` is the one that the report is about; it keeps its id from one campaign to the next. */
export function Agreed({ agreement, unit }: { agreement: Agreement; unit: string }) {
  if (!agreement.is_known) return null;
  const { earlier } = agreement;
  return (
    <section class="app-agreed app-flow app-screen" id="agreed">
      <h2>{say('commitments.title')}</h2>
      <p>{say('commitments.text')}</p>
      {earlier && earlier.commitments.length > 0 && (
        <div class="app-panel">
          <h3>{say('commitments.earlier', { day: day(earlier.closed_on) })}</h3>
          <ul>{earlier.commitments.map((each) => <Earlier key={each.text} commitment={each} />)}</ul>
          <p><a href={`${unit_report_path(earlier.campaign, unit)}#agreed`}>{say('commitments.earlier-link')}</a></p>
        </div>
      )}
      <div class="app-panel"><Agree agreement={agreement} /></div>
      <p class="app-muted">{say('commitments.follow-up')}</p>
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
