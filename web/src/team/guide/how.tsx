// How to hold a conversation without numbers: what to say, how to go about it, what else there is, and what never to do.

import { say } from '../../lib/i18n';
import { Quote } from '../../ui/quote';

const steps = ['1', '2', '3', '4', '5'] as const;
const others = ['1', '2', '3'] as const;
const nevers = ['1', '2', '3'] as const;

export function How() {
  return (
    <>
      <section class="app-flow">
        <h2>{say('guide.say-title')}</h2>
        <Quote text={say('guide.say')} />
      </section>
      <section class="app-flow">
        <h2>{say('guide.steps-title')}</h2>
        <ol class="app-guide__steps">{steps.map((step) => <li key={step}>{say(`guide.step-${step}`)}</li>)}</ol>
      </section>
      <div class="app-how__parts">
        <section class="app-flow">
          <h2>{say('guide.else-title')}</h2>
          <ul>{others.map((other) => <li key={other}>{say(`guide.else-${other}`)}</li>)}</ul>
        </section>
        <section class="app-flow">
          <h2>{say('guide.never-title')}</h2>
          <ul>{nevers.map((never) => <li key={never}>{say(`guide.never-${never}`)}</li>)}</ul>
        </section>
      </div>
    </>
  );
}
