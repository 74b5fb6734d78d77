// The form of a new survey. What the team's size means for the report is said beside the numbers, as they are typed.

import { useEffect } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import { Radios } from '../../ui/radios';
import type { Facilitator, Instrument } from '../contract';
import type { Form } from '../parts/use_form';
import { use_wordings, type Wording } from '../parts/wording';
import { chosen_of, key_of, ticked, type LaunchValues } from './form';
import { OpenQuestions } from './open_questions';
import { HandingOut } from './handing_out';
import { Day, line, type Part } from './part';
import { SizeSentence } from './size_sentence';

interface Properties {
  values: LaunchValues;
  instruments: Instrument[];
  facilitators: Facilitator[];
  form: Form;
  change: (part: Partial<LaunchValues>) => void;
  check: () => void;
}

export function Fill({ values, instruments, facilitators, form, change, check }: Properties) {
  // The server may refuse what the look-over sent; the form is then shown anew, with its summary.
  useEffect(() => form.summary_ref.current?.focus(), []);
  const send = (event: Event) => {
    event.preventDefault();
    check();
  };
  const part = { values, change, error_of: form.error_of };
  return (
    <div class="app-flow">
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <h1>{say('launch.title')}</h1>
      <p class="app-lead">{say('launch.lead')}</p>
      <form class="app-form" noValidate onSubmit={send}>
        <Team {...part} />
        <Leader {...part} />
        <Survey {...part} instruments={instruments} />
        <OpenQuestions {...part} {...{ instruments, facilitators }} />
        <HandingOut {...part} />
        <LastDay {...part} />
        <Button type="submit">{say('launch.check')}</Button>
      </form>
    </div>
  );
}

/** A short box with the keys for numbers; not a number input, which changes under a stray scroll. */
const whole = { characters: 5, inputMode: 'numeric' } as const;

function Team(part: Part) {
  return (
    <section class="app-panel">
      <h2>{say('launch.team-title')}</h2>
      <Field {...line(part, 'team')} label={say('launch.team')} hint={say('launch.team-hint')} />
      <Field {...line(part, 'people')} {...whole} label={say('launch.people')} hint={say('launch.people-hint')} />
      <Field {...line(part, 'minimum_group')} {...whole} label={say('launch.minimum')} hint={say('launch.minimum-hint')} />
      <div role="status">
        <SizeSentence people={part.values.people} minimum={part.values.minimum_group} />
      </div>
    </section>
  );
}

function Leader(part: Part) {
  return (
    <section class="app-panel">
      <h2>{say('launch.leader-title')}</h2>
      <Field
        {...line(part, 'leader_label')}
        label={say('launch.leader-label')}
        hint={say('launch.leader-label-hint')}
      />
      <Field {...line(part, 'contact')} label={say('launch.contact')} hint={say('launch.contact-hint')} />
    </section>
  );
}

function LastDay(part: Part) {
  return (
    <section class="app-panel">
      <h2>{say('launch.date-title')}</h2>
      <Day part={part} id="closes_on" label={say('launch.closes-on')} hint={say('launch.closes-on-hint')} />
    </section>
  );
}

function Survey(part: Part & { instruments: Instrument[] }) {
  const { values, change, error_of, instruments } = part;
  const wordings = use_wordings(instruments.map((instrument) => instrument.name));
  const chosen = chosen_of(instruments, values);
  const options = instruments.map((instrument) => ({
    value: key_of(instrument),
    label: <strong>{instrument.title}</strong>,
    hint: <Facts instrument={instrument} summary={wordings[instrument.name]?.summary} />,
  }));
  return (
    <section class="app-panel">
      <h2>{say('launch.survey-title')}</h2>
      <Radios
        name="instrument"
        legend={say('launch.instrument')}
        error={error_of('instrument')}
        options={options}
        value={values.instrument}
        onChoose={(instrument) => change({ instrument, blocks: [], open_questions: [] })}
      />
      {chosen && chosen.optional_blocks.length > 0 && (
        <Blocks blocks={chosen.optional_blocks} wording={wordings[chosen.name]} values={values} change={change} />
      )}
    </section>
  );
}

function Facts({ instrument, summary }: { instrument: Instrument; summary: string | undefined }) {
  return (
    <>
      {summary && <span class="app-choice__summary">{summary}</span>}
      <span class="app-choice__facts">
        <span>{say('launch.items', { count: instrument.items })}</span>
        <span>{say('team.minutes', { count: instrument.minutes })}</span>
        {instrument.evidence === 'draft' && <span>{say('launch.draft')}</span>}
      </span>
    </>
  );
}

interface BlocksProperties {
  blocks: string[];
  wording: Wording | undefined;
  values: LaunchValues;
  change: (part: Partial<LaunchValues>) => void;
}

function Blocks({ blocks, wording, values, change }: BlocksProperties) {
  return (
    <fieldset class="app-field">
      <legend class="app-field__label">{say('launch.blocks')}</legend>
      {blocks.map((block) => (
        <Checkbox
          key={block}
          id={`block-${block}`}
          checked={values.blocks.includes(block)}
          hint={say('launch.block-hint')}
          onChange={(is_on) => change({ blocks: ticked(blocks, values.blocks, block, is_on) })}
        >
          {say('launch.block', { heading: wording?.elements[block]?.heading ?? block })}
        </Checkbox>
      ))}
    </fieldset>
  );
}
