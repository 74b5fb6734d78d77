// The parts of this page's program that come as files of their own, so that the page is there before them. What could not
// be loaded can be asked for again.

import type { draw_qr } from '../ballot/qr';
import type { round_check } from '../ballot/round_check';
import { form } from './desk';
import type { watch } from './kiosk';
import type { begin } from './post';

interface Files {
  post: { begin: typeof begin };
  /** In place of `post` where nothing is sent. */
  preview: { begin: typeof begin };
  kiosk: { watch: typeof watch };
  words: { round_check: typeof round_check };
  qr: { draw_qr: typeof draw_qr };
}

const tries: Record<string, number> = {};

/**
 * Rejects where the file cannot be had just now. The page names its addresses. A browser may remember for good that one
 * could not be loaded; behind a new fragment it is a new one to the browser, and still the same to everybody else.
 */
export function program<Name extends keyof Files>(name: Name): Promise<Files[Name]> {
  tries[name] = (tries[name] || 0) + 1;
  return import(/* @vite-ignore */ `${form.dataset[name]}${tries[name] > 1 ? `#${tries[name]}` : ''}`);
}
