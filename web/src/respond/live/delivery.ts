// Gets a sheet to the server, however long the connection is away.

/**
 * What has become of a sheet, or `retry` where that could not be decided. `collected`: its ticket is here. `changed`:
 * the box holds a later ballot of this ticket. `late`: the box is closed and holds an earlier one. `mismatch`: the round
 * is not the one that the link was made for. `forged`: the ticket that the server gave is not one of the round.
 * `unkept`: no ticket was asked for, since this browser would not keep it.
 */
export type Outcome =
  | 'collected' | 'sent' | 'changed' | 'late' | 'used' | 'closed' | 'over' | 'not_open' | 'stopped' | 'none_left' | 'unknown_code'
  | 'missing' | 'mismatch' | 'forged' | 'unkept' | 'refused' | 'retry';

const wait_max_s = 60;

const by_code: Record<string, Outcome> = {
  already_changed: 'changed',
  code_used: 'used',
  closed: 'closed',
  collecting_over: 'over',
  issuing_stopped: 'stopped',
  none_left: 'none_left',
  not_open: 'not_open',
  unknown_code: 'unknown_code',
  bad_code: 'unknown_code',
  not_found: 'missing',
};

/** Statuses by which the server has not decided: it was too slow for it, or too much at once. */
const undecided = [408, 429];

/** `status` 0 stands for no answer at all. */
export function outcome_of(status: number, code: string): Outcome {
  if (status === 0 || status >= 500 || undecided.indexOf(status) >= 0) return 'retry';
  return by_code[code] || 'refused';
}

/** Whether nothing more can become of a sheet, here or anywhere: then it need not be kept. */
export const is_settled = (outcome: Outcome): boolean => ['sent', 'late', 'closed'].indexOf(outcome) >= 0;

/** Goes on where others would give up: what is `passing` costs a sheet nothing but time. */
export const patient = (post: () => Promise<Outcome>, passing: Outcome[]) => (): Promise<Outcome> =>
  post().then((outcome) => (passing.indexOf(outcome) >= 0 ? 'retry' : outcome));

/** Seconds to wait after so many failed tries: 1, 2, 4, … 60, and up to half as much again, so that a ward's phones do
 *  not all come back at once. `chance` is from 0 up to 1. */
export function wait_s(failed: number, chance: number): number {
  return Math.min(wait_max_s, 2 ** (failed - 1)) * (1 + chance / 2);
}

interface Ways {
  post: () => Promise<Outcome>;
  /** Called before each wait. */
  waiting: () => void;
  /** Ends after so many seconds, or sooner if a connection has come back. */
  pause: (seconds: number) => Promise<void>;
  chance: () => number;
}

/** Tries until the server has decided. */
export async function deliver({ post, waiting, pause, chance }: Ways): Promise<Exclude<Outcome, 'retry'>> {
  for (let failed = 1; ; failed += 1) {
    const outcome = await post();
    if (outcome !== 'retry') return outcome;
    waiting();
    await pause(wait_s(failed, chance()));
  }
}
