// The frame of every page for people who sign in: the ways to the other pages, and the way out. Who opens a page that
// is for another role is told whom it is for, and led to a page of their own.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError, ask } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button, ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { forget_in, shelves_of_page } from '../reflection/shelves';
import type { Role, Session } from '../contract';
import { ways_of } from './nav';
import { sign_in, start_of } from './paths';
import { shared_words } from './problem';
import { Refusal } from './refusal';
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
  const [stays, set_stays] = useState(false);
  const role = session?.role ?? audience;
  const leave = () => {
    set_stays(false);
    sign_out().then(set_stays);
  };
  const is_foreign = error?.code === 'not_permitted';
  return (
    <Page home={start_of(role)} organisation={organisation} account={<Account role={role} leave={leave} />} width={width}>
      {/* Off the paper: even an empty box before the first page break would make an empty page. */}
      <div class="app-screen"><Refusal text={stays ? say('team.sign-out-failed') : ''} /></div>
      {is_foreign && session && <Foreign audience={audience} role={role} />}
      {error && !is_foreign && <Failed error={error} />}
      {!error && children}
    </Page>
  );
}

function Account({ role, leave }: { role: Role; leave: () => void }) {
  return (
    <nav class="app-account" aria-label={say('team.nav')}>
      {ways_of(role).map(({ href, key }) => (
        <a class="app-account__link" key={href} href={href} aria-current={is_here(href) ? 'page' : undefined}>{say(key)}</a>
      ))}
      <button class="app-account__link app-account__out" type="button" onClick={leave}>{say('team.sign-out')}</button>
    </nav>
  );
}

/** No page is marked at build time, when there is no address yet. */
const is_here = (href: string) => typeof location !== 'undefined' && location.pathname === href;

/**
 * Leads to the sign-in page once the session has ended, and returns whether it lives on: then nobody should walk away.
 * What was private to this tab does not wait for the next person.
 */
async function sign_out(): Promise<boolean> {
  forget_in(shelves_of_page().tab);
  try {
    await ask('/api/session', { method: 'DELETE' });
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.code !== 'not_signed_in') return true;
  }
  location.assign(sign_in);
  return false;
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
