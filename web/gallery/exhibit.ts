// One thing to look at: a component in one state, or a whole page in one.

import type { VNode } from 'preact';
import type { Definition, Wording } from '../src/team/parts/wording';

/** What a questionnaire is in the language that is drawn. */
export type Read = (instrument: string) => { wording: Wording; definition: Definition };

export interface Exhibit {
  /** File name, and what a browser claim is called after. */
  name: string;
  /** Whose stylesheet it needs. */
  kind: 'team' | 'respond';
  /** `page` for what brings its own frame, `article` for what brings its own first heading. */
  form?: 'part' | 'article' | 'page';
  /** Ids of parts that the page keeps hidden until its script shows them. */
  shown?: string[];
  /** Ids of parts that then give way. */
  gone?: string[];
  /** By id, words that the script puts where the page leaves room for them. */
  said?: Record<string, string>;
  draw: (read: Read) => VNode;
}

export const nothing = (): void => undefined;
