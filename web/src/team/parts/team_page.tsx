// The frame of every page for people who sign in: the ways to the other pages, and the way out. Who opens a page that
// is for another role is told whom it is for, and led to a page of their own.

import type { ComponentChildren } from 'preact';
import { ask, type ApiError } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button, ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import type { Role, Session } from '../contract';
import { refusal_in } from './failure';
import { sign_in, start_of } from './paths';
import { shared_words } from './problem';
import { use_loaded } from './use_loaded';

interface Properties {
  width?: 'text' | 'wide';
  /** Whom the page is for; the frame is drawn for them until we know who is here. */
  audience?: Role;
  /** Shown instead of the content: the page could not be loaded. */
  error?: ApiError | null;
  children: ComponentChildren;
}

export function TeamPage({ width = 'wide', audience = 'leader', error, children }: Properties) {
  const { value: session } = use_loaded<Session>('/api/session');
  const role = session?.role ?? audience;
  const is_foreign = error?.code === 'not_permitted';
  return (
    <Page home={start_of(role)} account={<Account role={role} />} width={width}>
      {is_foreign && session && <Foreign audience={audience} role={role} />}
      {error && !is_foreign && <Failed error={error} />}
      {!error && children}
    </Page>
  );
}

function Account({ role }: { role: Role }) {
  return (
    <nav class="app-account" aria-label={say('team.nav')}>
      <a class="app-account__link" href={start_of(role)}>
        {say(role === 'facilitator' ? 'team.nav-reviews' : 'team.nav-rounds')}
      </a>
      {role === 'administrator' && <a class="app-account__link" href="/organisation">{say('team.nav-organisation')}</a>}
      {role === 'administrator' && <a class="app-account__link" href="/people">{say('team.nav-people')}</a>}
      <button class="app-account__link app-account__out" type="button" onClick={sign_out}>{say('team.sign-out')}</button>
    </nav>
  );
}

/** Whatever the server says, the way out leads to the sign-in page. */
function sign_out(): void {
  ask('/api/session', { method: 'DELETE' }).catch(refusal_in).then(() => location.assign(sign_in));
}

function Foreign({ audience, role }: { audience: Role; role: Role }) {
  return (
    <div class="app-flow" role="status">
      <h1>{say('team.foreign-title')}</h1>
      <p>{say(`team.foreign-${audience}`)}</p>
      <ButtonLink href={start_of(role)}>{say(role === 'facilitator' ? 'team.to-reviews' : 'team.to-rounds')}</ButtonLink>
    </div>
  );
}

function Failed({ error }: { error: ApiError }) {
  const { key, values } = shared_words(error);
  return (
    <div class="app-flow" role="alert">
      <h1>{say('team.failed-title')}</h1>
      <p>{say(key, values)}.</p>
      <Button look="secondary" onClick={() => location.reload()}>{say('common.try-again')}</Button>
    </div>
  );
}
