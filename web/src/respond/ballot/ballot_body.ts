// The body of a ballot's request: every one of a round has the same length, whatever is in it.

import { bytes_of_text } from './bytes';

/** JSON of the members and of blanks, `length` bytes in all; null where the members alone are longer. */
export function ballot_body(members: Record<string, unknown>, length: number): string | null {
  const bare = JSON.stringify({ ...members, pad: '' });
  const room = length - bytes_of_text(bare).length;
  return room < 0 ? null : JSON.stringify({ ...members, pad: ' '.repeat(room) });
}
