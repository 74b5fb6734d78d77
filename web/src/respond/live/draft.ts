// The sheet as it grows: kept in the tab's own storage, so that a reload loses nothing and closing the tab clears it.
// Only if a person says so is a waiting sheet also kept on the device, until it is sent.

export type Value = number | 'cannot_say';

export interface Sheet {
  code: string;
  /** Chosen once for each sheet: the server takes repeats of the same attempt as one. */
  attempt: string;
  answers: Record<string, Value>;
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

function read(shelf: Shelf, key: string): Sheet | undefined {
  try {
    return JSON.parse(shelf.getItem(key) || 'null') || undefined;
  } catch {
    return undefined;
  }
}

function write(shelf: Shelf, key: string, sheet: Sheet): void {
  try {
    shelf.setItem(key, JSON.stringify(sheet));
  } catch {
    // A full or forbidden storage costs only the draft; the answers are still in the page.
  }
}

/** Keeps the sheet of one survey, `short`. */
export class Drafts {
  private readonly key: string;

  constructor(
    short: string,
    private readonly tab: Shelf,
    private readonly device: Shelf,
  ) {
    this.key = `heed.sheet.${short}`;
  }

  load(): Sheet | undefined {
    return read(this.device, this.key) || read(this.tab, this.key);
  }

  save(sheet: Sheet): void {
    write(this.tab, this.key, sheet);
  }

  /** Also keeps the sheet after the tab is closed, or no longer. */
  keep_on_device(sheet: Sheet, keep: boolean): void {
    if (keep) write(this.device, this.key, sheet);
    else this.device.removeItem(this.key);
  }

  is_on_device(): boolean {
    return read(this.device, this.key) !== undefined;
  }

  clear(): void {
    this.tab.removeItem(this.key);
    this.device.removeItem(this.key);
  }
}
