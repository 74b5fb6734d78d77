// Reads and fills what people write in their own words, and says when little room is left.

import { say } from '../../lib/i18n';
import { comment_room_said } from '../limits';
import { cleaned, room_left } from './comment_text';
import type { Comment } from './draft';
import { part } from './view';

/** A screen reader is told of the room that is left once the typing pauses, not at every key. */
const pause_ms = 700;

export class CommentForm {
  private waiting = 0;

  constructor(private readonly form: HTMLFormElement) {}

  /** Brings out these questions and no others. */
  ask(questions: string[]): void {
    const all = this.all();
    all.forEach((place) => {
      place.hidden = questions.indexOf(place.dataset.question!) < 0;
    });
    if (all.length > 0) part('comments').hidden = this.asked().length === 0;
  }

  /** What has been written, by question; nothing where nobody has written anything. */
  written(): Record<string, Comment> | undefined {
    const found: Record<string, Comment> = {};
    for (const place of this.asked()) {
      const text = cleaned(text_of(place).value);
      const share = place.querySelector<HTMLInputElement>('input:checked')!.value as Comment['share'];
      if (text !== '') found[place.dataset.question!] = { text, share };
    }
    return Object.keys(found).length > 0 ? found : undefined;
  }

  /** Puts a draft back in its place, where its person can see it even while the round is not known yet. */
  fill(comments: Record<string, Comment>): void {
    this.ask(Object.keys(comments));
    for (const place of this.asked()) {
      const { text, share } = comments[place.dataset.question!]!;
      text_of(place).value = text;
      place.querySelector<HTMLInputElement>(`input[value=${share}]`)!.checked = true;
      show_room(text_of(place));
    }
  }

  /** Call it at every key. */
  typed(text: HTMLTextAreaElement): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => show_room(text), pause_ms);
  }

  too_long(): HTMLTextAreaElement[] {
    const long = this.asked().map(text_of).filter(({ value }) => room_left(value) < 0);
    long.forEach(show_room);
    return long;
  }

  private all(): HTMLElement[] {
    return Array.from(this.form.querySelectorAll<HTMLElement>('[data-question]'));
  }

  private asked(): HTMLElement[] {
    return this.all().filter((place) => !place.hidden);
  }
}

const text_of = (place: HTMLElement) => place.querySelector('textarea')!;

/** Says nothing while there is plenty. */
function show_room(text: HTMLTextAreaElement): void {
  const room = room_left(text.value);
  const words = room < 0 ? say('respond.live.comment-over', { count: -room }) : say('respond.live.comment-left', { count: room });
  part(`${text.id}-left`).textContent = room <= comment_room_said ? words : '';
  if (room < 0) text.setAttribute('aria-invalid', 'true');
  else text.removeAttribute('aria-invalid');
}
