import { expect, test } from 'vitest';
import { form_of, links_file, spares_in, spares_max } from '../../../src/team/round/codes';

test('the file of links has one column, and nothing of anybody in it', () => {
  const file = links_file('https://heed.example', '7KQ2X', { codes: ['A-1', 'B-2'], fingerprint: 'F_-' });
  expect(file).toBe('link\r\nhttps://heed.example/r/7KQ2X#c=A-1&f=F_-\r\nhttps://heed.example/r/7KQ2X#c=B-2&f=F_-\r\n');
});

test('codes go out on slips, as personal links or as one link', () => {
  const modes = ['slips', 'together', 'two_step', 'one_step', 'open_link'] as const;
  expect(modes.map((mode) => form_of({ mode }))).toEqual(['slips', 'slips', 'links', 'links', 'shared']);
});

test('offers as many spare slips as the server makes', () => {
  expect([5, 10, 14, 15, 500].map(spares_max)).toEqual([2, 2, 2, 3, 100]);
  expect(['', '0', '2', '3', 'two', '-1'].map((typed) => spares_in(typed, 10))).toEqual([0, 0, 2, 2, 0, 0]);
});
