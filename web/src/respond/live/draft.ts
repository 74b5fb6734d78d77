// The sheet as it grows: kept in the tab's own storage, so that a reload loses nothing and little is left once the tab is
// closed. Only if a person says so is anything kept on the device: a sheet that waits to be sent, or a ticket.

import { b64, type Bytes } from '../ballot/bytes';
import type { Draw } from '../ballot/ticket';

export type Value = number | 'cannot_say';

/** What somebody wrote to one open question. A `theme_only` comment is read by the facilitator alone. */
export interface Comment {
  text: string;
  share: 'theme_only' | 'word_for_word';
}

export interface Sheet {
  /** Tells the sheets on this device apart. Never sent. */
  id: string;
  /** Empty once it has been swapped for the ticket. */
  code: string;
  /** The round is known, and its codes are one for each person: who brings the same code again is the same person. */
  is_own_code?: boolean;
  /** The manifest that the link was made for, or that this device saw when it asked for the ticket. */
  f: string | null;
  /** What the ticket is made from: kept before it is asked for, forgotten once it is here. */
  draw?: Draw;
  ticket?: string;
  /** The ticket came in a link: it may be somebody else's, who waits for these answers. */
  carried?: true;
  /** Of the ballot that is sent next: 1 for the first with this ticket. */
  rev: number;
  /** A ballot of this revision was sent, and no reply told what became of it. */
  unanswered?: boolean;
  /** The revision of a later ballot that the box holds. Only its person's word puts this one in its place. */
  later?: number;
  answers: Record<string, Value>;
  /** By question; not there where nothing was written. */
  comments?: Record<string, Comment>;
  /** True from the moment that a person chose to send. */
  sending: boolean;
  /** The ballot on its way takes an earlier one back. */
  withdrawn?: true;
  /** Of a ballot that is in the box, whose ticket its person keeps to change it. */
  receipt?: string;
}

/** How often the box takes a ballot of the same ticket. */
export const revisions_max = 20;

/** What everybody but a kiosk keeps in the tab. */
const any_sheet = (): boolean => true;

/** On a shared device only what its person has sent stays in the tab, until it has arrived. */
export const is_on_its_way = ({ sending }: Sheet): boolean => sending;

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const id_bytes = 16;

/** For visits of which nothing is to be kept. */
export const no_shelf: Shelf = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

/** More than a sheet with what a ticket is drawn from. */
const trial_characters = 4096;

/** A browser may forbid storage outright; then nothing is kept, and whoever keeps something there is told so. */
export function open_shelf(open: () => Storage): Shelf {
  try {
    return open();
  } catch (thrown) {
    return { getItem: () => null, setItem: () => { throw thrown; }, removeItem: () => {} };
  }
}

/** `crypto.randomUUID` is missing on plain HTTP, `getRandomValues` is not. */
export function new_id(fill: (bytes: Bytes) => unknown): string {
  const bytes = new Uint8Array(id_bytes);
  fill(bytes);
  return b64(bytes);
}

/**
 * The sheet once another code has been typed. A code that a ticket was asked for with, and what was drawn for it, belong
 * together: they stay behind as a sheet of their own, whose ticket may still come, and the answers go on under `id`.
 */
export function with_code(sheet: Sheet, code: string, id: string): Sheet {
  if (!sheet.draw || sheet.code === code) return Object.assign(sheet, { code });
  const next = { ...sheet, id, code, draw: undefined };
  Object.assign(sheet, { answers: {}, comments: undefined });
  return next;
}

/** Whether more than a draft would be lost with it. */
export const is_bound = ({ sending, draw, ticket }: Sheet): boolean => sending || draw !== undefined || ticket !== undefined;

/** Whether the ballot is in the box, and nothing has been chosen since to change it. */
export const is_done = ({ receipt, sending, answers, comments }: Sheet): boolean =>
  receipt !== undefined && !sending && !comments && Object.keys(answers).length === 0;

/** Whether there is a ticket with which nobody has sent a ballot yet: answers that go with it replace nobody's. */
export const has_unused_ticket = ({ ticket, sending, receipt, rev }: Sheet): boolean =>
  ticket !== undefined && !sending && receipt === undefined && rev === 1;

/** An earlier version of this page may have left something else. */
const is_sheet = (kept: Partial<Sheet> | null): boolean => typeof kept?.id === 'string' && typeof kept.rev === 'number';

function read(shelf: Shelf, key: string): Sheet[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(key) || '[]');
    return Array.isArray(kept) ? kept.filter(is_sheet) : [];
  } catch {
    return [];
  }
}

/** False where the storage is full or forbidden. */
function put(shelf: Shelf, key: string, text: string): boolean {
  try {
    shelf.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function write(shelf: Shelf, key: string, sheets: Sheet[]): boolean {
  if (sheets.length > 0) return put(shelf, key, JSON.stringify(sheets));
  shelf.removeItem(key);
  return true;
}

const without = (sheets: Sheet[], { id }: Sheet): Sheet[] => sheets.filter((each) => each.id !== id);

/** What stays on the device of a sheet: the answers only while they wait to be sent. */
const lasting = (sheet: Sheet): Sheet => (sheet.sending ? sheet : { ...sheet, answers: {}, comments: undefined });

/**
 * Keeps the sheets of one survey, `short`. Several may be there at once: the one that is growing, and others that
 * people sent from here before and that have not arrived yet. Each is known by its id.
 */
export class Drafts {
  private readonly key: string;

  constructor(
    short: string,
    private readonly tab: Shelf,
    private readonly device: Shelf,
    private readonly keeps: (sheet: Sheet) => boolean = any_sheet,
  ) {
    this.key = `heed.sheet.${short}`;
  }

  /** The one that this tab saved last comes first. */
  all(): Sheet[] {
    const here = this.in_tab();
    return [...here, ...here.reduce(without, read(this.device, this.key))];
  }

  /** In this tab; and what is already kept on the device is renewed there, so that it never falls behind. False where it
   *  could not be kept: that costs a draft nothing but its copy, since the answers are in the page. */
  save(sheet: Sheet): boolean {
    const is_kept = write(this.tab, this.key, [sheet, ...without(this.in_tab(), sheet)].filter(this.keeps));
    return (!this.is_on_device(sheet) || this.is_behind(sheet) || this.keep_on_device(sheet, true)) && is_kept;
  }

  /** Keeps it where it is kept already: what its person has cleared meanwhile stays cleared, whatever still arrives, and what
   *  another tab left on the device gets no copy in this one. False where nothing can be kept. */
  renew(sheet: Sheet): boolean {
    if (this.in_tab().some(({ id }) => id === sheet.id)) return this.save(sheet);
    if (!this.is_on_device(sheet)) return this.can_keep();
    return this.is_behind(sheet) || this.keep_on_device(sheet, true);
  }

  /** Also keeps the sheet after the tab is closed, or no longer; false where that could not be done. */
  keep_on_device(sheet: Sheet, keep: boolean): boolean {
    const others = without(read(this.device, this.key), sheet);
    return write(this.device, this.key, keep ? [lasting(sheet), ...others] : others);
  }

  /** Whether this tab has room for a sheet at all. */
  can_keep(): boolean {
    const trial = `${this.key}.trial`;
    const is_kept = put(this.tab, trial, ' '.repeat(trial_characters));
    this.tab.removeItem(trial);
    return is_kept;
  }

  is_on_device({ id }: Sheet): boolean {
    return read(this.device, this.key).some((each) => each.id === id);
  }

  /** Whether another tab has sent this sheet meanwhile, and the device keeps it for what comes after. */
  is_behind({ id, rev }: Sheet): boolean {
    return read(this.device, this.key).some((each) => each.id === id && each.rev > rev);
  }

  /** Forgets a sheet that has come to its end, but not what another tab made of it since. */
  let_go(sheet: Sheet): void {
    this.leave_tab(sheet);
    if (!this.is_behind(sheet)) this.keep_on_device(sheet, false);
  }

  /** Forgets this sheet in both places, and no other. */
  remove(sheet: Sheet): void {
    this.leave_tab(sheet);
    this.keep_on_device(sheet, false);
  }

  /** Forgets this sheet in the tab; what its person wanted kept on the device stays there. */
  leave_tab(sheet: Sheet): void {
    write(this.tab, this.key, without(this.in_tab(), sheet));
  }

  private in_tab(): Sheet[] {
    return read(this.tab, this.key).filter(this.keeps);
  }
}
