// Who may sign in, for the administrator: inviting more, helping with a lost password, ending an account.

import { useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import type { People as PeopleAnswer, Session } from './contract';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { Accounts } from './people/accounts';
import { Invitations } from './people/invitations';
import { Invite } from './people/invite';
import { Ready, type News, type PersonalLink } from './people/ready';

const address = '/api/people';

export default function People() {
  const { value, error, replace } = use_loaded<PeopleAnswer>(address);
  const { value: session } = use_loaded<Session>('/api/session');
  const [news, set_news] = useState<News | null>(null);
  // The link is shown even where the list cannot be read again: nobody sees it twice.
  const take = async (made: PersonalLink) => {
    set_news({ kind: 'invited', ...made });
    replace(await ask<PeopleAnswer>(address));
  };
  return (
    <TeamPage audience="administrator" error={error}>
      <div class="app-flow">
        <h1>{say('people.title')}</h1>
        <p class="app-lead">{say('people.lead')}</p>
        {news && <Ready news={news} />}
        {value && session
          ? <Lists people={value} own={session.sign_in_name} replace={replace} tell={set_news} />
          : <p class="app-muted" role="status">{say('common.loading')}</p>}
        <Invite take={take} />
      </div>
    </TeamPage>
  );
}

interface ListsProperties {
  people: PeopleAnswer;
  own: string;
  replace: (people: PeopleAnswer) => void;
  tell: (news: News) => void;
}

export function Lists({ people: { people, invitations }, own, replace, tell }: ListsProperties) {
  return (
    <>
      <Accounts
        people={people}
        own={own}
        linked={(link) => tell({ kind: 'linked', ...link })}
        ended={(person) => {
          replace({ people: people.filter((each) => each !== person), invitations });
          tell({ kind: 'ended', name: person.name });
        }}
      />
      {invitations.length > 0 && (
        <Invitations
          invitations={invitations}
          withdrawn={(invitation) => {
            replace({ people, invitations: invitations.filter((each) => each !== invitation) });
            tell({ kind: 'withdrawn', name: invitation.name });
          }}
        />
      )}
    </>
  );
}
