// The form. Raising the smallest group is one way, so the page asks once more before it sends that.

import { useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { number, say, tongue } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { use_form } from '../parts/use_form';
import type { Settings } from './contract';
import { filled_from, settings_problems, settings_refusals, wishes_from, with_language, type Filled } from './form';
import { Keeping } from './keeping';
import { own_name, readers_name } from './language_name';
import { Raise } from './raise';

interface Properties {
  settings: Settings;
  replace: (settings: Settings) => void;
}

type Stage = 'filling' | 'asking' | 'saved';

export function Wishes({ settings, replace }: Properties) {
  const [filled, set_filled] = useState(() => filled_from(settings));
  const [stage, set_stage] = useState<Stage>('filling');
  const form = use_form('settings.title');
  const wishes = wishes_from(filled);
  const change = (part: Partial<Filled>) => {
    set_filled((before) => ({ ...before, ...part }));
    set_stage('filling');
  };
  const send = () => form.send(async () => {
    const saved = await ask<Settings>('/api/settings', { method: 'PUT', body: wishes });
    replace(saved);
    set_filled(filled_from(saved));
    set_stage('saved');
  }, settings_refusals, 'organisation');
  const submit = (event: Event) => {
    event.preventDefault();
    if (form.refuse(settings_problems(filled, settings.minimum_group))) return;
    if (wishes.minimum_group > settings.minimum_group) set_stage('asking');
    else send();
  };
  return (
    <Panel>
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <form class="app-form app-settings" noValidate onSubmit={submit}>
        <Fields {...{ settings, filled, change }} error_of={form.error_of} />
        {stage === 'asking'
          ? <Raise to={wishes.minimum_group} busy={form.busy} act={send} stop={() => set_stage('filling')} />
          : <Button type="submit" disabled={form.busy}>{say('settings.save')}</Button>}
        <p role="status">{stage === 'saved' && say('settings.saved')}</p>
      </form>
    </Panel>
  );
}

interface FieldsProperties {
  settings: Settings;
  filled: Filled;
  change: (part: Partial<Filled>) => void;
  error_of: (field: string) => string | undefined;
}

function Fields({ settings, filled, change, error_of }: FieldsProperties) {
  return (
    <>
      <Field
        id="organisation"
        label={say('settings.organisation')}
        hint={say('settings.organisation-hint')}
        error={error_of('organisation')}
        value={filled.organisation}
        onInput={(event) => change({ organisation: event.currentTarget.value })}
        autocomplete="organization"
      />
      <Languages {...{ settings, filled, change }} />
      <Field
        id="minimum_group"
        label={say('settings.minimum')}
        hint={say('settings.minimum-hint', { now: settings.minimum_group })}
        error={error_of('minimum_group')}
        value={filled.minimum_group}
        onInput={(event) => change({ minimum_group: event.currentTarget.value })}
        characters={5}
        inputmode="numeric"
        autocomplete="off"
      />
      <p class="app-muted">{say('settings.minimum-does', { floor: number(settings.minimum_group_floor) })}</p>
      <Keeping {...{ settings, filled, change }} error={error_of('report_years')} />
    </>
  );
}

/** English is always there: every text begins in it, so it cannot be switched off. */
const source = 'en';

function Languages({ settings, filled, change }: Omit<FieldsProperties, 'error_of'>) {
  const offered = settings.languages_available.map(({ tag }) => tag);
  return (
    <fieldset class="app-field" aria-describedby="languages-hint">
      <legend class="app-field__label">{say('settings.languages')}</legend>
      <p class="app-field__hint" id="languages-hint">{say('settings.languages-hint')}</p>
      {settings.languages_available.map(({ tag, draft }) => (
        <Checkbox
          key={tag}
          id={`language-${tag}`}
          checked={filled.languages.includes(tag)}
          disabled={tag === source}
          hint={tag === source ? say('settings.language-source') : draft ? say('settings.language-draft') : undefined}
          onChange={(is_wanted) => change({ languages: with_language(filled.languages, tag, is_wanted, offered) })}
        >
          <bdi lang={tag}>{own_name(tag)}</bdi>
          {readers_name(tag, tongue()) && ` (${readers_name(tag, tongue())})`}
        </Checkbox>
      ))}
    </fieldset>
  );
}
