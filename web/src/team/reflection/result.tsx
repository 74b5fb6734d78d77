// What the answers make: a picture and a table, in the order of the questionnaire. No overall figure and no words that
// judge, since nobody is measured here; then questions to ask oneself.

import { useEffect, useRef } from 'preact/hooks';
import { Footprint } from '../../charts/footprint';
import { decimal, say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Cell, Table } from '../../ui/table';
import { own_prompts, type OwnElement, type Questions } from './own_view';
import { shown_figure, value_of } from './scores';

interface Properties {
  questions: Questions;
  elements: OwnElement[];
  back: () => void;
}

export const figure_words = ({ figure }: OwnElement): string =>
  figure ? decimal(shown_figure(figure)) : say('reflection.too-few');

export function Result({ questions, elements, back }: Properties) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h2 tabIndex={-1} ref={title}>{say('reflection.result-title')}</h2>
      <p>{say('reflection.result-text')}</p>
      <div class="app-own">
        <Shape elements={elements} />
        <Figures elements={elements} />
      </div>
      <section class="app-panel app-flow">
        <h2>{say('reflection.prompts-title')}</h2>
        <ol class="app-own__prompts">{own_prompts(questions).map((prompt) => <li key={prompt}>{prompt}</li>)}</ol>
      </section>
      <Button look="secondary" onClick={back}>{say('reflection.back')}</Button>
    </>
  );
}

/** The same picture as a team's, so that both can be laid side by side; the table says all of it in words. */
function Shape({ elements }: { elements: OwnElement[] }) {
  const groups = [elements.filter(({ is_mirrored }) => is_mirrored), ...elements.filter(({ is_mirrored }) => !is_mirrored).map((each) => [each])];
  return (
    <figure class="app-footprint">
      <div class="app-footprint__pictures" aria-hidden="true">
        {groups.map((group) => (
          <div class={`app-footprint__group app-footprint__group--${group.length}`} key={group[0]!.id}>
            <Footprint scores={group.map(({ figure }) => figure && value_of(figure))} />
            {group.map(({ id, name }, index) => (
              <p class={`app-footprint__name app-footprint__name--${index + 1}`} key={id}>{name}</p>
            ))}
          </div>
        ))}
      </div>
      <figcaption class="app-footprint__caption">{say('reflection.picture-caption')}</figcaption>
    </figure>
  );
}

function Figures({ elements }: { elements: OwnElement[] }) {
  const [element, own] = [say('reflection.column-element'), say('reflection.column-own')];
  return (
    <div class="app-panel">
      <Table caption={say('reflection.caption')} columns={[element, own]}>
        {elements.map((each) => (
          <tr key={each.id}>
            <Cell heading column={element}>{each.name}</Cell>
            <Cell column={own}>{figure_words(each)}</Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
