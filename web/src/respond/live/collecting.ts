// Collecting a ticket apart from answering: on days of its own, or at the start of a meeting.

import { say } from '../../lib/i18n';
import { slip_in } from '../../lib/code';
import type { Round } from '../ballot/manifest';
import { deliver, type Outcome } from './delivery';
import { chance, keep_as_ticked, leave, short } from './desk';
import { desk, passage } from './office';
import { program } from './program';
import type { Today } from './promises';
import { show_collected, show_refusal } from './sending';
import { part, show, show_code } from './view';
import { visit } from './visit';
import { pause } from './waiting';

/** Ends where its person has cleared the sheet: then nothing is missing. */
function collect(waiting: () => void): Promise<Outcome> {
  const { sheet } = desk;
  const post = async (): Promise<Outcome> => (sheet === desk.sheet ? passage.collect(sheet) : 'missing');
  return deliver({ post, waiting, pause, chance });
}

const told_early: Outcome[] = ['used', 'unknown_code', 'mismatch', 'forged', 'unkept'];

/** In a meeting, as soon as there is a code; what goes wrong here and cannot be told at once is told at sending. */
export async function collect_early(): Promise<void> {
  const { sheet } = desk;
  if (sheet.ticket !== undefined || sheet.sending || slip_in(sheet.code)) return;
  const outcome = await collect(() => {});
  if (sheet !== desk.sheet || sheet.sending || desk.is_over) return;
  if (outcome === 'collected') show_code(sheet);
  else if (told_early.indexOf(outcome) >= 0) show_refusal(outcome);
}

async function collect_and_show(): Promise<void> {
  const status = part('collect-status');
  status.textContent = say('respond.live.collect-wait');
  const outcome = await collect(() => (status.textContent = say('respond.live.collect-offline')));
  status.textContent = '';
  if (desk.is_over) return;
  if (outcome === 'collected') return show_collected();
  if (outcome === 'closed' || outcome === 'missing') return leave(desk, outcome);
  if (outcome !== 'unknown_code') return show_refusal(outcome);
  status.textContent = say('respond.live.code-unknown');
}

/** The promises stay; the statements make room. A device that people share could not keep the ticket, so no code is spent there. */
function offer_ticket(): void {
  const has_code = visit !== 'kiosk' && !slip_in(desk.sheet.code);
  part('sheet').hidden = true;
  part('code').parentElement!.hidden = true;
  part('collect').hidden = !has_code;
  part('collect-no-code').hidden = has_code;
  part('collect-panel').hidden = false;
  // Here a code comes in a link of its own.
  part('used-another').hidden = true;
}

/** Two visits on different days: which of them is today's, and what is missing for it. */
export function stage({ manifest }: Round, { tickets, ballots }: Today): void {
  const has_ticket = desk.sheet.ticket !== undefined;
  if (manifest.mode !== 'two_step' || (has_ticket && ballots)) return;
  if (has_ticket) show_collected();
  else if (tickets) offer_ticket();
  else show('no_ticket');
}

/** The ticket as a link and as a picture: whoever has it can answer with it. */
async function carry(): Promise<void> {
  const link = `${location.origin}/r/${short}#t=${desk.sheet.ticket}&f=${desk.sheet.f}`;
  part<HTMLTextAreaElement>('carry-link').value = link;
  part('carry-panel').hidden = false;
  part('carry-link').focus();
  await program('qr').then(({ draw_qr }) => draw_qr(part('carry-qr'), link), () => {});
}

export function listen_to_collecting(): void {
  part('collect').addEventListener('click', collect_and_show);
  part('carry').addEventListener('click', carry);
  part('carry-link').addEventListener('focus', () => part<HTMLTextAreaElement>('carry-link').select());
  const keep_box = part<HTMLInputElement>('keep-collected');
  keep_box.addEventListener('change', () => keep_as_ticked(keep_box, desk.sheet));
}
