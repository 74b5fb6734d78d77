import { expect, test } from 'vitest';
import { ballot_body } from '../../../../src/respond/ballot/ballot_body';

const size = (text: string | null) => Buffer.byteLength(text!);

test('a ballot is as long as any other of its round, whatever is in it', () => {
  const short = ballot_body({ t: 'T', rev: 1, answers: {} }, 500);
  const long = ballot_body({ t: 'T', rev: 20, answers: { PSF1: 4 }, comments: { OPN1: { text: 'żółć "—" 😀\n', share: 'theme_only' } } }, 500);
  const withdrawn = ballot_body({ t: 'T', rev: 2, withdrawn: true }, 500);
  expect([short, long, withdrawn].map(size)).toEqual([500, 500, 500]);
  expect(JSON.parse(long!)).toMatchObject({ rev: 20, comments: { OPN1: { text: 'żółć "—" 😀\n' } } });
  expect(JSON.parse(long!).pad).toMatch(/^ +$/);
});

test('a ballot that fits exactly has an empty pad, and one that does not fit is none', () => {
  const exact = JSON.stringify({ t: 'T', pad: '' }).length;
  expect(ballot_body({ t: 'T' }, exact)).toBe('{"t":"T","pad":""}');
  expect(ballot_body({ t: 'T' }, exact - 1)).toBeNull();
});
