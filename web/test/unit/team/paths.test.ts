import { expect, test } from 'vitest';
import {
  answer_address, campaign_id_in, code_in_fragment, next_after_sign_in, round_id_in, sign_in_path, spoken_address, start_of,
} from '../../../src/team/parts/paths';

const origin = 'https://heed.example';

test('comes back after signing in to the page that asked for it', () => {
  expect(next_after_sign_in('?next=%2Frounds%2Fabc%2Freport', origin, 'leader')).toBe(`${origin}/rounds/abc/report`);
});

test('begins at the page of one’s own role where nothing was asked for', () => {
  expect(next_after_sign_in('', origin, 'leader')).toBe('/rounds');
  expect(next_after_sign_in('', origin, 'facilitator')).toBe('/reviews');
  expect(next_after_sign_in('?next=https://evil.example', origin, 'facilitator')).toBe('/reviews');
});

test('never leads to another host after signing in', () => {
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', 'evil']) {
    const next = next_after_sign_in(`?next=${encodeURIComponent(evil)}`, origin, 'leader');
    expect(new URL(next, origin).origin).toBe(origin);
  }
});

test('never leads to another host by a path that only looks like ours', () => {
  const next = next_after_sign_in(`?next=${encodeURIComponent('/.//evil.example')}`, origin, 'leader');
  expect(new URL(next, `${origin}/sign-in`).host).toBe('heed.example');
});

test('asks to come back only where there is something to come back to', () => {
  for (const start of ['/', start_of('leader'), start_of('facilitator')]) expect(sign_in_path(start)).toBe('/sign-in');
  expect(sign_in_path('/rounds/a b')).toBe('/sign-in?next=%2Frounds%2Fa%20b');
});

test('reads the round out of its addresses', () => {
  expect(round_id_in('/rounds/abc')).toBe('abc');
  expect(round_id_in('/rounds/abc/report')).toBe('abc');
  expect(round_id_in('/rounds')).toBe('');
});

test('reads the campaign out of the address of its comments', () => {
  expect(campaign_id_in('/reviews/abc')).toBe('abc');
  expect(campaign_id_in('/reviews')).toBe('');
});

test('carries a code in the fragment only, which no server ever sees', () => {
  const address = new URL(answer_address(origin, '7KQ2X', { code: '7KQ2-XM4T', f: 'F' }));
  expect(address.pathname + address.search).toBe('/r/7KQ2X');
  expect(code_in_fragment(address.hash)).toBe('7KQ2-XM4T');
});

test('shows an address as people type it, and never a code', () => {
  expect(spoken_address(answer_address(origin, '7KQ2X', { code: 'SECRET', f: 'SECRET' }))).toBe('heed.example/r/7KQ2X');
});
