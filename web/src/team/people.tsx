// Who may sign in, for the administrator; and inviting more.

import { useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { day, say } from '../lib/i18n';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Field } from '../ui/field';
import { Panel } from '../ui/panel';
import { Radios } from '../ui/radios';
import { Cell, Table } from '../ui/table';
import type { Invitation, People as PeopleAnswer, Person, Role } from './contract';
import { CopyText } from './parts/copy_text';
import { welcome_address } from './parts/paths';
import type { Problem } from './parts/problem';
import { TeamPage } from './parts/team_page';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';

const role_name = (role: Role) => say(`people.role-${role}`);

interface Invited extends Invitation {
  code: string;
}

export default function People() {
  const { value, error, replace } = use_loaded<PeopleAnswer>('/api/people');
  const [invited, set_invited] = useState<Invited | null>(null);
  const take = (invitation: Invited) => {
    set_invited(invitation);
    if (value) replace({ ...value, invitations: [...value.invitations, invitation] });
  };
  return (
    <TeamPage audience="administrator" error={error}>
      <div class="app-flow">
        <h1>{say('people.title')}</h1>
        <p class="app-lead">{say('people.lead')}</p>
        {invited && <Ready invited={invited} />}
        {value ? <Accounts people={value.people} /> : <p class="app-muted" role="status">{say('common.loading')}</p>}
        {value && value.invitations.length > 0 && <Invitations invitations={value.invitations} />}
        <Invite take={take} />
      </div>
    </TeamPage>
  );
}

function Accounts({ people }: { people: Person[] }) {
  const [name, sign_in_name, role] = [say('people.column-name'), say('people.column-sign-in'), say('people.column-role')];
  return (
    <div class="app-panel">
      <Table caption={say('people.caption')} columns={[name, sign_in_name, role]}>
        {people.map((person) => (
          <tr key={person.sign_in_name}>
            <Cell heading column={name}><bdi>{person.name}</bdi></Cell>
            <Cell column={sign_in_name}><bdi>{person.sign_in_name}</bdi></Cell>
            <Cell column={role}>{role_name(person.role)}</Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Invitations({ invitations }: { invitations: Invitation[] }) {
  const [name, role, until] = [say('people.column-name'), say('people.column-role'), say('people.column-until')];
  return (
    <div class="app-panel">
      <Table caption={say('people.invited-caption')} columns={[name, role, until]}>
        {invitations.map((invitation, index) => (
          <tr key={index}>
            <Cell heading column={name}><bdi>{invitation.name}</bdi></Cell>
            <Cell column={role}>{role_name(invitation.role)}</Cell>
            <Cell column={until}>{day(invitation.expires_on)}</Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** The link is in memory only: leaving the page forgets it, and the server keeps no readable copy. */
function Ready({ invited }: { invited: Invited }) {
  return (
    <section class="app-panel app-panel--note" role="status">
      <h2>{say('people.invited-title', { name: invited.name })}</h2>
      <p>{say('people.invited-text', { name: invited.name, day: day(invited.expires_on) })}</p>
      <CopyText
        id="link"
        label={say('people.invited-link')}
        text={welcome_address(location.origin, invited.code)}
        rows={2}
      />
    </section>
  );
}

function problems_of(name: string, role: string): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', key: 'people.error.name' });
  if (role === '') problems.push({ field: 'role', key: 'people.error.role' });
  return problems;
}

function Invite({ take }: { take: (invited: Invited) => void }) {
  const [name, set_name] = useState('');
  const [role, set_role] = useState('');
  const form = use_form('people.title');
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(problems_of(name, role))) return;
    const call = async () => {
      const body = { name: name.trim(), role: role as Role };
      const made = await ask<Omit<Invited, 'name' | 'role'>>('/api/people/invitations', { method: 'POST', body });
      take({ ...body, ...made });
      set_name('');
      set_role('');
      window.scrollTo(0, 0);
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
