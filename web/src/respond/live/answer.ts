// The first part of the answer page's script: keeps the answers as they grow, and says what is missing before they are
// sent. Everything shown is already in the page. The second part, post.ts, comes when the page can be used already.

import { grouped, slip_in } from '../../lib/code';
import { normal_form } from '../../lib/crockford';
import { say, speak_as_page } from '../../lib/i18n';
import { wait_s } from './delivery';
import { chance, code_field, comments, drafts, fields, form, keep_as_ticked, leave, new_sheet, wait_in_queue, type Desk } from './desk';
import { with_code, type Sheet } from './draft';
import { listen_for_exit } from './exit';
import { offer_languages } from './languages';
import { begin_anew_with_links, opening_sheet } from './opening';
import { go_to_place, place_in_view } from './place';
import type { Post } from './post';
import { program } from './program';
import { is_readable_by_others } from './protection';
import { each_part, go_to_item, hide_skipped, part, show, show_code, show_code_error, show_problems, show_progress, show_skipped } from './view';
import { visit } from './visit';
import { pause, try_again } from './waiting';

speak_as_page();

const desk: Desk = { sheet: new_sheet(), is_over: false };
const keep_box = part<HTMLInputElement>('keep');
let skips_were_named = false;
/** The way to the server, once it is there. */
let post: Post | undefined;

function remember(): void {
  const { sheet } = desk;
  sheet.answers = fields.answers();
  sheet.comments = comments.written();
  drafts.save(sheet);
  show_progress(fields.total() - fields.skipped().length, fields.total());
}

/** Says what is wrong with the code, if anything; true if it can be sent. */
function check_code(): boolean {
  const { code, ticket } = desk.sheet;
  const slip = ticket === undefined ? slip_in(code) : undefined;
  show_code_error(slip ? say(`respond.live.code-${slip}`, { typed: code.length }) : '');
  return !slip;
}

/** A code of one's own that was typed here before goes on with what was drawn for it. */
function take_up_draw(sheet: Sheet): void {
  const kept = drafts.all().find(({ id, code, is_own_code, draw }) => draw && is_own_code && code === sheet.code && id !== sheet.id);
  if (!kept || sheet.draw) return;
  sheet.draw = kept.draw;
  drafts.remove(kept);
}

function take_code(): void {
  const code = normal_form(code_field.value);
  const before = desk.sheet;
  desk.sheet = with_code(before, code, new_sheet().id);
  if (desk.sheet !== before) drafts.save(before);
  take_up_draw(desk.sheet);
  drafts.save(desk.sheet);
  if (code === '' || !check_code()) return;
  code_field.value = grouped(code);
  if (post) post.take_code();
}

const problem_of = (text: HTMLTextAreaElement) => ({
  text: say('respond.live.comment-too-long', { question: text.labels[0]!.textContent || '' }),
  place: text,
});

/** One look at what is wrong or missing, then sending; skipped statements hold nobody up twice. */
function finish(): void {
  remember();
  desk.sheet.withdrawn = undefined;
  show_problems([]);
  if (!check_code()) return code_field.focus();
  const long = comments.too_long();
  if (long.length > 0) return show_problems(long.map(problem_of));
  const skipped = fields.skipped();
  if (skipped.length === fields.total()) return show_problems([{ text: say('respond.live.empty') }]);
  if (skipped.length === 0 || skips_were_named) return send();
  skips_were_named = true;
  show_skipped(skipped);
}

/** Loads the way to the server. Until it is there, what is sent waits as it does without a connection. */
async function load_post(failed = 1): Promise<void> {
  const file = await program(visit === 'preview' ? 'preview' : 'post').catch(() => null);
  if (file) {
    post = file.begin(desk, remember);
    return;
  }
  if (desk.sheet.sending) wait_in_queue(desk);
  else part('facts-missing').hidden = false;
  await pause(wait_s(failed, chance()));
  await load_post(failed + 1);
}

function send(): void {
  desk.sheet.sending = true;
  drafts.save(desk.sheet);
  show('sending');
  if (post) post.send();
}

/** At once, and with nothing of this visit left in the tab: to a blank page, which no server hears of. What a person wanted
 *  kept on the device stays there. */
function exit(): void {
  desk.is_over = true;
  drafts.leave_tab(desk.sheet);
  form.reset();
  location.replace('about:blank');
}

/** The same page in another language takes the place of this one, so that no way back leads here, and goes on where this one
 *  was. Without a place to keep the sheet, none is offered. */
function offer_other_languages(): void {
  const is_kept = drafts.all().some(({ id }) => id === desk.sheet.id);
  if (visit === 'own' && !is_kept) return;
  offer_languages((link) => {
    const place = place_in_view();
    link.hash = visit === 'kiosk' ? location.hash : place ? `at=${place}` : '';
    location.replace(link.href);
  });
}

async function watch_kiosk(failed = 1): Promise<void> {
  try {
    const { watch } = await program('kiosk');
    listen_for_exit(watch(desk));
  } catch {
    await pause(wait_s(failed, chance()));
    await watch_kiosk(failed + 1);
  }
}

function listen(): void {
  form.addEventListener('change', (event) => (event.target === code_field ? take_code() : remember()));
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    remember();
    comments.typed(target);
  });
  form.addEventListener('reset', () => {
    skips_were_named = false;
    hide_skipped();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finish();
  });
  code_field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take_code();
  });
  part('skipped-back').addEventListener('click', () => {
    const [first] = fields.skipped();
    hide_skipped();
    if (first) go_to_item(first);
  });
  each_part('[data-clear]', (button) => button.addEventListener('click', () => leave(desk, 'cleared')));
  keep_box.addEventListener('change', () => keep_as_ticked(keep_box, desk.sheet));
  part('try-now').addEventListener('click', try_again);
  addEventListener('online', try_again);
}

function show_sheet(sheet: Sheet): void {
  fields.fill({ ...sheet.answers, ...fields.answers() });
  comments.fill(sheet.comments || {});
  code_field.value = grouped(sheet.code);
  show_code(sheet);
}

/** A browser may keep a page as it was and show it again on the way back, even to whoever comes next. */
function load_anew({ persisted }: PageTransitionEvent): void {
  if (persisted) location.reload();
}

function begin(): void {
  addEventListener('pageshow', load_anew);
  const { hash } = location;
  part('unprotected').hidden = !is_readable_by_others(location);
  if (typeof BigInt === 'undefined') return show('old');
  const sheet = (desk.sheet = opening_sheet());
  show_sheet(sheet);
  listen();
  if (sheet.sending) show('sending');
  else remember();
  go_to_place(hash);
  load_post();
  offer_other_languages();
  if (visit === 'kiosk') return void watch_kiosk();
  listen_for_exit(exit);
  begin_anew_with_links();
}

begin();
