// The second part's own: the sheet in hand, which the first part gave it, and the way to the server.

import { ask, ask_bytes } from '../../lib/api';
import type { Bytes } from '../ballot/bytes';
import { drafts, fill, short, type Desk } from './desk';
import type { Sheet } from './draft';
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

/** What its person has cleared meanwhile stays cleared, whatever still arrives. False where nothing can be kept. */
const save = (sheet: Sheet): boolean =>
  drafts.all().some(({ id }) => id === sheet.id) ? drafts.save(sheet) : drafts.can_keep();

const today = (): string => new Date().toISOString().slice(0, 10);

export const passage = new Passage({ short, ask, fill, save, today, manifest: manifest_bytes });
