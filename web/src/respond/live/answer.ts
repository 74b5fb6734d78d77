// Brings the answer page to life. Everything shown is already in the page; this reads, keeps and sends the answers.

import { ApiError, ask } from '../../lib/api';
import { code_in, grouped, slip_in } from '../../lib/code';
import { normal_form } from '../../lib/crockford';
import { say, speak_as_page } from '../../lib/i18n';
import { CommentForm } from './comments';
import { deliver, is_settled, outcome_of, type Outcome } from './delivery';
import { Drafts, new_attempt, open_shelf, type Sheet } from './draft';
import { fetch_facts, open_questions_of, show_facts, type Facts } from './facts';
import { is_readable_by_others } from './protection';
import { SheetForm } from './sheet';
import { go_to_item, hide_skipped, part, show, show_code_error, show_problems, show_progress, show_skipped } from './view';

speak_as_page();

const short = location.pathname.split('/').pop() || '';
const form = part<HTMLFormElement>('survey');
const fields = new SheetForm(form);
const comments = new CommentForm(form);
const code_field = part<HTMLInputElement>('code');
const keep_box = part<HTMLInputElement>('keep');
const drafts = new Drafts(short, open_shelf(() => sessionStorage), open_shelf(() => localStorage));

let sheet = opening_sheet();
let skips_were_named = false;
let is_over = false;
/** Ends a wait before its time; one for each sheet that is waiting. */
const waits = new Set<() => void>();

function empty_sheet(code: string): Sheet {
  return { code, attempt: new_attempt((bytes) => crypto.getRandomValues(bytes)), answers: {}, sending: false };
}

/**
 * The sheet that was saved last, unless the link carries another code: then somebody else begins. What an earlier
 * person only began is cleared; what they sent is kept until it arrives.
 */
function opening_sheet(): Sheet {
  const code = code_in(location.hash);
  if (code) history.replaceState(null, '', location.pathname);
  const kept = drafts.all();
  const own = code ? kept.find((each) => each.code === code) : kept[0];
  kept.filter((each) => each !== own && !each.sending).forEach((each) => drafts.remove(each));
  if (own) return own;
  if (code) part('code-hint').textContent = say('respond.live.code-given');
  return empty_sheet(code);
}

function remember(): void {
  sheet.answers = fields.answers();
  sheet.comments = comments.written();
  drafts.save(sheet);
  show_progress(fields.total() - fields.skipped().length, fields.total());
}

/** Says what is wrong with the code, if anything; true if it can be sent. */
function check_code(): boolean {
  const slip = slip_in(sheet.code);
  show_code_error(slip ? say(`respond.live.code-${slip}`, { typed: sheet.code.length }) : '');
  return !slip;
}

function take_code(): void {
  sheet.code = normal_form(code_field.value);
  drafts.save(sheet);
  if (sheet.code !== '' && check_code()) code_field.value = grouped(sheet.code);
}

/** The end of this visit: from here on nothing of it is kept, whatever still arrives. */
function leave(screen: 'thanks' | 'closed' | 'missing' | 'cleared'): void {
  is_over = true;
  drafts.remove(sheet);
  form.reset();
  sheet = empty_sheet('');
  show(screen);
}

function return_to_survey(): void {
  sheet.sending = false;
  drafts.keep_on_device(sheet, false);
  drafts.save(sheet);
  show('survey');
}

function settle(outcome: Exclude<Outcome, 'retry'>): void {
  if (outcome === 'sent') return leave('thanks');
  if (outcome === 'closed' || outcome === 'missing') return leave(outcome);
  return_to_survey();
  if (outcome === 'used' || outcome === 'not_open') return show(outcome);
  if (outcome === 'refused') return show_problems([{ text: say('respond.live.refused') }]);
  show_code_error(say('respond.live.code-unknown'));
  code_field.focus();
}

/** From a used code back to the survey, where every answer still stands. */
function use_another_code(): void {
  sheet.code = '';
  code_field.value = '';
  part('code-hint').textContent = say('respond.live.code-hint');
  return_to_survey();
  code_field.focus();
}

async function post({ code, attempt, answers, comments: words }: Sheet): Promise<Outcome> {
  const body = { code: grouped(code), attempt, answers, comments: words };
  try {
    await ask(`/api/r/${short}/ballots`, { method: 'POST', body, credentials: 'omit' });
    return 'sent';
  } catch (problem) {
    return problem instanceof ApiError ? outcome_of(problem.status, problem.code) : 'retry';
  }
}

function wait_in_queue(): void {
  keep_box.checked = drafts.is_on_device(sheet);
  show('queued');
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waits.delete(wake);
      resolve();
    };
    waits.add(wake);
    setTimeout(wake, seconds * 1000);
  });
}

const try_again = () => waits.forEach((wake) => wake());

function send(): void {
  sheet.sending = true;
  drafts.save(sheet);
  show('sending');
  deliver({ post: () => post(sheet), waiting: wait_in_queue, pause, chance: Math.random }).then(settle);
}

/** Sends, unseen, what earlier people sent from here and what never arrived. A sheet that needs its person again, for
 *  another code perhaps, stays for them to come back to. */
function send_earlier(): void {
  const earlier = drafts.all().filter(({ sending, attempt }) => sending && attempt !== sheet.attempt);
  earlier.forEach((each) => {
    const forget = (outcome: Outcome) => is_settled(outcome) && drafts.remove(each);
    deliver({ post: () => post(each), waiting: () => {}, pause, chance: Math.random }).then(forget);
  });
}

const problem_of = (text: HTMLTextAreaElement) => ({
  text: say('respond.live.comment-too-long', { question: text.labels[0]!.textContent || '' }),
  place: text,
});

/** One look at what is wrong or missing, then sending; skipped statements hold nobody up twice. */
function finish(): void {
  remember();
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

function meet(facts: Facts): void {
  part('facts-missing').hidden = true;
  show_facts(facts);
  fields.show_blocks(facts.blocks);
  comments.ask(open_questions_of(facts));
  part('size').textContent = say('respond.live.size', { count: fields.total() });
  if (sheet.sending || is_over) return;
  remember();
  if (facts.state === 'closed') leave('closed');
  if (facts.state === 'prepared') show('not_open');
}

function get_to_know(): void {
  fetch_facts(short).then(meet, (problem) => {
    if (is_over) return;
    if (problem instanceof ApiError && problem.status === 404) return leave('missing');
    part('facts-missing').hidden = false;
    addEventListener('online', get_to_know, { once: true });
  });
}

function listen(): void {
  form.addEventListener('change', (event) => (event.target === code_field ? take_code() : remember()));
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    remember();
    comments.typed(target);
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
  for (const id of ['clear', 'used-clear']) part(id).addEventListener('click', () => leave('cleared'));
  part('used-another').addEventListener('click', use_another_code);
  part('try-now').addEventListener('click', () => {
    show('sending');
    try_again();
  });
  keep_box.addEventListener('change', () => drafts.keep_on_device(sheet, keep_box.checked));
  addEventListener('online', () => try_again());
}

part('unprotected').hidden = !is_readable_by_others(location);
fields.fill({ ...sheet.answers, ...fields.answers() });
comments.fill(sheet.comments || {});
code_field.value = grouped(sheet.code);
listen();
if (sheet.sending) send();
else remember();
send_earlier();
get_to_know();
