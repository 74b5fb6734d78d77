// Where an account begins: with the setup code that the server printed, or with an invitation.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Field } from '../ui/field';
import { Page } from '../ui/page';
import type { Session } from './contract';
import { PasswordField } from './parts/password_field';
import { code_in_fragment, sign_in, start_of } from './parts/paths';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';
import { account_problems, account_refusals, password_characters_min, type Account } from './welcome/form';

const empty: Account = { code: '', name: '', sign_in_name: '', password: '' };

export default function Welcome() {
  const [account, set_account] = useState(empty);
  const { value: welcome } = use_loaded<{ set_up: boolean }>('/api/welcome');
  const form = use_form('welcome.title');
  const change = (part: Partial<Account>) => set_account((before) => ({ ...before, ...part }));
  useEffect(() => take_code((code) => change({ code })), []);
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(account_problems(account))) return;
    const call = async () => {
      const { role } = await ask<Session>('/api/welcome', { method: 'POST', body: account });
      location.assign(start_of(role));
    };
    form.send(call, account_refusals, 'code');
  };
  const is_first = welcome?.set_up === false;
  return (
    <Page home="/">
      <div class="app-flow app-narrow">
        <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
        <h1>{say(is_first ? 'welcome.set-up-title' : 'welcome.title')}</h1>
        <p class="app-lead">{say(is_first ? 'welcome.set-up-lead' : 'welcome.lead')}</p>
        <form class="app-flow" noValidate onSubmit={send}>
          <Fields account={account} is_first={is_first} change={change} error_of={form.error_of} />
          <Button type="submit" disabled={form.busy}>{say('welcome.button')}</Button>
        </form>
        {!is_first && <p><a href={sign_in}>{say('welcome.have-account')}</a></p>}
      </div>
    </Page>
  );
}

/** The code leaves the address at once, so that it stays in no history and on no screenshot. */
function take_code(found: (code: string) => void): void {
  const code = code_in_fragment(location.hash);
  if (code === '') return;
  found(code);
  history.replaceState(null, '', location.pathname);
}

interface FieldsProperties {
  account: Account;
  is_first: boolean;
  change: (part: Partial<Account>) => void;
  error_of: (field: string) => string | undefined;
}

function Fields({ account, is_first, change, error_of }: FieldsProperties) {
  return (
    <>
      <Field
        id="code"
        label={say('welcome.code')}
        hint={say(is_first ? 'welcome.set-up-code-hint' : 'welcome.code-hint')}
        error={error_of('code')}
        value={account.code}
        onInput={(event) => change({ code: event.currentTarget.value })}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
      <Field
        id="name"
        label={say('welcome.name')}
        hint={say('welcome.name-hint')}
        error={error_of('name')}
        value={account.name}
        onInput={(event) => change({ name: event.currentTarget.value })}
        autocomplete="name"
      />
      <Field
        id="sign_in_name"
        label={say('welcome.sign-in-name')}
        hint={say('welcome.sign-in-name-hint')}
        error={error_of('sign_in_name')}
        value={account.sign_in_name}
        onInput={(event) => change({ sign_in_name: event.currentTarget.value })}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
      />
      <PasswordField
        id="password"
        label={say('welcome.password')}
        hint={say('welcome.password-hint', { min: password_characters_min })}
        error={error_of('password')}
        value={account.password}
        onInput={(event) => change({ password: event.currentTarget.value })}
        autocomplete="new-password"
      />
    </>
  );
}
