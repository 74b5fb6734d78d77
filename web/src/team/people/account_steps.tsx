// What an administrator can do about one account: help with a lost password, or end it. Both ask once more, and say what
// happens then.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import type { Person } from '../contract';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import type { PersonalLink } from './ready';

interface Properties {
  person: Person;
  linked: (link: PersonalLink) => void;
  ended: () => void;
}

export function AccountSteps({ person, linked, ended }: Properties) {
  const { name, role } = person;
  const address = `/api/people/${encodeURIComponent(person.sign_in_name)}`;
  // Each link that is made closes the question it was asked with.
  const [made, set_made] = useState(0);
  const link = use_step<Omit<PersonalLink, 'name'>>(`${address}/password-link`, (answer) => {
    set_made((before) => before + 1);
    linked({ name, ...answer });
  });
  const end = use_step<void>(address, ended, { method: 'DELETE' });
  return (
    <div class="app-person-steps">
      <Confirm
        key={made}
        label={say('people.link')}
        full_label={say('people.link-for', { name })}
        question={say('people.link-question', { name })}
        yes={say('people.link-yes')}
        busy={link.busy}
        act={link.run}
      />
      <Refusal text={link.refusal} />
      <Confirm
        label={say('people.end')}
        full_label={say('people.end-for', { name })}
        question={`${say('people.end-question', { name })} ${say(`people.end-${role}`)}`}
        yes={say('people.end-yes')}
        busy={end.busy}
        act={end.run}
      />
      <Refusal text={end.refusal} />
    </div>
  );
}
