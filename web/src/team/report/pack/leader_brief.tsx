// One page for the talk between facilitator and leader before the session.

import { say } from '../../../lib/i18n';

const questions = ['1', '2', '3', '4'] as const;
const agreements = ['1', '2', '3'] as const;

export function LeaderBrief() {
  return (
    <section class="app-brief app-page-break">
      <h2>{say('output.brief-title')}</h2>
      <p>{say('output.brief-text')}</p>
      <ol class="app-brief__questions">
        {questions.map((question) => (
          <li key={question}>
            {say(`output.brief-${question}`)}
            <span class="app-writing" aria-hidden="true" />
            <span class="app-writing" aria-hidden="true" />
          </li>
        ))}
      </ol>
      <h3>{say('output.brief-agree-title')}</h3>
      <ul class="app-brief__agree">
        {agreements.map((agreement) => <li key={agreement}>{say(`output.brief-agree-${agreement}`)}</li>)}
      </ul>
      <h3>{say('output.brief-care-title')}</h3>
      <p>{say('output.brief-date')}</p>
      <p>{say('output.brief-harm')}</p>
      <p>{say('output.brief-use')}</p>
    </section>
  );
}
