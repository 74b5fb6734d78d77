// A conversation without numbers: for a team whose report is held back, or that is too small to have one. Open to
// everybody, since there is nothing about anybody in it; so it asks the server nothing.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { How } from './guide/how';
import { Topics } from './guide/topics';
import { use_wordings } from './parts/wording';

/** The one whose questions cover every topic that a team has to itself. */
const instrument = 'compassionate-leadership-footprint';

export default function Guide() {
  const wording = use_wordings(typeof document === 'undefined' ? [] : [instrument])[instrument];
  return (
    <Page home="/" width="wide">
      <article class="app-report app-guide">
        <div class="app-title-row">
          <h1>{say('guide.title')}</h1>
          <div class="app-screen"><Button look="secondary" onClick={() => print()}>{say('guide.print')}</Button></div>
        </div>
        <p class="app-lead">{say('guide.lead')}</p>
        <How />
        <section class="app-page-break">
          <h2>{say('guide.topics-title')}</h2>
          <p>{say('guide.topics')}</p>
          {wording ? <Topics wording={wording} /> : <p class="app-muted" role="status">{say('common.loading')}</p>}
        </section>
      </article>
    </Page>
  );
}
