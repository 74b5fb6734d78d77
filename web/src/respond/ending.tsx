// The end of the answer page: what was skipped, sending and leaving.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Leave } from './leave';

function Skipped() {
  return (
    <section class="app-panel app-panel--note" id="skipped" hidden>
      <h2 id="skipped-title" tabIndex={-1}> </h2>
      <p>{say('respond.skipped-text')}</p>
      <ul class="app-links" id="skipped-list"></ul>
      <p id="skipped-more" hidden> </p>
      <div class="app-actions">
        <Button id="skipped-back">{say('respond.skipped-back')}</Button>
        <Button look="secondary" type="submit">{say('respond.skipped-send')}</Button>
      </div>
    </section>
  );
}

function Problem() {
  return (
    <div class="app-error-summary" id="problem" role="alert" tabIndex={-1} hidden>
      <h2 class="app-error-summary__title">{say('common.problem')}</h2>
      <ul class="app-error-summary__list" id="problem-list"></ul>
    </div>
  );
}

export function Ending() {
  return (
    <section class="app-flow app-ending" aria-labelledby="ending-title">
      <h2 id="ending-title">{say('respond.ending')}</h2>
      <p data-say="ending">{say('respond.ending-text')}</p>
      <Problem />
      <Skipped />
      <Button type="submit" id="send">{say('respond.send')}</Button>
      <Leave />
    </section>
  );
}
