// After closing: the way to the report, or the plain statement that it is held back.

import { day, say } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button';
import type { Round } from '../contract';
import { report_path } from '../parts/paths';

export function Closed({ round }: { round: Round }) {
  if (round.report === 'none') return <p class="app-lead" role="status">{say('round.judging')}</p>;
  const kind = round.report;
  return (
    <section class="app-panel app-flow">
      <h2>{say(`round.${kind}-title`)}</h2>
      <p>{say(`round.${kind}-text`, { minimum: round.minimum_group })}</p>
      <ButtonLink href={report_path(round.id)}>{say(`round.${kind}-link`)}</ButtonLink>
      {round.tally_holds !== null && <p class="app-muted">{say(round.tally_holds ? 'round.tally-holds' : 'round.tally-broken')}</p>}
      {round.closed_on && <p class="app-muted">{say('round.closed-on', { day: day(round.closed_on) })}</p>}
    </section>
  );
}
