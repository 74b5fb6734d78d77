// Before a survey opens: make the codes, hand them out, open. The codes live in this page's memory and nowhere else.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import type { Round, Slips } from '../contract';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { asks_about_leader, type Definition } from '../parts/wording';
import { form_of } from './codes';
import { MakeCodes } from './make_codes';
import { messages_for } from './messages';
import { MessageText } from './share';
import { SlipSheets } from './slips';

interface Properties {
  round: Round;
  replace: (round: Round) => void;
}

/** `definition` is null until the questionnaire is loaded; `words` until they are made. */
export function Prepared({ round, replace, definition, words }: Properties & { definition: Definition | null; words: string[] | null }) {
  const [slips, set_slips] = useState<Slips | null>(null);
  const form = form_of(round);
  const take = (made: Slips) => {
    set_slips(made);
    replace({ ...round, slips: made.codes.length, fingerprint: made.fingerprint });
  };
  return (
    <>
      <ol class="app-steps app-screen">
        <li class="app-steps__step app-panel">
          <h2>{say(`round.step-${form}`)}</h2>
          <MakeCodes {...{ round, slips, take }} />
        </li>
        <li class="app-steps__step app-panel">
          <h2>{say('round.step-hand-out')}</h2>
          <ul>
            <li>{say(`round.hand-out-${form}-1`)}</li>
            <li>{say(`round.hand-out-${form}-2`)}</li>
            <li>{say(`round.hand-out-${form}-3`)}</li>
          </ul>
          <details class="app-more">
            <summary>{say('round.share-words')}</summary>
            <MessageText {...{ round, minutes: definition?.minutes ?? null }} name={messages_for(round.mode)[0]!} />
          </details>
        </li>
        <li class="app-steps__step app-panel">
          <h2>{say('round.step-open')}</h2>
          <OpenIt round={round} replace={replace} />
        </li>
      </ol>
      {slips && form === 'slips' && <SlipSheets {...{ round, slips, words }} is_led={asks_about_leader(definition)} />}
    </>
  );
}

function OpenIt({ round, replace }: Properties) {
  const { busy, refusal, run } = use_step(`/api/rounds/${round.id}/open`, replace);
  const has_codes = round.slips > 0;
  return (
    <>
      <p>{say(has_codes ? 'round.open-text' : 'round.open-needs-codes')}</p>
      <Refusal text={refusal} />
      <Confirm
        label={say('round.open-button')}
        question={say('round.open-confirm')}
        yes={say('round.confirm-yes-open')}
        busy={busy}
        disabled={!has_codes}
        act={run}
      />
    </>
  );
}
