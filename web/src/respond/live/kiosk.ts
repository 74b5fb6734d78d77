// A device that a team shares, one person after another: the page forgets each of them. It begins anew by itself after the
// end, and when nobody has touched it for a while; then it asks first, with what was chosen out of sight.

import { ApiError, ask } from '../../lib/api';
import { wait_s } from './delivery';
import { chance, drafts, form, new_sheet, type Desk } from './desk';
import { part, show, shown } from './view';
import { pause } from './waiting';

const idle_ms = 180_000;
const asked_ms = 20_000;
const ended_ms = 30_000;

/** Where nothing is left to do here. */
const ends = ['thanks', 'late', 'withdrawn', 'cleared'];
const signs_of_life = ['pointerdown', 'keydown', 'input', 'scroll'];

const root = document.documentElement;

/** Ends as soon as the server can be reached: a page that begins anew without it would not come back. */
async function connection(failed = 1): Promise<void> {
  const reply = await ask('/api/about', { credentials: 'omit' }).catch((thrown: ApiError) => thrown);
  if (!(reply instanceof ApiError) || reply.status !== 0) return;
  await pause(wait_s(failed, chance()));
  await connection(failed + 1);
}

/** Before this part of the program was there. */
const has_begun = ({ sheet: { code, answers, comments } }: Desk): boolean =>
  code !== '' || comments !== undefined || Object.keys(answers).length > 0;

class Kiosk {
  private timer = 0;
  private is_over = false;
  /** Where the next person begins: in the first language, with nothing of the one before. */
  private readonly start: string;

  constructor(private readonly desk: Desk) {
    this.start = location.pathname + location.hash;
  }

  watch(): void {
    if (has_begun(this.desk)) {
      root.dataset.begun = '';
      this.wait(idle_ms, this.ask);
    }
    for (const sign of signs_of_life) addEventListener(sign, this.live, { passive: true });
    new MutationObserver(this.follow).observe(root, { attributeFilter: ['data-screen'] });
    part('still-here').addEventListener('click', this.go_on);
    part('kiosk-more').addEventListener('click', this.give_time);
    part('kiosk-now').addEventListener('click', this.begin_anew);
    addEventListener('hashchange', () => history.replaceState(null, '', this.start));
  }

  /** What a person sent waits in the tab until it has arrived; all else of them goes. */
  readonly begin_anew = async (): Promise<void> => {
    const { desk } = this;
    if (this.is_over) return;
    this.is_over = true;
    clearTimeout(this.timer);
    part('kiosk-end').hidden = true;
    if (!desk.sheet.sending) drafts.remove(desk.sheet);
    desk.is_over = true;
    desk.sheet = new_sheet();
    form.reset();
    part<HTMLFormElement>('lookup').reset();
    part('lookup-result').textContent = '';
    show('next');
    await connection();
    history.replaceState(null, '', this.start);
    location.reload();
  };

  private wait(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    if (!this.is_over) this.timer = window.setTimeout(then, ms);
  }

  private is_asking = (): boolean => shown() === 'still_here';

  private readonly live = ({ type }: Event): void => {
    if (type === 'input') root.dataset.begun = '';
    if (!this.is_asking() && part('kiosk-end').hidden) this.wait(idle_ms, this.ask);
  };

  private before: { screen: ReturnType<typeof shown>; top: number } = { screen: 'survey', top: 0 };

  private readonly ask = (): void => {
    this.before = { screen: shown(), top: window.scrollY };
    show('still_here');
    this.wait(asked_ms, this.begin_anew);
  };

  private readonly go_on = (): void => {
    const { screen, top } = this.before;
    show(screen);
    window.scrollTo(0, top);
    this.wait(idle_ms, this.ask);
  };

  private readonly give_time = (): void => {
    part('kiosk-end').hidden = true;
    this.wait(idle_ms, this.ask);
  };

  /** Follows the page to its end. */
  private readonly follow = (): void => {
    const has_ended = ends.indexOf(shown()) >= 0;
    part('kiosk-end').hidden = !has_ended;
    if (has_ended) this.wait(ended_ms, this.begin_anew);
  };
}

/** Returns how to begin anew at once. */
export function watch(desk: Desk): () => void {
  const kiosk = new Kiosk(desk);
  kiosk.watch();
  return kiosk.begin_anew;
}
