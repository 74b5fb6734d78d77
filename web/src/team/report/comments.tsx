// What people wrote to the open questions, once the facilitator has handed it over. Before that, and where there is
// nothing to show, a neutral sentence stands here that is the same whatever the reason. Paper gets the comments only by
// choice: a printed report is made to be handed round, and not every writer reckoned with that.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Quote } from '../../ui/quote';
import type { QuestionComments, ReleasedReport } from '../contract';
import type { Wording } from '../parts/wording';

interface Properties {
  report: ReleasedReport;
  wording: Wording;
}

export function Comments({ report, wording }: Properties) {
  const [on_paper, set_on_paper] = useState(false);
  if (!report.comments) return null;
  const is_any_shown = report.comments.some(({ state }) => state === 'shown');
  return (
    <section class={`app-words app-page-break${on_paper ? '' : ' app-screen'}`}>
      <h2>{say('report.comments-title')}</h2>
      {is_any_shown && <HowToReadThem minimum={report.detail_minimum} />}
      {report.comments.map((comments) => (
        <Answers key={comments.question} comments={comments} question={wording.open_questions[comments.question] ?? ''} />
      ))}
      {is_any_shown && (
        <div class="app-screen">
          <Checkbox id="print-comments" checked={on_paper} hint={say('report.comments-print-hint')} onChange={set_on_paper}>
            {say('report.comments-print')}
          </Checkbox>
        </div>
      )}
    </section>
  );
}

function HowToReadThem({ minimum }: { minimum: number }) {
  return (
    <ul class="app-words__how">
      <li>{say('report.comments-how-1')}</li>
      <li>{say('report.comments-how-2')}</li>
      <li>{say('report.comments-how-3')}</li>
      <li>{say('report.comments-how-4', { minimum })}</li>
    </ul>
  );
}

function Answers({ comments, question }: { comments: QuestionComments; question: string }) {
  const { state, texts } = comments;
  return (
    <div class="app-words__question">
      <h3>{question}</h3>
      {state !== 'shown' && <p>{say(`report.comments-${state}`)}</p>}
      {state === 'shown' && (
        <ul class="app-comments__list">
          {texts.map((text, index) => <li class="app-comments__entry" key={index}><Quote text={text} /></li>)}
        </ul>
      )}
    </div>
  );
}
