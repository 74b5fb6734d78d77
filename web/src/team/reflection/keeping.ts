// Where the answers of a self-reflection are kept: in this tab, or, if their owner says so, in this browser. They are
// never sent anywhere. Each is kept under its owner's sign-in name, and signing out or another person's sign-in in the same
// tab forgets what the tab holds.

import type { Answers } from './scores';
import { put, tab_entry, type Place, type Shelf, type Shelves } from './shelves';

export interface Kept {
  answers: Answers;
  place: Place;
}

const browser_entry = (owner: string) => `heed-reflection ${owner}`;

interface Entry {
  owner: string;
  answers: Answers;
}

/** An answer is the number of an option, or the wish not to say; anything else in the store is not ours. */
function is_answers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((answer) => answer === 'cannot_say' || Number.isInteger(answer));
}

function read(shelf: Shelf, entry: string): Entry | null {
  try {
    const found = JSON.parse(shelf.getItem(entry) ?? 'null') as Entry | null;
    return found && typeof found.owner === 'string' && is_answers(found.answers) ? found : null;
  } catch {
    // Storage may be switched off, or hold what another program wrote: then nothing is kept.
    return null;
  }
}

/** Whether the browser took it. */
const write = (shelf: Shelf, entry: string, content: Entry | null): boolean => put(shelf, entry, content && JSON.stringify(content));

export function recall(shelves: Shelves, owner: string): Kept {
  const in_browser = read(shelves.browser, browser_entry(owner));
  if (in_browser) return { answers: in_browser.answers, place: 'browser' };
  const in_tab = read(shelves.tab, tab_entry);
  if (in_tab?.owner === owner) return { answers: in_tab.answers, place: 'tab' };
  write(shelves.tab, tab_entry, null);
  return { answers: {}, place: 'tab' };
}

/** Keeps it in one place, then takes it out of the other. The answer is where it is: a browser may be full, and refuse. */
export function keep(shelves: Shelves, owner: string, { answers, place }: Kept): Place {
  const is_in_browser = place === 'browser' && write(shelves.browser, browser_entry(owner), { owner, answers });
  write(shelves.tab, tab_entry, is_in_browser ? null : { owner, answers });
  if (!is_in_browser) write(shelves.browser, browser_entry(owner), null);
  return is_in_browser ? 'browser' : 'tab';
}

export function forget(shelves: Shelves, owner: string): void {
  write(shelves.tab, tab_entry, null);
  write(shelves.browser, browser_entry(owner), null);
}
