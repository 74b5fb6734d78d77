// The sheet as it grows: kept in the tab's own storage, so that a reload loses nothing and little is left once the tab is
// closed. Only if a person says so is a waiting sheet also kept on the device, until it is sent.

export type Value = number | 'cannot_say';

/** What somebody wrote to one open question. A `theme_only` comment is read by the facilitator alone. */
export interface Comment {
  text: string;
  share: 'theme_only' | 'word_for_word';
}

export interface Sheet {
  code: string;
  /** Chosen once for each sheet: the server takes repeats of the same attempt as one. */
  attempt: string;
  answers: Record<string, Value>;
  /** By question; not there where nothing was written. */
  comments?: Record<string, Comment>;
  /** True from the moment that a person chose to send. */
  sending: boolean;
}

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const attempt_bytes = 16;

/** A browser may forbid storage outright; then nothing is kept and everything else works. */
export function open_shelf(open: () => Storage): Shelf {
  try {
    return open();
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}

/** 22 base64url characters of chance. `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not. */
export function new_attempt(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(attempt_bytes);
  fill(bytes);
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

function read(shelf: Shelf, key: string): Sheet[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(key) || '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function write(shelf: Shelf, key: string, sheets: Sheet[]): void {
  try {
    if (sheets.length > 0) shelf.setItem(key, JSON.stringify(sheets));
    else shelf.removeItem(key);
  } catch {
    // A full or forbidden storage costs only the draft; the answers are still in the page.
  }
}

const without = (sheets: Sheet[], { attempt }: Sheet): Sheet[] => sheets.filter((each) => each.attempt !== attempt);

/**
 * Keeps the sheets of one survey, `short`. Several may be there at once: the one that is growing, and others that
 * people sent from here before and that have not arrived yet. Each is known by its attempt.
 */
export class Drafts {
  private readonly key: string;

  constructor(
    short: string,
    private readonly tab: Shelf,
    private readonly device: Shelf,
  ) {
    this.key = `heed.sheet.${short}`;
  }

  /** The one that this tab saved last comes first. */
  all(): Sheet[] {
    const here = read(this.tab, this.key);
    return [...here, ...here.reduce(without, read(this.device, this.key))];
  }

  save(sheet: Sheet): void {
    write(this.tab, this.key, [sheet, ...without(read(this.tab, this.key), sheet)]);
  }

  /** Also keeps the sheet after the tab is closed, or no longer. */
  keep_on_device(sheet: Sheet, keep: boolean): void {
    const others = without(read(this.device, this.key), sheet);
    write(this.device, this.key, keep ? [sheet, ...others] : others);
  }

  is_on_device({ attempt }: Sheet): boolean {
    return read(this.device, this.key).some((each) => each.attempt === attempt);
  }

  /** Forgets this sheet in both places, and no other. */
  remove(sheet: Sheet): void {
    write(this.tab, this.key, without(read(this.tab, this.key), sheet));
    this.keep_on_device(sheet, false);
  }
}
