// Words to send to everyone while a survey is open. What they say depends on how people get in, and on how far it is.

import { day, say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { QrCode } from '../../charts/qr';
import type { Round } from '../contract';
import { CopyText } from '../parts/copy_text';
import { today } from '../parts/days';
import { answer_address, spoken_address } from '../parts/paths';
import { form_of } from './codes';
import { message_for, messages_for, type Message } from './messages';
import { SaveQr } from './save_qr';

/** `minutes` is null until the questionnaire is loaded. */
interface Properties {
  round: Round;
  minutes: number | null;
}

function values_of({ round, minutes }: Properties) {
  return {
    day: day(round.closes_on),
    collected: day(round.collect_until),
    from: day(round.answer_from),
    address: spoken_address(answer_address(location.origin, round.short)),
    time: minutes === null ? '…' : say('team.minutes', { count: minutes }),
    minimum: round.minimum_group,
    contact: round.contact,
  };
}

const message_rows = 7;

/** One message, ready to copy. */
export function MessageText({ name, ...about }: Properties & { name: Message }) {
  return <CopyText id={`message-${name}`} label={say(`round.label-${name}`)} text={say(`round.message-${name}`, values_of(about))} rows={message_rows} />;
}

export function Share({ round, minutes }: Properties) {
  const address = answer_address(location.origin, round.short);
  const form = form_of(round);
  const fitting = message_for(round, today(new Date()));
  const others = messages_for(round.mode).filter((name) => name !== fitting);
  return (
    <section class="app-panel app-share">
      <div class="app-share__words">
        <h2>{say('round.share-title')}</h2>
        <p>{say(`round.share-text-${form}`)}</p>
        {form === 'slips' && <CopyText id="address" label={say('round.share-link')} text={address} />}
        <MessageText {...{ round, minutes }} name={fitting} />
        <details class="app-more">
          <summary>{say('round.share-others')}</summary>
          {others.map((name) => <MessageText key={name} {...{ round, minutes, name }} />)}
        </details>
        {form === 'slips' && <SharedDevice address={address} />}
      </div>
      {form === 'slips' && (
        <div class="app-share__poster">
          <QrCode text={address} />
          <Button look="secondary" onClick={() => print()}>{say('round.poster-print')}</Button>
          <SaveQr text={address} name={`survey-${round.short}`} />
        </div>
      )}
    </section>
  );
}

/** People draw a slip and type its code; between them the page forgets everything. */
function SharedDevice({ address }: { address: string }) {
  return (
    <details class="app-more">
      <summary>{say('round.shared-device')}</summary>
      <p>{say('round.shared-device-text')}</p>
      <CopyText id="shared-device" label={say('round.shared-device-link')} text={`${address}#kiosk`} />
    </details>
  );
}
