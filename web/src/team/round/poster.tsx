// A poster for the staff room, on paper only. It carries the survey's address and no code.

import { QrCode } from '../../charts/qr';
import { day, say } from '../../lib/i18n';
import type { Round } from '../contract';
import { answer_address, spoken_address } from '../parts/paths';

/** `is_led`: statements are about the person who leads the team, and the poster must say so. */
export function Poster({ round, is_led }: { round: Round; is_led: boolean }) {
  const address = answer_address(location.origin, round.short);
  return (
    <div class="app-poster">
      <p class="app-poster__title">{say(is_led ? 'round.poster-title-led' : 'round.poster-title', { team: round.team })}</p>
      <p class="app-poster__lead">{say('round.poster-lead')}</p>
      <div class="app-poster__picture"><QrCode text={address} /></div>
      <p class="app-poster__address">{spoken_address(address)}</p>
      <p class="app-poster__lead">{say('round.poster-closes', { day: day(round.closes_on) })}</p>
      <p class="app-poster__promise">{say('round.poster-promise', { minimum: round.minimum_group })}</p>
    </div>
  );
}
