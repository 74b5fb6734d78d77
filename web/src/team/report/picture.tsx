// The footprint: the elements of the overall score in one picture, any other element in a picture of its own beside it.
// Names stand around it in the reading order of a clock; the table carries the same figures for everyone.

import { Footprint } from '../../charts/footprint';
import { say } from '../../lib/i18n';
import type { ElementReport, ReleasedReport } from '../contract';
import type { Wording } from '../parts/wording';
import { figure_words, shown_value } from './figures';

interface Properties {
  report: ReleasedReport;
  wording: Wording;
}

export function Picture({ report, wording }: Properties) {
  const together = report.elements.filter((element) => element.in_overall);
  const apart = report.elements.filter((element) => !element.in_overall);
  const is_any_held = report.elements.some((element) => element.score === null);
  return (
    <figure class="app-footprint">
      <div class="app-footprint__pictures" aria-hidden="true">
        {together.length > 0 && <Group elements={together} wording={wording} />}
        {apart.map((element) => <Group key={element.id} elements={[element]} wording={wording} />)}
      </div>
      <figcaption class="app-footprint__caption">
        {say('report.picture-caption')} {is_any_held && say('report.picture-held')}
      </figcaption>
    </figure>
  );
}

function Group({ elements, wording }: { elements: ElementReport[]; wording: Wording }) {
  return (
    <div class={`app-footprint__group app-footprint__group--${elements.length}`}>
      <Footprint scores={elements.map(shown_value)} />
      {elements.map((element, index) => (
        <p class={`app-footprint__name app-footprint__name--${index + 1}`} key={element.id}>
          {wording.elements[element.id]?.name}
          <span class="app-footprint__figure">{element.score ? figure_words(element.score) : say('report.held-short')}</span>
        </p>
      ))}
    </div>
  );
}
