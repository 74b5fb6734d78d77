// What follows when a report is held back: why there is none, and a conversation that needs no numbers.

import { say, type Key } from '../../lib/i18n';
import type { WithheldReport } from '../contract';
import { Topics } from '../guide/topics';
import { guide_path } from '../parts/paths';
import type { Wording } from '../parts/wording';

function reason_key({ strict_rounds }: WithheldReport, is_pair: boolean): Key {
  if (is_pair) return 'withheld.pair';
  return strict_rounds ? 'withheld.few-or-same' : 'withheld.few';
}

export function Why({ report, is_pair }: { report: WithheldReport; is_pair: boolean }) {
  return (
    <>
      <p>{say(reason_key(report, is_pair), { minimum: report.minimum_group })}</p>
      {!is_pair && <p>{say('withheld.counts-above')}</p>}
      <p>{say('withheld.says-nothing')}</p>
    </>
  );
}

export function WithoutFigures({ wording }: { wording: Wording }) {
  return (
    <>
      <section class="app-flow">
        <h2>{say('withheld.do-title')}</h2>
        <ul>
          <li>{say('withheld.do-1')} <a href={guide_path} class="app-screen">{say('withheld.how')}</a></li>
          <li>{say('withheld.do-2')}</li>
          <li>{say('withheld.do-3')}</li>
        </ul>
      </section>
      <section class="app-guide">
        <h2>{say('withheld.guide-title')}</h2>
        <p>{say('withheld.guide')}</p>
        <Topics wording={wording} />
      </section>
    </>
  );
}
