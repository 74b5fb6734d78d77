// What this installation tells everybody: its name and the languages that its pages come in.

import { ask } from './api';

export interface About {
  organisation: string;
  /** Tags, `en` among them. */
  languages: string[];
}

let asked: Promise<About> | undefined;

/** Asked once for each page, however many parts of it want to know. */
export function about(): Promise<About> {
  asked = asked || ask<About>('/api/about', { credentials: 'omit' });
  return asked;
}
