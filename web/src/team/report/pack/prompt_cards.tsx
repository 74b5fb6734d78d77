// Questions to cut out and hand round in threes: a page for each element, four cards to a page.

import { say } from '../../../lib/i18n';
import type { Report } from '../../contract';
import type { Wording } from '../../parts/wording';

/** What the report is about, or all of the questionnaire where it is held back. */
function topics_of(report: Report, wording: Wording): string[] {
  return report.state === 'released' ? report.elements.map(({ id }) => id) : Object.keys(wording.elements);
}

export function PromptCards({ report, wording }: { report: Report; wording: Wording }) {
  return (
    <section class="app-cards">
      <h2 class="app-hidden">{say('output.part-cards')}</h2>
      {topics_of(report, wording).map((id) => {
        const { name = id, prompts = [] } = wording.elements[id] ?? {};
        return (
          <ul class="app-cards__page app-page-break" key={id}>
            {prompts.map((prompt) => <li class="app-cards__card" key={prompt}><span class="app-cards__topic">{name}</span>{prompt}</li>)}
          </ul>
        );
      })}
    </section>
  );
}
