// The parts of the pack that stand on paper only.

import { say } from '../../lib/i18n';
import type { Wording } from '../parts/wording';
import { NumberlessGuide } from '../guide/numberless';
import type { Chosen } from './parts';

/** One card for each question of each element, to cut out and hand round. */
function Cards({ wording }: { wording: Wording }) {
  return (
    <section class="app-paper app-cards">
      <h2 class="app-hidden">{say('report.pack-cards')}</h2>
      {Object.entries(wording.elements).flatMap(([id, { name, prompts }]) =>
        prompts.map((prompt) => (
          <div class="app-cards__card" key={`${id} ${prompt}`}>
            <p class="app-cards__name">{name}</p>
            <p class="app-cards__prompt">{prompt}</p>
          </div>
        )))}
    </section>
  );
}

const questions = ['1', '2', '3', '4'] as const;
const agreements = ['1', '2', '3', '4'] as const;

/** For the talk between facilitator and leader, alone, before the session. */
function Brief() {
  return (
    <section class="app-paper app-brief">
      <h2>{say('report.brief-title')}</h2>
      <p>{say('report.brief-text')}</p>
      <h3>{say('report.brief-questions-title')}</h3>
      <ol class="app-brief__questions">
        {questions.map((question) => (
          <li key={question}>
            {say(`report.brief-question-${question}`)}
            <span class="app-writing" aria-hidden="true" />
            <span class="app-writing" aria-hidden="true" />
            <span class="app-writing" aria-hidden="true" />
          </li>
        ))}
      </ol>
      <h3>{say('report.brief-agree-title')}</h3>
      <ul>{agreements.map((line) => <li key={line}>{say(`report.brief-agree-${line}`)}</li>)}</ul>
      <p>{say('report.brief-upset')}</p>
    </section>
  );
}

export function Paper({ chosen, wording }: { chosen: Chosen; wording: Wording }) {
  return (
    <>
      {chosen.has('cards') && <Cards wording={wording} />}
      {chosen.has('brief') && <Brief />}
      {chosen.has('guide') && <section class="app-paper app-guide"><NumberlessGuide wording={wording} heading="h2" /></section>}
    </>
  );
}
