// The screens for people who collect a ticket on one day and answer on another.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';

/** In place of the statements, on the days that are for collecting: below the same promises. */
export function Collect() {
  return (
    <section class="app-flow" id="collect-panel" aria-labelledby="collect-title" hidden>
      <h2 id="collect-title">{say('respond.collect-title')}</h2>
      <p><strong data-say="days"> </strong></p>
      <p>{say('respond.collect-how')}</p>
      <Button id="collect">{say('respond.collect-button')}</Button>
      <p id="collect-no-code" hidden>{say('respond.collect-no-code')}</p>
      <p id="collect-status" role="status"></p>
    </section>
  );
}

/** Nothing stays after the tab is closed unless the person says so. */
function KeepCollected() {
  return (
    <div class="app-panel app-panel--plain app-of-own">
      <label class="app-check">
        <input class="app-check__input" type="checkbox" id="keep-collected" />
        <span>{say('respond.collected-keep')}</span>
      </label>
      <p class="app-muted">{say('respond.collected-keep-hint')}</p>
    </div>
  );
}

export function Collected() {
  return (
    <>
      <p><strong data-say="days-answer"> </strong></p>
      <p data-carried hidden><strong>{say('respond.ticket-carried')}</strong></p>
      <p>{say('respond.collected-lost')}</p>
      <KeepCollected />
      <h2>{say('respond.carry-title')}</h2>
      <p>{say('respond.carry-text')}</p>
      <Button look="secondary" id="carry">{say('respond.carry-button')}</Button>
      <div class="app-carry" id="carry-panel" hidden>
        <label class="app-field__label" for="carry-link">{say('respond.carry-link')}</label>
        <textarea class="app-field__input" id="carry-link" rows={4} dir="ltr" readOnly></textarea>
        <p>{say('respond.carry-scan')}</p>
        <div id="carry-qr"></div>
      </div>
    </>
  );
}
