// One page for the talk between facilitator and leader before the session.

import { say } from '../../../lib/i18n';

const questions = ['1', '2', '3', '4'] as const;
const agreements = ['1', '2', '3'] as const;

export function LeaderBrief() {
  return (
    <section class="app-brief app-page-break">
      <h2>{say('report.brief-title')}</h2>
      <p>{say('report.brief-text')}</p>
      <ol class="app-brief__questions">
        {questions.map((question) => (
          <li key={question}>
            {say(`report.brief-${question}`)}
            <span class="app-writing" aria-hidden="true" />
            <span class="app-writing" aria-hidden="true" />
          </li>
        ))}
      </ol>
      <h3>{say('report.brief-agree-title')}</h3>
      <ul class="app-brief__agree">
        {agreements.map((agreement) => <li key={agreement}>{say(`report.brief-agree-${agreement}`)}</li>)}
      </ul>
      <h3>{say('report.brief-care-title')}</h3>
      <p>{say('report.brief-date')}</p>
      <p>{say('report.brief-harm')}</p>
      <p>{say('report.brief-use')}</p>
    </section>
  );
}
