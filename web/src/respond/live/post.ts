// The second part of the answer page's script: gets to know the round, and gets what people send into its box. It is
// loaded when the page can be used already; sending waits for it.

import { ask } from '../../lib/api';
import { say, speak_as_page } from '../../lib/i18n';
import type { Bytes } from '../ballot/bytes';
import { has_own_codes, type Round } from '../ballot/manifest';
import { listen_afterwards, welcome_back } from './afterwards';
import { collect_early, listen_to_collecting, stage } from './collecting';
import { wait_s } from './delivery';
import { chance, comments, drafts, fields, form, leave, short, type Desk } from './desk';
import { is_done } from './draft';
import { desk, passage, take_desk } from './office';
import { program } from './program';
import { open_questions_of, show_round, show_words, type Today } from './promises';
import { listen_to_sending, send, send_earlier } from './sending';
import { part, show } from './view';
import { visit } from './visit';
import { pause } from './waiting';

/** What the first part may ask for. */
export interface Post {
  send: () => void;
  /** Call it when a code has been typed. */
  take_code: () => void;
}

/** Set once the round is known: people are in one room, and collect their tickets when they have a code. Not on a device that
 *  they share: it keeps nothing before it is sent, so the ticket of somebody who is interrupted would be lost, and its code. */
let is_meeting = false;
let remember: () => void;

async function make_words(manifest: Bytes): Promise<void> {
  try {
    const { round_check } = await program('words');
    show_words(await round_check(manifest));
  } catch {
    addEventListener('online', () => make_words(manifest), { once: true });
  }
}

/** The page is for one version of one questionnaire; the manifest must be about the same. */
const is_about_this_page = ({ manifest: { instrument } }: Round): boolean =>
  form.dataset.instrument === `${instrument.name}/${instrument.version}`;

function show_state(round: Round, today: Today): void {
  if (today.state === 'closed') return leave(desk, 'closed');
  if (is_done(desk.sheet)) return welcome_back();
  if (today.state === 'prepared') return show('not_open');
  stage(round, today);
  if (is_meeting) collect_early();
}

function meet(round: Round, today: Today): void {
  if (!is_about_this_page(round)) return refuse();
  part('facts-missing').hidden = true;
  show_round(round, today);
  make_words(round.bytes);
  fields.show_blocks(round.manifest.elements);
  comments.ask(open_questions_of(round.manifest));
  part('size').textContent = say('respond.live.size', { count: fields.total() });
  is_meeting = round.manifest.mode === 'together' && visit !== 'kiosk';
  if (desk.sheet.sending || desk.is_over) return;
  desk.sheet.is_own_code = has_own_codes(round);
  remember();
  show_state(round, today);
}

/** The round is not what it should be: nothing may be sent from this page. */
function refuse(): void {
  desk.is_over = true;
  show('mismatch');
}

async function get_to_know(failed = 1): Promise<void> {
  try {
    const today = ask<Today>(`/api/r/${short}`, { credentials: 'omit' });
    const [round, stands] = await Promise.all([passage.round(desk.sheet.f), today]);
    const is_false = desk.sheet.ticket !== undefined && !(await passage.holds(desk.sheet));
    if (is_false) {
      if (desk.sheet.carried) drafts.remove(desk.sheet);
      return refuse();
    }
    meet(round, stands);
  } catch (thrown) {
    if (desk.is_over) return;
    const reason = passage.reason(thrown);
    if (reason === 'missing') return leave(desk, 'missing');
    if (reason === 'mismatch') return refuse();
    if (reason === 'not_open') return show('not_open');
    part('facts-missing').hidden = false;
    await pause(wait_s(failed, chance()));
    get_to_know(failed + 1);
  }
}

/** `save` keeps what is chosen in the page in the sheet in hand. */
export function begin(given: Desk, save: () => void): Post {
  speak_as_page();
  take_desk(given);
  remember = save;
  listen_to_sending();
  listen_to_collecting();
  listen_afterwards(send);
  if (desk.sheet.sending) send();
  send_earlier();
  get_to_know();
  return { send, take_code: () => void (is_meeting && collect_early()) };
}
