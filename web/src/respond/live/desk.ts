// What both parts of the answer page's script work on. The first part keeps the answers and is there at once; the second,
// post.ts, gets them to the server. They are two bundles: what has no state of its own, each has for itself.

import type { Bytes } from '../ballot/bytes';
import { CommentForm } from './comments';
import { Drafts, is_on_its_way, new_id, no_shelf, open_shelf, type Sheet } from './draft';
import { SheetForm } from './sheet';
import { part, show } from './view';
import { visit } from './visit';

export const short = location.pathname.split('/').pop() || '';
export const form = part<HTMLFormElement>('survey');
export const fields = new SheetForm(form);
export const comments = new CommentForm(form);
export const code_field = part<HTMLInputElement>('code');

const tab = visit === 'preview' ? no_shelf : open_shelf(() => sessionStorage);
const device = visit === 'own' ? open_shelf(() => localStorage) : no_shelf;
export const drafts = new Drafts(short, tab, device, visit === 'kiosk' ? is_on_its_way : undefined);

export const fill = (bytes: Bytes): unknown => crypto.getRandomValues(bytes);

/** Chance from 0 up to 1, from the same source as the secrets. */
export const chance = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

export const new_sheet = (code = '', f: string | null = null): Sheet =>
  ({ id: new_id(fill), code, f, rev: 1, answers: {}, sending: false });

/** The one thing that both parts share: the first makes it, the second is given it. */
export interface Desk {
  /** The sheet in hand. */
  sheet: Sheet;
  /** This visit has ended: nothing of it is kept, whatever still arrives. */
  is_over: boolean;
}

/** The end of a visit. */
export function leave(desk: Desk, screen: 'closed' | 'missing' | 'cleared'): void {
  desk.is_over = true;
  drafts.remove(desk.sheet);
  form.reset();
  desk.sheet = new_sheet();
  show(screen);
}

export function wait_in_queue({ sheet }: Desk): void {
  part<HTMLInputElement>('keep').checked = drafts.is_on_device(sheet);
  show('queued');
}
