// Questions that people answer in their own words: none unless a leader ticks one, and then only with somebody who reads
// the comments first.

import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Radios } from '../../ui/radios';
import type { Facilitator, Instrument } from '../contract';
import { use_wordings } from '../parts/wording';
import type { Part } from './part';
import { chosen_of, ticked } from './form';
import { detail_minimum_of, read_whole } from './size';

interface Properties extends Part {
  instruments: Instrument[];
  facilitators: Facilitator[];
}

/** Not there at all for an instrument without such questions. */
export function OpenQuestions(properties: Properties) {
  const { values, instruments } = properties;
  const chosen = chosen_of(instruments, values);
  if (!chosen || chosen.open_questions.length === 0) return null;
  return (
    <section class="app-panel">
      <h2>{say('launch.comments-title')}</h2>
      <Questions {...properties} chosen={chosen} />
      {values.open_questions.length > 0 && <Reader {...properties} />}
    </section>
  );
}

function Questions({ values, change, chosen }: Part & { chosen: Instrument }) {
  const all = chosen.open_questions;
  const wording = use_wordings([chosen.name])[chosen.name];
  const detail = detail_minimum_of(values.minimum_group);
  const people = read_whole(values.people);
  return (
    <fieldset class="app-field" aria-describedby="questions-hint">
      <legend class="app-field__label">{say('launch.questions')}</legend>
      <p class="app-field__hint" id="questions-hint">{say('launch.questions-hint', { detail })}</p>
      <div role="status">{people < detail && <p class="app-size__words">{say('launch.questions-few', { people })}</p>}</div>
      {all.map((question) => (
        <Checkbox
          key={question}
          id={`question-${question}`}
          checked={values.open_questions.includes(question)}
          onChange={(is_on) => change({ open_questions: ticked(all, values.open_questions, question, is_on) })}
        >
          {wording?.open_questions[question] ?? question}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Reader({ values, change, error_of, facilitators }: Properties) {
  if (facilitators.length === 0) return <NoReader error={error_of('facilitator')} />;
  return (
    <Radios
      name="facilitator"
      legend={say('launch.facilitator')}
      hint={say('launch.facilitator-hint')}
      error={error_of('facilitator')}
      options={facilitators.map(({ name, sign_in_name }) => ({ value: sign_in_name, label: <bdi>{name}</bdi>, hint: <bdi>{sign_in_name}</bdi> }))}
      value={values.facilitator}
      onChoose={(facilitator) => change({ facilitator })}
    />
  );
}

/** Takes the place of the choice, so that the error summary still leads somewhere. */
function NoReader({ error }: { error: string | undefined }) {
  return (
    <div class={`app-size app-size--below${error ? ' app-field--error' : ''}`} id="facilitator" tabIndex={-1} role="status">
      <p class="app-size__words">{say('launch.no-facilitator')}</p>
      <p>{say('launch.no-facilitator-what')}</p>
    </div>
  );
}
