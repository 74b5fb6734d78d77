// Shows and hides what is already in the page.

import { say } from '../../lib/i18n';
import type { Screen } from '../screens';
import type { Sheet } from './draft';
import { skipped_named_max } from '../limits';

export const part = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

export const each_part = (selector: string, act: (place: HTMLElement) => void): void =>
  document.querySelectorAll<HTMLElement>(selector).forEach(act);

/** As the page came, whichever part of the script asks first. */
const root = document.documentElement;
const first_title = root.dataset.title || (root.dataset.title = document.title);
const product = first_title.slice(first_title.lastIndexOf(' – '));

/** What the page shows now. */
export const shown = (): Screen | 'survey' => (root.dataset.screen || 'survey') as Screen | 'survey';

/** Shows one screen in place of the survey, or the survey itself. */
export function show(screen: Screen | 'survey'): void {
  root.dataset.screen = screen;
  each_part('.app-screen', (section) => {
    section.hidden = section.id !== `screen-${screen}`;
  });
  part('survey').hidden = screen !== 'survey';
  const heading = screen === 'survey' ? undefined : part(`screen-${screen}`).querySelector('h1');
  document.title = heading ? heading.textContent + product : first_title;
  if (!heading) return;
  window.scrollTo(0, 0);
  heading.focus();
}

export function show_progress(done: number, total: number): void {
  const bar = part<HTMLProgressElement>('progress-bar');
  bar.max = total;
  bar.value = done;
  part('progress-text').textContent = say('respond.live.progress', { done, total });
  part('progress').hidden = false;
}

/** Why sending is not possible; `place` is where to put it right, if there is one place. */
interface Problem {
  text: string;
  place?: HTMLElement;
}

/** Says above the button what is wrong, or nothing any more. */
export function show_problems(problems: Problem[]): void {
  const list = part('problem-list');
  list.textContent = '';
  list.append(...problems.map(({ text, place }) => line_of(place ? link_to(place, text) : text)));
  part('problem').hidden = problems.length === 0;
  if (problems.length === 0) return;
  document.title = say('common.error-title', { title: first_title });
  part('problem').focus();
}

/** Marks the code as wrong, or as right where `text` is empty. */
export function show_code_error(text: string): void {
  const field = part('code');
  const error = part('code-error');
  error.lastElementChild!.textContent = text;
  error.hidden = text === '';
  field.parentElement!.classList.toggle('app-field--error', text !== '');
  if (text === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  document.title = text === '' ? first_title : say('common.error-title', { title: first_title });
}

/** Asks for a code, or says that a ticket has taken its place, and warns of one that somebody else may have sent. */
export function show_code({ ticket, carried }: Sheet): void {
  const has_ticket = ticket !== undefined;
  each_part('[data-carried]', (warning) => {
    warning.hidden = !carried;
  });
  part('code').parentElement!.hidden = has_ticket;
  part('ticket-here').hidden = !has_ticket;
  if (has_ticket) show_code_error('');
}

/** A link to a field. */
function link_to(field: HTMLElement, text: string | null): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${field.id}`;
  link.textContent = text;
  link.dir = 'auto';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go_to(field);
  });
  return link;
}

function line_of(content: Node | string): HTMLLIElement {
  const line = document.createElement('li');
  line.append(content);
  return line;
}

const first_radio = (item: HTMLElement) => item.querySelector('input')!;

function link_to_item(item: HTMLElement): HTMLLIElement {
  return line_of(link_to(first_radio(item), item.querySelector('legend')!.textContent));
}

export const go_to_item = (item: HTMLElement): void => go_to(first_radio(item));

/** With all that belongs to the field in view. */
function go_to(field: HTMLElement): void {
  (field.closest('fieldset') || field).scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}

/** Names what was left out: the first few one by one, the others as a number. */
export function show_skipped(items: HTMLElement[]): void {
  const more = items.length - skipped_named_max;
  part('skipped-title').textContent = say('respond.live.skipped', { count: items.length });
  const list = part('skipped-list');
  list.textContent = '';
  list.append(...items.slice(0, skipped_named_max).map(link_to_item));
  part('skipped-more').hidden = more <= 0;
  part('skipped-more').textContent = more > 0 ? say('respond.live.skipped-more', { count: more }) : '';
  part('skipped').hidden = false;
  part('send').hidden = true;
  part('skipped').scrollIntoView();
  part('skipped-title').focus({ preventScroll: true });
}

export function hide_skipped(): void {
  part('skipped').hidden = true;
  part('send').hidden = false;
}
