// The answer page of one version of one instrument, the same bytes for everyone who reads it in this language. All it
// may ever show is here, most of it hidden; live/answer.ts brings out what is needed.

import type { Instrument, Wording } from '../../build/instruments';
import { say } from '../lib/i18n';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Exit, PreviewBanner, SharedDevice } from './aside';
import { Before } from './before';
import { Comments } from './comments';
import { Ending } from './ending';
import { Lookup } from './lookup';
import { Parts } from './parts';
import { Screens } from './screens';
import { Collect } from './tickets';

export interface Survey {
  instrument: Instrument;
  wording: Wording;
}

/** Where the parts of the program are that come later, and the hash of all of it. */
export interface Program {
  post: string;
  words: string;
  qr: string;
  sha256: string;
}

export default function Answer({ instrument, wording, program }: Survey & { program: Program }) {
  const { sha256, ...files } = program;
  const data = Object.fromEntries(Object.entries(files).map(([name, address]) => [`data-${name}`, address]));
  return (
    <Page languages_at="header">
      <Exit />
      <PreviewBanner />
      <SharedDevice />
      <form
        id="survey"
        class="app-survey"
        autocomplete="off"
        noValidate
        data-instrument={`${instrument.name}/${instrument.version}`}
        data-use={instrument.use}
        {...data}
      >
        <noscript>
          <Panel look="note" title={say('respond.no-script-title')}><p>{say('respond.no-script')}</p></Panel>
        </noscript>
        <Before instrument={instrument} wording={wording} sha256={sha256} />
        <Collect />
        <div class="app-survey__sheet" id="sheet">
          <Parts instrument={instrument} wording={wording} />
          <Comments instrument={instrument} wording={wording} />
          <Ending />
        </div>
      </form>
      <Screens />
      <Lookup />
    </Page>
  );
}
