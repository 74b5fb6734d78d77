// Who can sign in.

import { say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { Person, Role } from '../contract';
import { AccountSteps } from './account_steps';
import type { PersonalLink } from './ready';

export const role_name = (role: Role) => say(`people.role-${role}`);

interface Properties {
  people: Person[];
  /** Who is looking: nobody ends their own account, so that an administrator always remains. */
  own: string;
  linked: (link: PersonalLink) => void;
  ended: (person: Person) => void;
}

export function Accounts({ people, own, linked, ended }: Properties) {
  const columns = {
    name: say('people.column-name'),
    sign_in: say('people.column-sign-in'),
    role: say('people.column-role'),
    steps: say('people.column-steps'),
  };
  return (
    <div class="app-panel app-people">
      <Table caption={say('people.caption')} columns={Object.values(columns)}>
        {people.map((person) => (
          <tr key={person.sign_in_name}>
            <Cell heading column={columns.name}><bdi>{person.name}</bdi></Cell>
            <Cell column={columns.sign_in}><bdi>{person.sign_in_name}</bdi></Cell>
            <Cell column={columns.role}>{role_name(person.role)}</Cell>
            <Cell column={columns.steps}>
              {person.sign_in_name === own
                ? say('people.you')
                : <AccountSteps person={person} linked={linked} ended={() => ended(person)} />}
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}
