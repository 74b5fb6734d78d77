// A team's conversation without numbers, for whoever wants one: it needs no survey and no account.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { NumberlessGuide } from './guide/numberless';
import { use_wordings } from './parts/wording';

const questionnaire = 'compassionate-leadership-footprint';

export default function Guide() {
  const wording = use_wordings([questionnaire])[questionnaire] ?? null;
  return (
    <Page home="/" width="wide">
      <div class="app-title-row app-screen">
        <p class="app-back"><a href="/">{say('guide.back')}</a></p>
        <Button look="secondary" onClick={() => print()}>{say('guide.print')}</Button>
      </div>
      <article class="app-report app-guide app-flow">
        <NumberlessGuide wording={wording} heading="h1" />
      </article>
    </Page>
  );
}
