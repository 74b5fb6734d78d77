// From talk to what will be done, and the way out.

import { day, say } from '../../lib/i18n';
import { Agree } from '../commitments/agree';
import { add_days, today } from '../parts/days';
import { Title } from './title';
import type { Shown } from './view';

/** Six weeks: long enough to have tried, short enough to remember. */
const days_to_follow_up = 42;

export function Helps() {
  return (
    <>
      <Title>{say('session.helps-title')}</Title>
      <div class="app-session__pair">
        <section class="app-panel">
          <h2>{say('session.helps-ours')}</h2>
          <p>{say('session.helps-ours-text')}</p>
        </section>
        <section class="app-panel">
          <h2>{say('session.helps-others')}</h2>
          <p>{say('session.helps-others-text')}</p>
        </section>
      </div>
      <p class="app-session__ask">{say('session.helps-paper')}</p>
    </>
  );
}

export function Promises({ agreement }: Shown) {
  return (
    <>
      <Title>{say('report.promise-title')}</Title>
      <p>{say('session.promises')}</p>
      <Agree agreement={agreement} />
    </>
  );
}

export function Close() {
  return (
    <>
      <Title>{say('session.close-title')}</Title>
      <p>{say('session.close-word')}</p>
      <p>{say('session.close-next', { day: day(add_days(today(new Date()), days_to_follow_up)) })}</p>
      <p class="app-session__over">{say('report.support')}</p>
    </>
  );
}
