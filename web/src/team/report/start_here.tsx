// Where to begin: one strength to protect, where there is one, and the choice of one thing to talk about. Only the strength is picked out;
// the other elements keep the questionnaire's order, so that nothing here reads as a ranking.

import { say } from '../../lib/i18n';
import type { ElementReport } from '../contract';
import type { Wording } from '../parts/wording';
import { part_id } from './element_part';
import { strength_of } from './figures';

interface Properties {
  elements: ElementReport[];
  wording: Wording;
}

export function StartHere({ elements, wording }: Properties) {
  const strength = strength_of(elements);
  const name_of = (element: ElementReport) => wording.elements[element.id]?.name ?? element.id;
  const is_choice = elements.length > 1;
  if (!strength && !is_choice) return null;
  return (
    <section class="app-panel app-start">
      <h2>{say('report.start-title')}</h2>
      {strength && (
        <div>
          <h3>{say('report.start-strength', { element: name_of(strength) })}</h3>
          <p>{say('report.start-strength-text')}</p>
        </div>
      )}
      {is_choice && (
        <>
          <div>
            <h3>{say('report.start-choose')}</h3>
            <p>{say('report.start-choose-text')}</p>
          </div>
          <ul class="app-start__choices">
            {elements.map((element) => (
              <li key={element.id}><a href={`#${part_id(element)}`}>{name_of(element)}</a></li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
