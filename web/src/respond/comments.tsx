// The open questions, after the statements. All of the instrument's are here, hidden; live/comments.ts brings out those
// that the round asks. Nobody has to write anything, and of the two ways to share a comment the closer one is chosen
// beforehand: who does not care to choose gives less away.

import { say } from '../lib/i18n';
import type { Survey } from './answer';
import { marks_of } from './foreign';
import { comment_characters_max, detail_minimum_floor } from './limits';

/** Stands where a name comes, until the script knows it. */
const somebody = () => ({ facilitator: say('respond.facilitator') });

/** Who reads a comment and what had better not be in it, before anybody writes. */
function Warning() {
  return (
    <div class="app-panel app-panel--note">
      <ul class="app-promises">
        <li>{say('respond.comments-words')}</li>
        <li data-say="comments-first">{say('respond.live.comments-first', somebody())}</li>
        <li data-say="comments-leader">{say('respond.comments-leader')}</li>
        <li data-say="comments-few">{say('respond.live.comments-few', { detail: detail_minimum_floor })}</li>
        <li>{say('respond.comments-concern')} <bdi data-fact="contact">{'\u00a0'}</bdi></li>
      </ul>
    </div>
  );
}

interface WayProperties {
  name: string;
  value: 'theme_only' | 'word_for_word';
  label: string;
  hint: string;
}

function Way({ name, value, label, hint }: WayProperties) {
  return (
    <label class="app-check">
      <input class="app-check__input" type="radio" name={name} value={value} defaultChecked={value === 'theme_only'} />
      <span>
        {label}
        <span class="app-check__hint" data-say={`comment-${value}`}>{hint}</span>
      </span>
    </label>
  );
}

function Sharing({ question }: { question: string }) {
  const name = `share-${question}`;
  return (
    <fieldset class="app-field">
      <legend class="app-field__label">{say('respond.comment-share')}</legend>
      <Way {...{ name }} value="theme_only" label={say('respond.comment-theme')} hint={say('respond.live.comment-theme_only', somebody())} />
      <Way {...{ name }} value="word_for_word" label={say('respond.comment-word')} hint={say('respond.live.comment-word_for_word', somebody())} />
    </fieldset>
  );
}

function Question({ question, wording }: { question: string; wording: Survey['wording'] }) {
  const id = `comment-${question}`;
  return (
    <div class="app-comment" data-question={question} hidden>
      <label class="app-item__text" for={id} {...marks_of(wording)}>{wording.open_questions[question]}</label>
      <p class="app-field__hint" id={`${id}-hint`}>{say('respond.comment-size', { max: comment_characters_max })}</p>
      <textarea
        class="app-field__input app-comment__text"
        id={id}
        rows={4}
        autocomplete="off"
        // Some browsers send what they check to their maker.
        spellcheck={false}
        aria-describedby={`${id}-hint ${id}-left`}
      ></textarea>
      <p class="app-comment__left" id={`${id}-left`} role="status"></p>
      <Sharing question={question} />
    </div>
  );
}

export function Comments({ instrument, wording }: Survey) {
  if (instrument.open_questions.length === 0) return null;
  return (
    <section class="app-flow" id="comments" aria-labelledby="comments-title" hidden>
      <h2 id="comments-title">{say('respond.comments-title')}</h2>
      <p>{say('respond.comments-text')}</p>
      <Warning />
      {instrument.open_questions.map((question) => (
        <Question key={question} question={question} wording={wording} />
      ))}
    </section>
  );
}
