// What a person can do once their ballot is in the box: keep its receipt, and, if they say so, the ticket to change it.

import { receipt_text } from '../../lib/code';
import { is_crockford, normal_form } from '../../lib/crockford';
import { say, type Key } from '../../lib/i18n';
import { receipt_characters } from '../limits';
import { drafts, form, keep_as_ticked, new_sheet } from './desk';
import { revisions_max, type Sheet } from './draft';
import { desk, passage } from './office';
import { part, show, show_code, show_progress } from './view';

const keep_box = part<HTMLInputElement>('keep-ticket');

/** The sheet whose ballot went in last: on this page, and on the device only if its person says so. */
let sent: Sheet | undefined;

function show_ways(): void {
  part('afterwards').hidden = !keep_box.checked;
}

function show_sent(sheet: Sheet, is_kept: boolean): void {
  sent = sheet;
  part('receipt').textContent = receipt_text(sheet.receipt!);
  part('keep-ticket-choice').hidden = sheet.rev > revisions_max;
  keep_box.checked = is_kept;
  show_ways();
  show(sheet.withdrawn ? 'withdrawn' : 'thanks');
}

/** The page of somebody who answered before and kept the ticket here. */
export const welcome_back = (): void => show_sent(desk.sheet, true);

/** Ends the sheet in hand. What was on the device goes, unless its person had chosen before to be able to change it. */
function end_sheet(was_in: boolean): Sheet {
  const { sheet } = desk;
  const is_kept = was_in && drafts.is_on_device(sheet) && !drafts.is_behind(sheet) && sheet.rev < revisions_max;
  const ended: Sheet = { ...sheet, rev: sheet.rev + 1, answers: {}, comments: undefined, sending: false };
  desk.is_over = true;
  drafts.let_go(sheet);
  if (is_kept) drafts.keep_on_device(ended, true);
  form.reset();
  desk.sheet = new_sheet();
  return ended;
}

export function thank(was_in: boolean): void {
  const ended = end_sheet(was_in);
  show_sent(ended, drafts.is_on_device(ended));
}

/** A change that came after the end: what was there before stands, as far as anybody here can tell. */
export function show_outcome_of_change(): void {
  end_sheet(false);
  show('late');
}

/** The survey again, empty: nobody gives answers back. */
function change(): void {
  if (!sent) return;
  desk.sheet = { ...sent, withdrawn: undefined };
  desk.is_over = false;
  show_progress(0, part<HTMLProgressElement>('progress-bar').max);
  show_code(desk.sheet);
  show('survey');
}

function take_back(send: () => void): void {
  if (!sent) return;
  desk.sheet = { ...sent, withdrawn: true };
  send();
}

/** Asks the box for any receipt: it proves that a ballot is there, and not what it says. */
async function look_up(): Promise<void> {
  const receipt = normal_form(part<HTMLInputElement>('lookup-receipt').value);
  const result = part('lookup-result');
  result.textContent = '';
  if (receipt.length !== receipt_characters || !is_crockford(receipt)) {
    result.textContent = say('respond.live.lookup-wrong');
    return;
  }
  const found = await passage.is_in_the_box(receipt).then((is_in) => (is_in ? 'in' : 'out'), () => 'offline');
  result.textContent = say(`respond.live.lookup-${found}` as Key);
}

export function listen_afterwards(send: () => void): void {
  keep_box.addEventListener('change', () => {
    if (sent && keep_box.checked) keep_as_ticked(keep_box, sent);
    else if (sent) drafts.remove(sent);
    show_ways();
  });
  for (const id of ['change', 'answer-again']) part(id).addEventListener('click', change);
  part('take-back').addEventListener('click', () => take_back(send));
  part('lookup').addEventListener('submit', (event) => {
    event.preventDefault();
    look_up();
  });
}
