// The form of a new survey: who is asked, about what, how they get in and until when.

import { useEffect } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import type { Facilitator, Instrument } from '../contract';
import type { Form } from '../parts/use_form';
import type { LedUnit } from '../campaign/contract';
import { instruments_for } from './asked';
import { chosen_of, type LaunchValues } from './form';
import { HandingOut } from './handing_out';
import { LastDay } from './last_day';
import { OpenQuestions } from './open_questions';
import { line, type Part } from './part';
import { Reading } from './reading';
import { Survey } from './survey';
import { Teams } from './teams';

interface Properties {
  values: LaunchValues;
  instruments: Instrument[];
  facilitators: Facilitator[];
  units: LedUnit[];
  form: Form;
  change: (part: Partial<LaunchValues>) => void;
  check: () => void;
}

export function Fill({ values, instruments, facilitators, units, form, change, check }: Properties) {
  // The server may refuse what the look-over sent; the form is then shown anew, with its summary.
  useEffect(() => form.summary_ref.current?.focus(), []);
  const send = (event: Event) => {
    event.preventDefault();
    check();
  };
  const suited = instruments_for(instruments, values.kind);
  const part = { values, change, error_of: form.error_of };
  return (
    <div class="app-flow">
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <h1>{say('launch.title')}</h1>
      <p class="app-lead">{say('launch.lead')}</p>
      <form class="app-form" noValidate onSubmit={send}>
        <Teams {...part} units={units} use={chosen_of(suited, values)?.use ?? 'team'} />
        <Leader {...part} />
        <Survey {...part} instruments={suited} />
        <OpenQuestions {...part} instruments={suited} />
        <Reading {...part} facilitators={facilitators} />
        <HandingOut {...part} />
        <LastDay {...part} />
        <Button type="submit">{say('launch.check')}</Button>
      </form>
    </div>
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
