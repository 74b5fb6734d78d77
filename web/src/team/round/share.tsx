// Words to send to everyone while a survey is open. What they say depends on how people get in.

import { QrCode } from '../../charts/qr';
import { day, say, type Key } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Round } from '../contract';
import { CopyText } from '../parts/copy_text';
import { answer_address, spoken_address } from '../parts/paths';
import { form_of } from './codes';

/** The ready texts of each way in; two where people come twice. */
function texts_of({ mode }: Round): { id: string; label: Key; text: Key }[] {
  if (mode === 'two_step') {
    return [
      { id: 'message', label: 'round.share-words-collect', text: 'round.share-message-collect' },
      { id: 'message-answer', label: 'round.share-words-answer', text: 'round.share-message-answer' },
    ];
  }
  const text: Key = mode === 'one_step' ? 'round.share-message-link' : mode === 'open_link' ? 'round.share-message-open' : 'round.share-message';
  return [{ id: 'message', label: 'round.share-words', text }];
}

/** `minutes` is null until the questionnaire is loaded. */
export function Share({ round, minutes }: { round: Round; minutes: number | null }) {
  const address = answer_address(location.origin, round.short);
  const form = form_of(round);
  const values = {
    day: day(round.closes_on),
    collected: day(round.collect_until),
    from: day(round.answer_from),
    address: spoken_address(address),
    time: minutes === null ? '…' : say('team.minutes', { count: minutes }),
    minimum: round.minimum_group,
    contact: round.contact,
  };
  return (
    <section class="app-panel app-share">
      <div class="app-share__words">
        <h2>{say('round.share-title')}</h2>
        <p>{say(`round.share-text-${form}`)}</p>
        {form === 'slips' && <CopyText id="address" label={say('round.share-link')} text={address} />}
        {texts_of(round).map(({ id, label, text }) => (
          <CopyText key={id} id={id} label={say(label)} text={say(text, values)} rows={7} />
        ))}
      </div>
      {form === 'slips' && (
        <div class="app-share__poster">
          <QrCode text={address} />
          <Button look="secondary" onClick={() => print()}>{say('round.poster-print')}</Button>
        </div>
      )}
    </section>
  );
}
