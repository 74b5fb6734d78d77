// Before a survey opens: make slips, hand them out, open. The codes live in this page's memory and nowhere else.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Round } from '../contract';
import { Confirm } from '../parts/confirm';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { asks_about_leader, type Definition } from '../parts/wording';
import { slips_per_page, SlipSheets } from './slips';

interface Properties {
  round: Round;
  replace: (round: Round) => void;
}

/** `definition` is null until the questionnaire is loaded. */
export function Prepared({ round, replace, definition }: Properties & { definition: Definition | null }) {
  const [codes, set_codes] = useState<string[]>([]);
  const take = (answer: { codes: string[] }) => {
    set_codes(answer.codes);
    replace({ ...round, slips: answer.codes.length });
  };
  return (
    <>
      <ol class="app-steps app-screen">
        <li class="app-steps__step app-panel">
          <h2>{say('round.step-slips')}</h2>
          <MakeSlips round={round} codes={codes} take={take} />
        </li>
        <li class="app-steps__step app-panel">
          <h2>{say('round.step-hand-out')}</h2>
          <ul>
            <li>{say('round.hand-out-1')}</li>
            <li>{say('round.hand-out-2')}</li>
            <li>{say('round.hand-out-3')}</li>
          </ul>
        </li>
        <li class="app-steps__step app-panel">
          <h2>{say('round.step-open')}</h2>
          <OpenIt round={round} replace={replace} />
        </li>
      </ol>
      {codes.length > 0 && <SlipSheets round={round} codes={codes} is_led={asks_about_leader(definition)} />}
    </>
  );
}

interface MakeProperties {
  round: Round;
  codes: string[];
  take: (answer: { codes: string[] }) => void;
}

function MakeSlips({ round, codes, take }: MakeProperties) {
  const { busy, refusal, run } = use_step(`/api/rounds/${round.id}/slips`, take);
  const sheets = Math.ceil(codes.length / slips_per_page);
  if (codes.length > 0) {
    return (
      <>
        <p role="status"><strong>{say('round.slips-ready', { count: codes.length })}</strong></p>
        <p>{say('round.slips-once')}</p>
        <p class="app-muted">{say('round.slips-pages', { count: sheets })} {say('round.slips-remake')}</p>
        <Refusal text={refusal} />
        <div class="app-actions">
          <Button onClick={() => print()}>{say('round.slips-print')}</Button>
          <Button look="quiet" disabled={busy} onClick={run}>{say('round.slips-make-again')}</Button>
        </div>
      </>
    );
  }
  const is_again = round.slips > 0;
  return (
    <>
      {is_again
        ? <p>{say('round.slips-printed', { count: round.slips })} {say('round.slips-lost')}</p>
        : <p>{say('round.step-slips-text', { count: round.people })}</p>}
      <p class="app-muted">{say('round.slips-remake')}</p>
      <Refusal text={refusal} />
      <Button look={is_again ? 'secondary' : 'primary'} disabled={busy} onClick={run}>
        {say(is_again ? 'round.slips-make-again' : 'round.slips-make')}
      </Button>
    </>
  );
}

function OpenIt({ round, replace }: Properties) {
  const { busy, refusal, run } = use_step(`/api/rounds/${round.id}/open`, replace);
  const has_slips = round.slips > 0;
  return (
    <>
      <p>{say(has_slips ? 'round.open-text' : 'round.open-needs-slips')}</p>
      <Refusal text={refusal} />
      <Confirm
        label={say('round.open-button')}
        question={say('round.open-confirm')}
        yes={say('round.confirm-yes-open')}
        busy={busy}
        disabled={!has_slips}
        act={run}
      />
    </>
  );
}
