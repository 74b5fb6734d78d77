// Writing down what was agreed: what, who and by when, for the team and for its leader; later also how it went.

import { useState } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import { Radios } from '../../ui/radios';
import type { Kept } from '../contract';
import { is_iso_date, today } from '../parts/days';
import { use_form, type Form } from '../parts/use_form';
import { commitments_in, field_of, problems_in, refusals, sides, values_of, type By, type Pledge } from './form';
import type { Agreement } from './use_agreement';

const answers: Kept[] = ['yes', 'partly', 'no'];

export function Agree({ agreement }: { agreement: Agreement }) {
  const now = today(new Date());
  const values = agreement.draft ?? values_of(agreement.commitments, now);
  const [is_saved, set_saved] = useState(false);
  const form = use_form();
  const change = (by: By, part: Partial<Pledge>) => {
    set_saved(false);
    agreement.set_draft({ ...values, [by]: { ...values[by], ...part } });
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (form.refuse(problems_in(values))) return;
    form.send(() => agreement.save(commitments_in(values)).then(() => set_saved(true)), refusals, 'team-text');
  };
  return (
    <form class="app-agree" noValidate onSubmit={save}>
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <div class="app-agree__pair">
        {sides.map((by) => (
          <Side key={by} {...{ by, form }} promise={values[by]} change={(part) => change(by, part)}
            was_saved={agreement.commitments.some((each) => each.by === by)} />
        ))}
      </div>
      <div class="app-actions">
        <Button type="submit" disabled={form.busy || !agreement.is_known}>{say('commitments.save')}</Button>
        <p role="status">{is_saved && say('commitments.saved')}</p>
      </div>
    </form>
  );
}

interface SideProperties {
  by: By;
  promise: Pledge;
  form: Form;
  change: (part: Partial<Pledge>) => void;
  /** Then it can be said how it went. */
  was_saved: boolean;
}

function Side({ by, promise, form, change, was_saved }: SideProperties) {
  const line = (name: 'text' | 'owner' | 'due_on') => ({
    id: field_of(by, name),
    error: form.error_of(field_of(by, name)),
    value: promise[name],
    onInput: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
    autocomplete: 'off',
  } as const);
  return (
    <fieldset class="app-agree__side">
      <legend class="app-agree__legend">{say(`report.promise-${by}`)}</legend>
      <Field {...line('text')} label={say('commitments.what')} maxLength={300} />
      <div class="app-agree__who">
        <Field {...line('owner')} label={say('commitments.who')} maxLength={60} />
        <Field {...line('due_on')} type="date" label={say('commitments.when')} characters={10} />
      </div>
      {is_iso_date(promise.due_on) && <p class="app-muted">{say('commitments.by-day', { day: day(promise.due_on) })}</p>}
      {was_saved && (
        <Radios
          name={field_of(by, 'kept')}
          legend={say('commitments.kept')}
          options={answers.map((value) => ({ value, label: say(`commitments.kept-${value}`) }))}
          value={promise.kept ?? undefined}
          onChoose={(kept) => change({ kept: kept as Kept })}
        />
      )}
    </fieldset>
  );
}
