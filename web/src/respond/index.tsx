// The front door: what Heed is, the way from a slip to its survey, and the way in for leaders.

import { say } from '../lib/i18n';
import { Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';

export default function Index() {
  return (
    <Page home="/" languages_at="header">
      <div class="app-flow">
        <h1>{say('index.title')}</h1>
        <p class="app-lead">{say('index.lead')}</p>
        <p>{say('index.how')} {say('index.after')}</p>
        <Panel title={say('index.slip-title')}>
          <p>{say('index.slip-text')}</p>
          <form class="app-flow" id="find" noValidate>
            <Field
              id="short"
              label={say('index.short-label')}
              hint={say('index.short-hint')}
              error={say('index.short-error')}
              error_hidden
              characters={5}
              dir="ltr"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
            />
            <Button type="submit">{say('index.go')}</Button>
          </form>
          <noscript><p>{say('common.no-script')}</p></noscript>
        </Panel>
        <Panel title={say('index.leader-title')}>
          <p>{say('index.leader-text')}</p>
          <ButtonLink look="secondary" href="/sign-in">{say('index.sign-in')}</ButtonLink>
        </Panel>
      </div>
    </Page>
  );
}
