// The team chooses one thing to talk about, and talks.

import { say } from '../../lib/i18n';
import { figure_words } from '../report/figures';
import { ItemTable } from '../report/item_table';
import { Title } from './title';
import type { Shown } from './view';

/** What can be chosen: what the report is about, or all of the questionnaire where it is held back. */
function topics_of({ report, wording }: Shown): string[] {
  return report.state === 'released' ? report.elements.map(({ id }) => id) : Object.keys(wording.elements);
}

export function Choose(shown: Shown) {
  const { wording, topic, choose } = shown;
  return (
    <>
      <Title>{say('session.choose-title')}</Title>
      <p>{say('session.choose')}</p>
      <div class="app-session__choices" role="group" aria-label={say('session.choose-title')}>
        {topics_of(shown).map((id) => (
          <button type="button" class="app-session__choice" key={id} aria-pressed={topic === id} onClick={() => choose(id)}>
            <strong>{wording.elements[id]?.name ?? id}</strong>
            <span>{wording.elements[id]?.heading}</span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Without a choice the view asks for one, since there is no order that would choose by itself. */
function NothingChosen() {
  return (
    <>
      <Title>{say('session.choose-title')}</Title>
      <p>{say('session.choose-first')}</p>
    </>
  );
}

/** The element that was chosen, with its words. */
function chosen_in({ report, wording, topic }: Shown) {
  const words = topic === null ? undefined : wording.elements[topic];
  const element = report.state === 'released' ? report.elements.find(({ id }) => id === topic) : undefined;
  return words && element && { words, element };
}

export function Topic(shown: Shown) {
  const chosen = chosen_in(shown);
  if (!chosen) return <NothingChosen />;
  const { words, element: { score, spread } } = chosen;
  return (
    <>
      <Title>{score ? `${words.name}: ${figure_words(score)}` : words.name}</Title>
      <p>{score ? words.bands[score.band] : say('report.held-element')}</p>
      {spread && <p>{say(`report.spread.${spread}`)}</p>}
    </>
  );
}

export function Statements(shown: Shown) {
  const chosen = chosen_in(shown);
  if (!chosen) return <NothingChosen />;
  const { words: { name }, element: { id, items } } = chosen;
  return (
    <>
      <p class="app-session__over">{name}</p>
      <Title>{say('report.items-title')}</Title>
      {items === null
        ? <p>{say('report.held-element')}</p>
        : <ItemTable element={id} {...{ name, items }} wording={shown.wording} definition={shown.definition} title_hidden />}
    </>
  );
}

export function Prompts({ wording, topic }: Shown) {
  const words = topic === null ? undefined : wording.elements[topic];
  if (!words) return <NothingChosen />;
  return (
    <>
      <p class="app-session__over">{words.name}. {say('session.prompts-threes')}</p>
      <Title>{say('report.prompts-title')}</Title>
      <ol>{words.prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ol>
    </>
  );
}
