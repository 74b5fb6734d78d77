// One element on its own: what it is about, what the answers may mean, how statements were answered where enough people
// answered, and questions to talk about. On paper each has a page with lines to write on.

import { say } from '../../lib/i18n';
import type { ElementReport } from '../contract';
import type { Definition, ElementWording, Wording } from '../parts/wording';
import { figure_words } from './figures';
import { ItemTable } from './item_table';
import { Prompts } from './prompts';

interface Properties {
  element: ElementReport;
  wording: Wording;
  definition: Definition;
}

export const part_id = (element: ElementReport) => `element-${element.id}`;

export function ElementPart({ element, wording, definition }: Properties) {
  const { id, items, score } = element;
  const words = wording.elements[id];
  if (!words) return null;
  return (
    <section class="app-element app-page-break" id={part_id(element)}>
      <h2 class="app-element__title">
        {words.name}
        {score && <span class="app-element__figure">{figure_words(score)}</span>}
      </h2>
      <p class="app-muted">{words.about}</p>
      <Meaning element={element} words={words} />
      {items && <ItemTable element={id} name={words.name} {...{ items, wording, definition }} />}
      <Prompts prompts={words.prompts} />
    </section>
  );
}

function Meaning({ element, words }: { element: ElementReport; words: ElementWording }) {
  if (!element.score) return <p class="app-element__meaning">{say('report.held-element')}</p>;
  return (
    <div class="app-element__meaning">
      <p>{words.bands[element.score.band]}</p>
      {element.spread && <p>{say(`report.spread.${element.spread}`)}</p>}
    </div>
  );
}
