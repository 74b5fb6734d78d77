// Making a round's codes, and taking them along: slips to print, links to send, or one link to show.

import { useState } from 'preact/hooks';
import { QrCode } from '../../charts/qr';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import type { Round, Slips } from '../contract';
import { CopyText } from '../parts/copy_text';
import { answer_address } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { save_file } from '../parts/save_file';
import { use_call } from '../parts/use_step';
import { form_of, links_file, make_codes, spares_in, spares_max } from './codes';
import { SaveQr } from './save_qr';
import { slips_per_page } from './slips';

interface Properties {
  round: Round;
  /** Null until they have been made on this page. */
  slips: Slips | null;
  take: (slips: Slips) => void;
}

export function MakeCodes({ round, slips, take }: Properties) {
  const [keys, set_keys] = useState(0);
  const [spares, set_spares] = useState('0');
  const form = form_of(round);
  const { busy, refusal, run } = use_call(async () => {
    try {
      take(await make_codes(round.id, form === 'slips' ? spares_in(spares, round.people) : 0, set_keys));
    } finally {
      set_keys(0);
    }
  });
  const is_again = round.slips > 0;
  return (
    <>
      {slips ? <Ready round={round} slips={slips} /> : <Before round={round} />}
      {form === 'slips' && <Spares {...{ round, spares, set_spares }} />}
      <p role="status">{keys > 0 && say('round.key-waiting', { count: keys })}</p>
      {keys > 0 && <progress class="app-waiting" aria-label={say('round.key-progress')} />}
      <Refusal text={refusal} />
      <div class="app-actions">
        {slips && <Take round={round} slips={slips} />}
        <Button look={slips ? 'quiet' : is_again ? 'secondary' : 'primary'} disabled={busy} onClick={run}>
          {say(is_again ? `round.${form}-make-again` : `round.${form}-make`)}
        </Button>
      </div>
    </>
  );
}

function Before({ round }: Pick<Properties, 'round'>) {
  const form = form_of(round);
  return (
    <>
      {round.slips > 0
        ? <p>{say(`round.${form}-made`, { count: round.slips })} {say(`round.${form}-lost`)}</p>
        : <p>{say(`round.step-${form}-text`, { count: round.people })}</p>}
      <p class="app-muted">{say(`round.${form}-remake`)}</p>
    </>
  );
}

function Spares({ round, spares, set_spares }: { round: Round; spares: string; set_spares: (typed: string) => void }) {
  return (
    <Field
      id="spares"
      label={say('round.spares')}
      hint={say('round.spares-hint', { max: spares_max(round.people) })}
      characters={5}
      inputMode="numeric"
      autocomplete="off"
      value={spares}
      onInput={(event) => set_spares(event.currentTarget.value)}
    />
  );
}

function Ready({ round, slips }: { round: Round; slips: Slips }) {
  const form = form_of(round);
  const count = slips.codes.length;
  const sheets = Math.ceil(count / slips_per_page);
  return (
    <>
      <p role="status"><strong>{say(`round.${form}-ready`, { count })}</strong></p>
      <p>{say(`round.${form}-once`)}</p>
      {form === 'slips' && <p class="app-muted">{say('round.slips-pages', { count: sheets })}</p>}
      <p class="app-muted">{say(`round.${form}-remake`)}</p>
    </>
  );
}

/** How codes leave this page; it shows them this once. */
function Take({ round, slips }: { round: Round; slips: Slips }) {
  const form = form_of(round);
  if (form === 'slips') return <Button onClick={() => print()}>{say('round.slips-print')}</Button>;
  if (form === 'links') return <Button onClick={() => save_links(round, slips)}>{say('round.links-save')}</Button>;
  const link = answer_address(location.origin, round.short, { code: slips.codes[0]!, f: slips.fingerprint });
  return (
    <div class="app-open-link">
      <CopyText id="open-link" label={say('round.open-link')} text={link} rows={3} />
      <QrCode text={link} />
      <SaveQr text={link} name={`survey-${round.short}`} />
    </div>
  );
}

/** Made here, once: the addresses that it is joined to never come to Heed. */
const save_links = (round: Round, slips: Slips): void =>
  save_file(`links-${round.short}.csv`, 'text/csv', links_file(location.origin, round.short, slips));
