// The second part's own: the sheet in hand, which the first part gave it, and the way to the server.

import { ask, ask_bytes } from '../../lib/api';
import type { Bytes } from '../ballot/bytes';
import { drafts, fill, short, type Desk } from './desk';
import { Passage } from './passage';

/** Given once, before anything else here is called. */
export let desk: Desk;

export function take_desk(given: Desk): void {
  desk = given;
}

let manifest: Promise<Bytes> | null = null;

/** Fetched once: it never changes. */
function manifest_bytes(): Promise<Bytes> {
  const fetched = manifest || ask_bytes(`/api/r/${short}/manifest`, { credentials: 'omit' });
  manifest = fetched;
  fetched.catch(() => (manifest = null));
  return fetched;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const passage = new Passage({ short, ask, fill, save: (sheet) => drafts.renew(sheet), today, manifest: manifest_bytes });
