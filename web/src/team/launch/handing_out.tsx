// The part of the launch form about how codes reach people. The best protection that fits a team comes first.

import { say } from '../../lib/i18n';
import { modes, type Mode } from '../../respond/ballot/modes';
import { Checkbox } from '../../ui/checkbox';
import { FieldError } from '../../ui/field';
import { Radios } from '../../ui/radios';
import { today } from '../parts/days';
import { Day, type Part } from './part';
import { is_lower, protection_of } from './mode';

export function HandingOut(part: Part) {
  const { values, change, error_of } = part;
  const options = modes.map((mode) => ({
    value: mode,
    label: <strong>{say(`launch.mode-${mode}`)}</strong>,
    hint: <Hint mode={mode} />,
    detail: say(`launch.mode-${mode}-hint`),
  }));
  return (
    <section class="app-panel">
      <h2>{say('launch.mode-title')}</h2>
      <Radios
        name="mode"
        legend={say('launch.mode')}
        hint={say('launch.mode-hint')}
        error={error_of('mode')}
        options={options}
        value={values.mode}
        onChoose={(mode) => change({ mode: mode as Mode, accepts_lower: false })}
      />
      {values.mode === 'two_step' && <TwoDays {...part} />}
      {is_lower(values.mode) && <Lower {...part} />}
    </section>
  );
}

// What is weak about a way is said before anybody chooses it.
function Hint({ mode }: { mode: Mode }) {
  const protection = say(`launch.protection-${protection_of[mode]}`);
  return <>{is_lower(mode) ? `${protection}. ${say(`launch.mode-${mode}-warning`)}` : protection}</>;
}

function TwoDays(part: Part) {
  const { collect_until, answer_from } = part.values;
  const bounds = { min: today(new Date()), max: part.values.closes_on };
  return (
    <>
      <Day part={part} id="collect_until" value={collect_until} {...bounds} label={say('launch.collect-until')} hint={say('launch.collect-until-hint')} />
      <Day part={part} id="answer_from" value={answer_from} {...bounds} label={say('launch.answer-from')} hint={say('launch.answer-from-hint')} />
    </>
  );
}

function Lower({ values, change, error_of }: Part) {
  const error = error_of('accepts_lower');
  return (
    <div class={`app-field${error ? ' app-field--error' : ''}`}>
      <p>{say('launch.lower')}</p>
      <p class="app-quote">{say(`respond.live.label-${values.mode}`)}</p>
      {error && <FieldError id="accepts_lower" text={error} />}
      <Checkbox id="accepts_lower" checked={values.accepts_lower} onChange={(accepts_lower) => change({ accepts_lower })}>
        {say('launch.accepts-lower')}
      </Checkbox>
    </div>
  );
}
