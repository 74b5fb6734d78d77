// The paper slips: on the screen one to look at, on paper all of them, cut along the dashed lines. Every slip is made of
// the same parts in the same places, so that folded slips look alike.

import { QrCode } from '../../charts/qr';
import { day, say } from '../../lib/i18n';
import type { Round, Slips } from '../contract';
import { answer_address, spoken_address } from '../parts/paths';

export const slips_per_page = 8;

/** The pages of A4, each with as many slips as fit. */
export function sheets_of<Slip>(slips: Slip[]): Slip[][] {
  const count = Math.ceil(slips.length / slips_per_page);
  return Array.from({ length: count }, (_, page) => slips.slice(page * slips_per_page, (page + 1) * slips_per_page));
}

interface Properties {
  round: Round;
  /** The six words that everybody in the team must see; null until they are made. */
  words: string[] | null;
  /** Whether statements are about the person who leads the team: nobody should learn that only on their phone. */
  is_led: boolean;
}

export function SlipSheets({ slips: { codes, fingerprint: f }, ...about }: Properties & { slips: Slips }) {
  return (
    <div class="app-sheets">
      <p class="app-muted app-screen">{say('round.slips-look')}</p>
      {sheets_of(codes).map((page, index) => (
        <ul class="app-sheet" key={index}>
          {page.map((code) => <Slip key={code} {...{ code, f }} {...about} />)}
        </ul>
      ))}
    </div>
  );
}

export function Slip({ round, is_led, words, code, f }: Properties & { code: string; f: string }) {
  const address = answer_address(location.origin, round.short);
  return (
    <li class="app-slip">
      <div class="app-slip__across">
        <p class="app-slip__title">{say('round.slip-title', { team: round.team })}</p>
        <p class="app-slip__what">{say(is_led ? 'round.slip-what-led' : 'round.slip-what')}</p>
      </div>
      <div class="app-slip__picture">
        <QrCode text={answer_address(location.origin, round.short, { code, f })} />
      </div>
      <div class="app-slip__words">
        <p class="app-slip__label">{say('round.slip-address')}</p>
        <p class="app-slip__address"><Address text={spoken_address(address)} /></p>
        <p class="app-slip__label">{say('round.slip-code')}</p>
        <p class="app-slip__code">{code_groups(code).map((group) => <span>{group} </span>)}</p>
        <p class="app-slip__closes">{say('round.slip-closes', { day: day(round.closes_on), count: round.slips })}</p>
      </div>
      {words && (
        <p class="app-slip__across app-slip__words-line">
          {say('round.slip-words')} <strong class="app-slip__check">{words.join(' ')}</strong>
        </p>
      )}
      <p class="app-slip__across app-slip__contact">{say('round.slip-contact', { contact: round.contact })}</p>
    </li>
  );
}

/** A long address may break after the host, never inside the characters that people type. */
function Address({ text }: { text: string }) {
  const end_of_host = text.indexOf('/');
  return <>{text.slice(0, end_of_host)}<wbr /><span class="app-slip__part">{text.slice(end_of_host)}</span></>;
}

/** A code as people copy it: six groups of four, whatever the server put between them. */
export function code_groups(code: string): string[] {
  return code.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? [];
}
