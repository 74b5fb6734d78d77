// When fewer than the minimum answered: one neutral sentence, what it protects, and a conversation that needs no numbers.

import { say } from '../../lib/i18n';
import type { WithheldReport } from '../contract';
import type { Wording } from '../parts/wording';
import { Prompts } from './prompts';

interface Properties {
  report: WithheldReport;
  wording: Wording;
}

export function HeldBack({ report, wording }: Properties) {
  return (
    <>
      <section class="app-panel app-flow">
        <h2>{say('report.withheld-title')}</h2>
        <p class="app-lead">{say(report.strict_rounds ? 'report.withheld-strict' : 'report.withheld', { minimum: report.minimum_group })}</p>
        <p>{say('report.withheld-protects')}</p>
        <p>{say('report.withheld-nothing')}</p>
      </section>
      <section class="app-flow">
        <h2>{say('report.withheld-do-title')}</h2>
        <ul>
          <li>{say('report.withheld-do-1')}</li>
          <li>{say('report.withheld-do-2')}</li>
          <li>{say('report.withheld-do-3')}</li>
        </ul>
      </section>
      <section class="app-guide">
        <h2>{say('report.withheld-guide-title')}</h2>
        <p>{say('report.withheld-guide')}</p>
        {Object.entries(wording.elements).map(([id, words]) => (
          <div class="app-guide__topic" key={id}>
            <h3 class="app-guide__name">{words.name}</h3>
            <p class="app-muted">{words.about}</p>
            <Prompts prompts={words.prompts} />
          </div>
        ))}
      </section>
    </>
  );
}
