// A new code for somebody who lost theirs. Each counts among the codes issued, and a report says how many those are.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Round } from '../contract';
import { CopyText } from '../parts/copy_text';
import { answer_address } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { form_of } from './codes';
import { Slip } from './slips';

interface Properties {
  round: Round;
  replace: (round: Round) => void;
  words: string[] | null;
  is_led: boolean;
}

export function Replacement({ round, replace, words, is_led }: Properties) {
  const [code, set_code] = useState('');
  const take = (made: { code: string }) => {
    set_code(made.code);
    replace({ ...round, slips: round.slips + 1, replacements_left: round.replacements_left - 1 });
  };
  const { busy, refusal, run } = use_step<{ code: string }>(`/api/rounds/${round.id}/replacement`, take);
  const f = round.fingerprint;
  return (
    <section class="app-panel">
      <h2>{say('round.replacement-title')}</h2>
      <p>{say('round.replacement-text')}</p>
      <p class="app-muted">{say('round.replacement-left', { count: round.replacements_left })}</p>
      <Refusal text={refusal} />
      <Button look="secondary" disabled={busy || round.replacements_left === 0} onClick={run}>{say('round.replacement-make')}</Button>
      {code && f && <p role="status">{say('round.replacement-ready')}</p>}
      {code && f && <CopyText id="replacement" label={say('round.replacement-link')} text={answer_address(location.origin, round.short, { code, f })} rows={3} />}
      {code && f && form_of(round) === 'slips' && <ul class="app-sheet app-sheet--one"><Slip {...{ round, words, is_led, code, f }} /></ul>}
    </section>
  );
}
