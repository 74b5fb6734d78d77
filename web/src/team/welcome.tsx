// Where an account begins, with the setup code that the server printed or with an invitation; and where somebody who has
// lost their password sets a new one, with a code that an administrator made for them.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Page } from '../ui/page';
import type { Session } from './contract';
import { sign_in, start_of } from './parts/paths';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';
import { use_organisation } from './parts/use_organisation';
import { CodeField, NameFields, NewPasswordField } from './welcome/fields';
import { account_problems, account_refusals, body_of, type Account } from './welcome/form';
import { code_in_address, type Purpose } from './welcome/purpose';

const empty: Account = { code: '', name: '', sign_in_name: '', password: '' };

export default function Welcome() {
  const [account, set_account] = useState(empty);
  const [wanted, set_wanted] = useState<Purpose>('account');
  const { value: welcome } = use_loaded<{ set_up: boolean }>('/api/welcome');
  const organisation = use_organisation();
  const form = use_form('welcome.title');
  const change = (part: Partial<Account>) => set_account((before) => ({ ...before, ...part }));
  useEffect(() => take_code((purpose, code) => (set_wanted(purpose), change({ code }))), []);
  // Nobody has a password to lose before somebody has set Heed up.
  const purpose: Purpose = welcome?.set_up === false ? 'set-up' : wanted;
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(account_problems(account, purpose))) return;
    const call = async () => {
      const { role } = await ask<Session>('/api/welcome', { method: 'POST', body: body_of(account, purpose) });
      location.assign(start_of(role));
    };
    form.send(call, account_refusals, 'code');
  };
  const fields = { account, change, error_of: form.error_of };
  return (
    <Page home="/" organisation={organisation}>
      <div class="app-flow app-narrow">
        <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
        <h1>{say(`welcome.title-${purpose}`)}</h1>
        <p class="app-lead">{say(`welcome.lead-${purpose}`)}</p>
        <form class="app-flow" noValidate onSubmit={send}>
          <CodeField {...fields} hint={say(`welcome.code-hint-${purpose}`)} />
          {purpose !== 'password' && <NameFields {...fields} />}
          <NewPasswordField {...fields} />
          <Button type="submit" disabled={form.busy}>{say(`welcome.button-${purpose}`)}</Button>
        </form>
        {purpose !== 'set-up' && <OtherWays purpose={purpose} choose={set_wanted} />}
      </div>
    </Page>
  );
}

function OtherWays({ purpose, choose }: { purpose: Exclude<Purpose, 'set-up'>; choose: (purpose: Purpose) => void }) {
  return (
    <>
      <p><a href={sign_in}>{say('welcome.have-account')}</a></p>
      <Button look="quiet" onClick={() => choose(purpose === 'password' ? 'account' : 'password')}>
        {say(`welcome.other-${purpose}`)}
      </Button>
    </>
  );
}

/** The code leaves the address at once, so that it stays in no history and on no screenshot. */
function take_code(found: (purpose: Purpose, code: string) => void): void {
  const given = code_in_address(location.hash);
  if (given === null) return;
  found(given.purpose, given.code);
  history.replaceState(null, '', location.pathname);
}
