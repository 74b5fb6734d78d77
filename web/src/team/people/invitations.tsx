// Invitations that nobody has used yet. One that went astray can be withdrawn: its code works no longer.

import { day, say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { Invitation } from '../contract';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { role_name } from './accounts';

interface Properties {
  invitations: Invitation[];
  withdrawn: (invitation: Invitation) => void;
}

export function Invitations({ invitations, withdrawn }: Properties) {
  const columns = {
    name: say('people.column-name'),
    role: say('people.column-role'),
    until: say('people.column-until'),
    steps: say('people.column-steps'),
  };
  return (
    <div class="app-panel app-people">
      <Table caption={say('people.invited-caption')} columns={Object.values(columns)}>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <Cell heading column={columns.name}><bdi>{invitation.name}</bdi></Cell>
            <Cell column={columns.role}>{role_name(invitation.role)}</Cell>
            <Cell column={columns.until}>{day(invitation.expires_on)}</Cell>
            <Cell column={columns.steps}>
              <Withdraw invitation={invitation} withdrawn={() => withdrawn(invitation)} />
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Withdraw({ invitation: { id, name }, withdrawn }: { invitation: Invitation; withdrawn: () => void }) {
  const step = use_step<void>(`/api/people/invitations/${encodeURIComponent(id)}`, withdrawn, { method: 'DELETE' });
  return (
    <div class="app-person-steps">
      <Confirm
        label={say('people.withdraw')}
        full_label={say('people.withdraw-for', { name })}
        question={say('people.withdraw-question', { name })}
        yes={say('people.withdraw-yes')}
        busy={step.busy}
        act={step.run}
      />
      <Refusal text={step.refusal} />
    </div>
  );
}
