// What people read before the first statement: whose survey it is, what is kept of them, and their code.

import { say, type Key } from '../lib/i18n';
import { Field } from '../ui/field';
import type { Survey } from './answer';
import { detail_minimum_floor, minimum_group_floor } from './limits';

const promises: Key[] = ['respond.skip', 'respond.no-name', 'respond.not-kept'];

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
      <Fact name="closes" label={say('respond.fact-closes')} />
      {has_leader && <Fact name="leader" label={say('respond.fact-leader')} />}
      <Fact name="contact" label={say('respond.fact-contact')} />
    </dl>
  );
}

export function Before({ instrument, wording }: Survey) {
  const statements = instrument.elements.filter((element) => !element.optional).flatMap((element) => element.items).length;
  return (
    <div class="app-flow">
      <p id="unprotected" class="app-panel app-panel--note" hidden>{say('respond.unprotected')}</p>
      <h1>{wording.title}</h1>
      <p class="app-lead">
        <span id="size">{say('respond.live.size', { count: statements })}</span> {say('respond.minutes', { count: instrument.minutes })}
        {' '}{wording.look_back}
      </p>
      <Facts wording={wording} />
      <p id="facts-missing" class="app-muted" hidden>{say('respond.facts-missing')}</p>
      <h2>{say('respond.before')}</h2>
      <ul class="app-promises">
        {promises.map((key) => <li key={key}>{say(key)}</li>)}
        <li data-say="minimum">{say('respond.minimum', { minimum: minimum_group_floor })}</li>
        <li data-say="who">{say('respond.who')}</li>
        <li>{say('respond.final')}</li>
        {instrument.open_questions.length > 0 && <li data-say="comments">{say('respond.comments')}</li>}
      </ul>
      <details class="app-details">
        <summary>{say('respond.more')}</summary>
        <div class="app-flow app-details__text">
          <p>{say('respond.more-kept')}</p>
          <p>{say('respond.more-code')}</p>
          <p data-say="comments-kept" hidden> </p>
          <p data-say="codes">{say('respond.more-codes')}</p>
          <p data-say="detail">{say('respond.live.detail', { detail: detail_minimum_floor })}</p>
          <p>{say('respond.more-draft')}</p>
        </div>
      </details>
      <Field
        id="code"
        label={say('respond.code')}
        hint={say('respond.live.code-hint')}
        error=" "
        error_hidden
        characters={29}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </div>
  );
}
