// What becomes of a comment's words on their way: the text as it is sent, and how much room is left.

import { comment_characters_max } from '../limits';

/** What nobody can see and the server refuses: controls except line breaks, marks of direction, joints of no width. */
const hidden =
  /[\0-\t\v-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

/** The text as it is sent: no blanks at its ends, no hidden characters, which come with what is pasted. */
export function cleaned(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(hidden, '').trim();
}

/** Characters that still fit, counted as the server counts them; negative where there are too many. */
export const room_left = (text: string): number => comment_characters_max - [...cleaned(text)].length;
