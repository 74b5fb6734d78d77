// Inviting somebody to lead, to read first, or to look after Heed.

import { useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { Radios } from '../../ui/radios';
import type { Role } from '../contract';
import type { Problem } from '../parts/problem';
import { use_form } from '../parts/use_form';
import { role_name } from './accounts';
import type { PersonalLink } from './ready';

function problems_of(name: string, role: string): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', key: 'people.error.name' });
  if (role === '') problems.push({ field: 'role', key: 'people.error.role' });
  return problems;
}

export function Invite({ take }: { take: (made: PersonalLink) => Promise<void> }) {
  const [name, set_name] = useState('');
  const [role, set_role] = useState('');
  const form = use_form('people.title');
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(problems_of(name, role))) return;
    const call = async () => {
      const body = { name: name.trim(), role: role as Role };
      const made = await ask<Omit<PersonalLink, 'name'>>('/api/people/invitations', { method: 'POST', body });
      await take({ name: body.name, ...made });
      set_name('');
      set_role('');
    };
    form.send(call, {}, 'name');
  };
  const options = (['leader', 'facilitator', 'administrator'] as const).map((value) => ({
    value,
    label: role_name(value),
    hint: say(`people.role-${value}-hint`),
  }));
  return (
    <Panel title={say('people.invite-title')}>
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <form class="app-flow app-narrow" noValidate onSubmit={send}>
        <Field
          id="name"
          label={say('people.invite-name')}
          error={form.error_of('name')}
          value={name}
          onInput={(event) => set_name(event.currentTarget.value)}
          autocomplete="off"
        />
        <Radios
          name="role"
          legend={say('people.invite-role')}
          error={form.error_of('role')}
          options={options}
          value={role}
          onChoose={set_role}
        />
        <Button type="submit" disabled={form.busy}>{say('people.invite-button')}</Button>
      </form>
    </Panel>
  );
}
