// What people read before the first statement: whose survey it is, what is kept of them, and their code.

import { say } from '../lib/i18n';
import { Field } from '../ui/field';
import type { Survey } from './answer';
import { is_foreign, marks_of } from './foreign';
import { Leave } from './leave';
import { check_words, minimum_group_floor } from './limits';
import { Promises } from './promises';

/** A fact about the round: its place is kept free, so that nothing moves when the script fills it in. */
function Fact({ name, label }: { name: string; label: string }) {
  return (
    <div class="app-facts__row">
      <dt class="app-facts__label">{label}</dt>
      <dd class="app-facts__value"><bdi data-fact={name}>{'\u00a0'}</bdi></dd>
    </div>
  );
}

function Facts({ wording }: Pick<Survey, 'wording'>) {
  const has_leader = 'leader' in wording.stems;
  return (
    <dl class="app-facts">
      <Fact name="team" label={say('respond.fact-team')} />
      <Fact name="people" label={say('respond.fact-people')} />
      <Fact name="closes" label={say('respond.fact-closes')} />
      {has_leader && <Fact name="leader" label={say('respond.fact-leader')} />}
      <Fact name="contact" label={say('respond.fact-contact')} />
    </dl>
  );
}

/** Two people who compare the words know that they were told the same. Their places are kept free. */
function RoundCheck() {
  return (
    <section class="app-panel app-panel--plain" aria-labelledby="round-check-title">
      <h2 class="app-panel__title" id="round-check-title">{say('respond.check-title')}</h2>
      <ol class="app-round-check" id="round-check" lang="en" dir="ltr">
        {Array.from({ length: check_words }, (_, index) => <li key={index}>{'\u00a0'}</li>)}
      </ol>
      <p>{say('respond.check-text')}</p>
    </section>
  );
}

function Code() {
  return (
    <div class="app-flow app-of-rounds">
      <p id="ticket-here" class="app-panel app-panel--note" hidden>
        {say('respond.ticket-here')} <strong data-carried hidden>{say('respond.ticket-carried')}</strong>
      </p>
      <Field
        id="code"
        label={say('respond.code')}
        hint={say('respond.live.code-hint')}
        error=" "
        error_hidden
        characters={29}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </div>
  );
}

export function Before({ instrument, wording, sha256 }: Survey & { sha256: string }) {
  const statements = instrument.elements.filter((element) => !element.optional).flatMap((element) => element.items).length;
  return (
    <div class="app-flow">
      <p id="earlier" class="app-panel app-panel--note" role="status" hidden> </p>
      <p id="unprotected" class="app-panel app-panel--note" hidden>{say('respond.unprotected')}</p>
      <h1 {...marks_of(wording)}>{wording.title}</h1>
      <p class="app-lead">
        <span id="size">{say('respond.live.size', { count: statements })}</span> {say('respond.minutes', { count: instrument.minutes })}
        {' '}<span {...marks_of(wording)}>{wording.look_back}</span>
      </p>
      {is_foreign(wording) && <p>{say('respond.wording-english')}</p>}
      <Facts wording={wording} />
      <p id="facts-missing" class="app-muted" hidden>{say('respond.facts-missing')}</p>
      <h2>{say('respond.before')}</h2>
      <ul class="app-promises">
        <li>{say('respond.skip')}</li>
        <li data-say="label">{say('respond.label')}</li>
        <li>{say('respond.not-kept')}</li>
        <li data-say="minimum">{say('respond.minimum', { minimum: minimum_group_floor })}</li>
        <li data-say="who">{say(instrument.use === 'pair' ? 'respond.pair-who' : 'respond.who')}</li>
        <li>{say('respond.final')}</li>
        {instrument.open_questions.length > 0 && <li data-say="comments">{say('respond.comments')}</li>}
      </ul>
      <p class="app-of-own">{say('respond.exit-how')}</p>
      <Leave />
      <Promises has_comments={instrument.open_questions.length > 0} sha256={sha256} />
      <RoundCheck />
      <Code />
    </div>
  );
}
