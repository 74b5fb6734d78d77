// The way in for everybody who has an account.

import { useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import { Button, ButtonLink } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Field } from '../ui/field';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import type { Session } from './contract';
import { PasswordField } from './parts/password_field';
import { next_after_sign_in } from './parts/paths';
import type { Problem, Refusals } from './parts/problem';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';
import { use_organisation } from './parts/use_organisation';

const refusals: Refusals = {
  wrong_sign_in: { field: 'sign_in_name', key: 'signin.error.wrong' },
  try_later: { field: 'sign_in_name', key: 'signin.error.later', counts: true },
};

function problems_of(sign_in_name: string, password: string): Problem[] {
  const problems: Problem[] = [];
  if (sign_in_name.trim() === '') problems.push({ field: 'sign_in_name', key: 'signin.error.name' });
  if (password === '') problems.push({ field: 'password', key: 'signin.error.password' });
  return problems;
}

export default function SignIn() {
  const [sign_in_name, set_name] = useState('');
  const [password, set_password] = useState('');
  const organisation = use_organisation();
  const form = use_form('signin.title');
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(problems_of(sign_in_name, password))) return;
    const call = async () => {
      const body = { sign_in_name: sign_in_name.trim(), password };
      const { role } = await ask<Session>('/api/session', { method: 'POST', body });
      location.assign(next_after_sign_in(location.search, location.origin, role));
    };
    form.send(call, refusals, 'sign_in_name');
  };
  return (
    <Page home="/" organisation={organisation}>
      <div class="app-flow app-narrow">
        <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
        <h1>{say('signin.title')}</h1>
        <NotSetUp />
        <form class="app-flow" noValidate onSubmit={send}>
          <Field
            id="sign_in_name"
            label={say('signin.name')}
            error={form.error_of('sign_in_name')}
            value={sign_in_name}
            onInput={(event) => set_name(event.currentTarget.value)}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
          />
          <PasswordField
            id="password"
            label={say('signin.password')}
            error={form.error_of('password')}
            value={password}
            onInput={(event) => set_password(event.currentTarget.value)}
            autocomplete="current-password"
          />
          <Button type="submit" disabled={form.busy}>{say('signin.button')}</Button>
        </form>
        <p><a href="/welcome">{say('signin.invited')}</a></p>
        <p class="app-muted">{say('signin.lost')}</p>
      </div>
    </Page>
  );
}

/** Shown on a fresh installation only, where nobody could sign in yet. */
function NotSetUp() {
  const { value } = use_loaded<{ set_up: boolean }>('/api/welcome');
  if (value === null || value.set_up) return null;
  return (
    <Panel look="note">
      <p>{say('signin.not-set-up')}</p>
      <ButtonLink look="secondary" href="/welcome">{say('signin.set-up')}</ButtonLink>
    </Panel>
  );
}
