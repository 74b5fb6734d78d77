// What the figures can carry and what they cannot, in plain words.

import { number, say } from '../../lib/i18n';
import type { ReleasedReport } from '../contract';
import { is_whole_team } from './answered';

export function HowToRead({ report }: { report: ReleasedReport }) {
  const count_key = is_whole_team(report.answered, report.people) ? 'report.how-count-all' : 'report.how-count';
  return (
    <section class="app-how">
      <h2>{say('report.how-title')}</h2>
      <div class="app-how__parts">
        <div>
          <h3>{say('report.how-small-title')}</h3>
          <p>{say('report.how-small')}</p>
        </div>
        <div>
          <h3>{say('report.how-ends-title')}</h3>
          <p>{say('report.how-ends')}</p>
        </div>
        <div>
          <h3>{say('report.how-count-title')}</h3>
          <p>{say(count_key)} {say('report.how-count-statements')}</p>
        </div>
        <div>
          <h3>{say('report.how-draft-title')}</h3>
          <p>{say('report.how-draft')}</p>
        </div>
        <div>
          <h3>{say('report.how-codes-title')}</h3>
          <p>
            {say('report.how-codes', { codes: number(report.codes_printed), people: number(report.people) })} {ballots_words(report)}
          </p>
        </div>
      </div>
    </section>
  );
}

/** How people got in, and what the program checked about their ballots. */
function ballots_words({ ballots: { mode, restored, tally_holds } }: Pick<ReleasedReport, 'ballots'>): string {
  const sentences = [say(`report.ballots-${mode}`)];
  if (tally_holds !== null) sentences.push(say(tally_holds ? 'report.tally-holds' : 'report.tally-broken'));
  if (restored) sentences.push(say('report.restored'));
  return sentences.join(' ');
}
