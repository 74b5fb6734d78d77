// After closing: the way to the report, or the plain statement that it is held back, that a facilitator reads first, or that
// it has been deleted.

import { day, say } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button';
import type { ReportState, Round } from '../contract';
import { launch_again_path, report_path } from '../parts/paths';

export function Closed({ round }: { round: Round }) {
  if (round.report === 'none') return <p class="app-lead" role="status">{say('round.judging')}</p>;
  return (
    <section class="app-panel app-flow">
      <Result round={round} report={round.report} />
      {round.tally_holds !== null && <p class="app-muted">{say(round.tally_holds ? 'round.tally-holds' : 'round.tally-broken')}</p>}
      {round.closed_on && <p class="app-muted">{say('round.closed-on', { day: day(round.closed_on) })}</p>}
      <p><a href={launch_again_path(round)}>{say('round.ask-again')}</a></p>
    </section>
  );
}

function Result({ round, report }: { round: Round; report: Exclude<ReportState, 'none'> }) {
  if (report === 'with_facilitator') return <Waiting round={round} />;
  if (report === 'erased') return <><h2>{say('round.erased-title')}</h2><p>{say('round.erased-text')}</p></>;
  return <Ready round={round} kind={report} />;
}

function Ready({ round, kind }: { round: Round; kind: 'released' | 'withheld' }) {
  return (
    <>
      <h2>{say(`round.${kind}-title`)}</h2>
      <p>{say(`round.${kind}-text`)}</p>
      <ButtonLink href={report_path(round.id)}>{say(`round.${kind}-link`)}</ButtonLink>
    </>
  );
}

/** An account that reads first may have been removed since: the day of the session stays. */
function Waiting({ round: { facilitator, session_on, open_questions } }: { round: Round }) {
  const date = session_on ? day(session_on) : '';
  if (!facilitator) return <><h2>{say('round.session-title')}</h2><p>{say('round.session-text', { day: date })}</p></>;
  const values = { facilitator: facilitator.name, day: date };
  return (
    <>
      <h2>{say('round.waiting-title', values)}</h2>
      <p>{say('round.waiting-text', values)}</p>
      {open_questions.length > 0 && <p>{say('round.waiting-comments', values)}</p>}
    </>
  );
}
