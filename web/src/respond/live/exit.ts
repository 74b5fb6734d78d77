// "Exit this page", for people who answer where others could see it: by the button that stays in view, or by three short
// presses of Shift, with no other key between.

import { say } from '../../lib/i18n';
import { part } from './view';

const presses_needed = 3;
/** Presses further apart do not belong together. */
const press_gap_ms = 5000;

/** Counts what the keyboard does; `now` in milliseconds. Returns how many presses are still missing. */
export class ShiftCount {
  private presses = 0;
  private last_at = 0;
  private is_alone = false;

  down(key: string, is_repeat: boolean): void {
    if (key !== 'Shift') this.presses = 0;
    this.is_alone = key === 'Shift' && !is_repeat;
  }

  up(key: string, now: number): number {
    if (key !== 'Shift' || !this.is_alone) return presses_needed;
    this.presses = now - this.last_at > press_gap_ms ? 1 : this.presses + 1;
    this.last_at = now;
    return presses_needed - this.presses;
  }
}

/** Calls `exit` when somebody wants to go. */
export function listen_for_exit(exit: () => void): void {
  const count = new ShiftCount();
  part('exit').hidden = false;
  part('exit').addEventListener('click', exit);
  addEventListener('keydown', ({ key, repeat }) => count.down(key, repeat));
  addEventListener('keyup', ({ key }) => {
    const missing = count.up(key, Date.now());
    part('exit-status').textContent = missing < presses_needed ? say('respond.live.exit-more', { count: missing }) : '';
    if (missing === 0) exit();
  });
}
