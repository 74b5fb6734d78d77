// The frame of every page for people who sign in: the ways to the other pages, and the way out.

import type { ComponentChildren } from 'preact';
import { ask, type ApiError } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import type { Session } from '../contract';
import { refusal_in } from './failure';
import { after_sign_in, sign_in } from './paths';
import { shared_words } from './problem';
import { use_loaded } from './use_loaded';

interface Properties {
  width?: 'text' | 'wide';
  /** Shown instead of the content: the page could not be loaded. */
  error?: ApiError | null;
  children: ComponentChildren;
}

export function TeamPage({ width = 'wide', error, children }: Properties) {
  return (
    <Page home={after_sign_in} account={<Account />} width={width}>
      {error ? <Failed error={error} /> : children}
    </Page>
  );
}

function Account() {
  const { value: session } = use_loaded<Session>('/api/session');
  return (
    <nav class="app-account" aria-label={say('team.nav')}>
      <a class="app-account__link" href="/rounds">{say('team.nav-rounds')}</a>
      {session?.role === 'administrator' && <a class="app-account__link" href="/people">{say('team.nav-people')}</a>}
      <button class="app-account__link app-account__out" type="button" onClick={sign_out}>{say('team.sign-out')}</button>
    </nav>
  );
}

/** Whatever the server says, the way out leads to the sign-in page. */
function sign_out(): void {
  ask('/api/session', { method: 'DELETE' }).catch(refusal_in).then(() => location.assign(sign_in));
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
