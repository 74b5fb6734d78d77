// What may take the place of the survey: one screen at a time, each hidden until live/answer.ts shows it and moves the
// focus to its heading.

import type { ComponentChildren } from 'preact';
import { say, type Key } from '../lib/i18n';
import { Button } from '../ui/button';
import { minimum_group_floor } from './limits';
import { Collected } from './tickets';

export type Screen =
  | 'sending' | 'queued' | 'thanks' | 'used' | 'closed' | 'not_open' | 'missing' | 'cleared' | 'collected' | 'no_ticket'
  | 'changed' | 'late' | 'withdrawn' | 'halted' | 'mismatch' | 'forged' | 'old' | 'still_here' | 'next';

/** A tick, drawn and not typed, so that nothing reads it out. */
function Tick() {
  return (
    <svg class="app-screen__tick" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="24" fill="#17494d" />
      <path d="M14 25l7 7 13-15" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

function Outcome({ name, texts = [], children }: { name: Screen; texts?: Key[]; children?: ComponentChildren }) {
  return (
    <section class="app-flow app-screen" id={`screen-${name}`} hidden>
      {name === 'thanks' && <Tick />}
      <h1 tabIndex={-1}>{say(`respond.${name}-title` as Key)}</h1>
      {texts.map((key) => <p key={key}>{say(key)}</p>)}
      {children}
    </section>
  );
}

/** While something is on its way. On a shared device it goes on without its person. */
function Stay() {
  return <p>{say('respond.queued-open')} <span class="app-of-own">{say('respond.queued-exit')}</span></p>;
}

function KeepOnDevice() {
  return (
    <div class="app-panel app-panel--plain app-of-own">
      <label class="app-check">
        <input class="app-check__input" type="checkbox" id="keep" />
        <span>{say('respond.queued-keep')}</span>
      </label>
      <p class="app-muted">{say('respond.queued-keep-hint')}</p>
    </div>
  );
}

/** Leaves the way open to another code: the answers are still in the survey. */
function Used() {
  return (
    <>
      <p>{say('respond.used-help')} <strong><bdi data-fact="contact">{'\u00a0'}</bdi></strong></p>
      <div class="app-actions">
        <Button id="used-ticket" hidden>{say('respond.used-ticket')}</Button>
        <Button id="used-another">{say('respond.used-another')}</Button>
        <Button look="secondary" data-clear>{say('respond.clear')}</Button>
      </div>
    </>
  );
}

/** The ticket stays on the device only where its person says so here. */
function Afterwards() {
  return (
    <div id="keep-ticket-choice" class="app-panel app-panel--plain app-of-own">
      <label class="app-check">
        <input class="app-check__input" type="checkbox" id="keep-ticket" />
        <span>{say('respond.thanks-keep')}</span>
      </label>
      <p class="app-muted">{say('respond.thanks-keep-hint')}</p>
      <div class="app-flow" id="afterwards" hidden>
        <Button look="secondary" id="change">{say('respond.thanks-change')}</Button>
        <details class="app-details">
          <summary>{say('respond.thanks-take-back')}</summary>
          <div class="app-flow app-details__text">
            <p>{say('respond.thanks-take-back-text')}</p>
            <Button look="secondary" id="take-back">{say('respond.thanks-take-back-yes')}</Button>
          </div>
        </details>
      </div>
    </div>
  );
}

function Thanks() {
  return (
    <>
      <p>{say('respond.thanks-receipt')} <bdi><strong class="app-receipt" id="receipt" dir="ltr"></strong></bdi></p>
      <p>{say('respond.thanks-receipt-text')}</p>
      <Afterwards />
      <h2>{say('respond.thanks-next')}</h2>
      <ul>
        <li>{say('respond.thanks-closing')}</li>
        <li data-say="minimum">{say('respond.minimum', { minimum: minimum_group_floor })}</li>
        <li>{say('respond.thanks-talk')}</li>
      </ul>
      <p>{say('respond.thanks-slip')}</p>
    </>
  );
}

function Changed() {
  return (
    <div class="app-actions">
      <Button id="changed-replace">{say('respond.changed-replace')}</Button>
      <Button look="secondary" id="changed-back">{say('respond.back')}</Button>
    </div>
  );
}

function Halted() {
  return (
    <>
      <p id="halted-text"> </p>
      <Button look="secondary" id="halted-back">{say('respond.back')}</Button>
    </>
  );
}

export function Screens() {
  return (
    <>
      <Outcome name="sending" texts={['respond.sending-text']}><Stay /></Outcome>
      <Outcome name="queued" texts={['respond.queued-text']}>
        <Stay />
        <KeepOnDevice />
        <Button look="secondary" id="try-now">{say('respond.queued-now')}</Button>
      </Outcome>
      <Outcome name="thanks" texts={['respond.thanks-text']}><Thanks /></Outcome>
      <Outcome name="used" texts={['respond.used-text', 'respond.used-kept']}><Used /></Outcome>
      <Outcome name="closed" texts={['respond.closed-text']} />
      <Outcome name="not_open" texts={['respond.not_open-text', 'respond.not_open-kept']} />
      <Outcome name="missing" texts={['respond.missing-text']} />
      <Outcome name="cleared" texts={['respond.cleared-text']} />
      <Outcome name="collected"><Collected /></Outcome>
      <Outcome name="no_ticket" texts={['respond.no_ticket-text', 'respond.no_ticket-where']} />
      <Outcome name="changed" texts={['respond.changed-text']}><Changed /></Outcome>
      <Outcome name="late" texts={['respond.late-text']} />
      <Outcome name="withdrawn" texts={['respond.withdrawn-text']}>
        <Button look="secondary" id="answer-again">{say('respond.withdrawn-again')}</Button>
      </Outcome>
      <Outcome name="halted"><Halted /></Outcome>
      <Outcome name="mismatch" texts={['respond.mismatch-text', 'respond.mismatch-slip', 'respond.mismatch-tell']} />
      <Outcome name="forged" texts={['respond.forged-text', 'respond.forged-tell']} />
      <Outcome name="still_here" texts={['respond.still_here-text']}>
        <Button id="still-here">{say('respond.still_here-yes')}</Button>
      </Outcome>
      <Outcome name="next" texts={['respond.next-text']} />
      <Outcome name="old" texts={['respond.no-script']} />
    </>
  );
}
