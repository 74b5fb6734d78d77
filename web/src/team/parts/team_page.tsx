// The frame of every page for people who sign in: the ways to the other pages, and the way out. Who opens a page that
// is for another role is told whom it is for, and led to a page of their own.

import type { ComponentChildren } from 'preact';
import { ask, type ApiError } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button, ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { forget_in } from '../reflection/keeping';
import { shelves_of_page } from '../reflection/shelves';
import type { Role, Session } from '../contract';
import { refusal_in } from './failure';
import { ways_of } from './nav';
import { sign_in, start_of } from './paths';
import { shared_words } from './problem';
import { use_organisation } from './use_organisation';
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
  const organisation = use_organisation();
  const role = session?.role ?? audience;
  const is_foreign = error?.code === 'not_permitted';
  return (
    <Page home={start_of(role)} organisation={organisation} account={<Account role={role} />} width={width}>
      {is_foreign && session && <Foreign audience={audience} role={role} />}
      {error && !is_foreign && <Failed error={error} />}
      {!error && children}
    </Page>
  );
}

function Account({ role }: { role: Role }) {
  return (
    <nav class="app-account" aria-label={say('team.nav')}>
      {ways_of(role).map(({ href, key }) => (
        <a class="app-account__link" key={href} href={href} aria-current={is_here(href) ? 'page' : undefined}>{say(key)}</a>
      ))}
      <button class="app-account__link app-account__out" type="button" onClick={sign_out}>{say('team.sign-out')}</button>
    </nav>
  );
}

/** No page is marked at build time, when there is no address yet. */
const is_here = (href: string) => typeof location !== 'undefined' && location.pathname === href;

/** Whatever the server says, the way out leads to the sign-in page; what was private to this tab does not wait for the next person. */
function sign_out(): void {
  forget_in(shelves_of_page().tab);
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
