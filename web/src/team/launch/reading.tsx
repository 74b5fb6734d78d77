// The part of the launch form about who reads the results first. A facilitator helps a team to talk about them; with
// comments one is needed.

import { say } from '../../lib/i18n';
import { Radios } from '../../ui/radios';
import type { Facilitator } from '../contract';
import { add_days } from '../parts/days';
import { session_after_max, session_of } from './days';
import { Day, type Part } from './part';

interface Properties extends Part {
  facilitators: Facilitator[];
}

/** Not there at all while nobody could be named and nobody is needed. */
export function Reading({ facilitators, ...part }: Properties) {
  const { values, error_of } = part;
  const is_needed = values.open_questions.length > 0;
  if (facilitators.length === 0 && !is_needed) return null;
  return (
    <section class="app-panel">
      <h2>{say('launch.reading-title')}</h2>
      {facilitators.length === 0 ? <NoReader error={error_of('facilitator')} /> : <Readers {...part} {...{ facilitators, is_needed }} />}
      {values.facilitator !== '' && (
        <Day
          part={part}
          id="session_on"
          value={session_of(values)}
          min={values.closes_on}
          max={values.closes_on && add_days(values.closes_on, session_after_max)}
          label={say('launch.session-on')}
          hint={say('launch.session-on-hint')}
        />
      )}
    </section>
  );
}

function Readers({ values, change, error_of, facilitators, is_needed }: Properties & { is_needed: boolean }) {
  const people = facilitators.map(({ name, sign_in_name }) => ({ value: sign_in_name, label: <bdi>{name}</bdi>, hint: <bdi>{sign_in_name}</bdi> }));
  const nobody = { value: '', label: say('launch.no-reader'), hint: say('launch.no-reader-hint') };
  return (
    <Radios
      name="facilitator"
      legend={say('launch.facilitator')}
      hint={say('launch.facilitator-hint')}
      error={error_of('facilitator')}
      options={is_needed ? people : [nobody, ...people]}
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
