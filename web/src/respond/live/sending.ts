// From "Send my answers" to what has become of them.

import { say, type Key } from '../../lib/i18n';
import { show_outcome_of_change, thank } from './afterwards';
import { deliver, is_settled, patient, type Outcome } from './delivery';
import { has_unused_ticket, type Sheet } from './draft';
import { chance, code_field, drafts, leave, wait_in_queue } from './desk';
import { desk, passage } from './office';
import { part, show, show_code, show_code_error, show_problems } from './view';
import { visit } from './visit';
import { pause, try_again } from './waiting';

/** In a meeting all ballots leave within this time, in an order that chance makes. */
const meeting_spread_ms = 60_000;

export function return_to_survey(): void {
  const { sheet } = desk;
  sheet.sending = false;
  if (!sheet.ticket) drafts.keep_on_device(sheet, false);
  drafts.save(sheet);
  show_code(sheet);
  show('survey');
}

const other_with_ticket = (): Sheet | undefined => drafts.all().find((sheet) => has_unused_ticket(sheet) && sheet.id !== desk.sheet.id);

export function show_collected(): void {
  part<HTMLInputElement>('keep-collected').checked = drafts.is_on_device(desk.sheet);
  show('collected');
}

/** Where the server says no, and the person can do something about it. */
export function show_refusal(outcome: Outcome): void {
  if (outcome === 'used') {
    part('used-ticket').hidden = !other_with_ticket();
    return show('used');
  }
  if (outcome === 'stopped' || outcome === 'none_left' || outcome === 'unkept') {
    part('halted-text').textContent = say(`respond.live.halted-${outcome}`);
    return show('halted');
  }
  if (outcome === 'over') return show('no_ticket');
  if (outcome === 'not_open' || outcome === 'mismatch' || outcome === 'forged' || outcome === 'changed') return show(outcome);
  if (outcome === 'refused') return show_problems([{ text: say('respond.live.refused') }]);
  show_code_error(say('respond.live.code-unknown'));
  code_field.focus();
}

function settle(outcome: Exclude<Outcome, 'retry'>, was_in: boolean): void {
  if (outcome === 'sent') return thank(was_in);
  if (outcome === 'late') return show_outcome_of_change();
  if (outcome === 'closed' || outcome === 'missing') return leave(desk, outcome);
  return_to_survey();
  if (outcome === 'collected') return show_collected();
  show_refusal(outcome);
}

/** Nobody's connection may cut this wait short, or the order would tell who came back when. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, chance() * meeting_spread_ms));

/** Where people answer together, the ticket comes at once, if it is not here yet, and the ballot waits for its moment. */
function post_of(sheet: Sheet): () => Promise<Outcome> {
  let is_due = false;
  return async () => {
    try {
      const { manifest } = await passage.round(sheet.f);
      if (manifest.mode === 'together' && !is_due) {
        const outcome = await passage.collect(sheet);
        if (outcome !== 'collected') return outcome;
        await moment();
      }
      is_due = true;
    } catch (thrown) {
      return passage.reason(thrown);
    }
    return passage.cast(sheet);
  };
}

/** A shared device keeps what was sent on it while it may still arrive, since nobody comes back to send it again. */
const passing: Outcome[] = visit === 'kiosk' ? ['stopped'] : [];

/** For a sheet that nobody is there to look after, an address that is wrong just now passes as well. */
const passing_unseen: Outcome[] = ['missing', ...passing];

export function send(): void {
  const { sheet } = desk;
  const was_in = sheet.receipt !== undefined;
  sheet.sending = true;
  drafts.save(sheet);
  show('sending');
  // Whoever has taken the place of its person is not told of it.
  const waiting = () => {
    if (sheet === desk.sheet) wait_in_queue(desk);
  };
  deliver({ post: patient(post_of(sheet), passing), waiting, pause, chance })
    .then((outcome) => (sheet === desk.sheet ? settle(outcome, was_in) : forget(sheet, outcome)));
}

/** A sheet that is no longer in hand. From a shared device nobody comes back for one that was turned away for good; and answers
 *  that came after later ones of the same ticket go, since nobody is here to say that they should replace those. */
const forget = (sheet: Sheet, outcome: Outcome): void => {
  const is_lost = outcome === 'changed' || (visit === 'kiosk' && passing_unseen.indexOf(outcome) < 0);
  if (is_settled(outcome) || is_lost) drafts.let_go(sheet);
};

const state_of = (outcomes: Outcome[]) => {
  if (outcomes.every(is_settled)) return 'sent';
  return outcomes.every((outcome) => is_settled(outcome) || outcome === 'changed') ? 'replaced' : 'kept';
};

/** Tells whoever is here that answers were sent before, not what they are. On a shared device it is nobody's business. */
function show_earlier(state: 'waiting' | 'sent' | 'replaced' | 'kept'): void {
  if (visit === 'kiosk') return;
  part('earlier').textContent = say(`respond.live.earlier-${state}` as Key);
  part('earlier').hidden = false;
}

/** Sends, unseen, what earlier people sent from here and what never arrived. A sheet that needs its person again, for
 *  another code perhaps, stays for them to come back to. */
export async function send_earlier(): Promise<void> {
  const earlier = drafts.all().filter(({ sending, id }) => sending && id !== desk.sheet.id);
  if (earlier.length === 0) return;
  show_earlier('waiting');
  const outcomes = await Promise.all(earlier.map(async (each) => {
    const outcome = await deliver({ post: patient(post_of(each), passing_unseen), waiting: () => {}, pause, chance });
    forget(each, outcome);
    return outcome;
  }));
  show_earlier(state_of(outcomes));
}

/** From a used code back to the survey, where every answer still stands. */
function use_another_code(): void {
  Object.assign(desk.sheet, { code: '', draw: undefined });
  code_field.value = '';
  part('code-hint').textContent = say('respond.live.code-hint');
  return_to_survey();
  code_field.focus();
}

/** Goes on with the ticket that is kept here, and with the answers that are in the page. */
function use_kept_ticket(): void {
  const kept = other_with_ticket();
  if (!kept) return;
  const { answers, comments } = desk.sheet;
  drafts.remove(desk.sheet);
  desk.sheet = { ...kept, answers, comments, withdrawn: undefined };
  return_to_survey();
}

/** On its person's word alone. */
function replace_later(): void {
  const { sheet } = desk;
  Object.assign(sheet, { rev: Math.max(sheet.rev, sheet.later || 0) + 1, later: undefined });
  send();
}

export function listen_to_sending(): void {
  for (const id of ['halted-back', 'changed-back']) part(id).addEventListener('click', return_to_survey);
  part('used-another').addEventListener('click', use_another_code);
  part('used-ticket').addEventListener('click', use_kept_ticket);
  part('changed-replace').addEventListener('click', replace_later);
  part('try-now').addEventListener('click', () => {
    show('sending');
    try_again();
  });
  addEventListener('online', try_again);
}
