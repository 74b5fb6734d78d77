// Questions that people answer in their own words: none unless a leader ticks one, and then only with somebody who reads
// the comments first (reading.tsx).

import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import type { Instrument } from '../contract';
import { use_wordings } from '../parts/wording';
import type { Part } from './part';
import { chosen_of, ticked } from './form';
import { people_asked } from './asked';
import { detail_minimum_of } from './size';

interface Properties extends Part {
  instruments: Instrument[];
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
    </section>
  );
}

function Questions({ values, change, chosen }: Part & { chosen: Instrument }) {
  const all = chosen.open_questions;
  const wording = use_wordings([chosen.name])[chosen.name];
  const detail = detail_minimum_of(values.minimum_group);
  const people = people_asked(values);
  return (
    <fieldset class="app-field" aria-describedby="questions-hint">
      <legend class="app-field__label">{say('launch.questions')}</legend>
      <p class="app-field__hint" id="questions-hint">{say('launch.questions-hint')}</p>
      <div role="status">
        {people < detail && <p class="app-size__words">{say('launch.questions-few', { people })}</p>}
        {values.open_questions.length > 0 && <p>{say('launch.questions-when', { detail })}</p>}
      </div>
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
