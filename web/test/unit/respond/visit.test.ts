import { beforeAll, expect, test, vi } from 'vitest';
import type { visit_at as Told } from '../../../src/respond/live/visit';

let visit_at: typeof Told;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('location', { pathname: '/r/7KQ2X', hash: '' });
  ({ visit_at } = await import('../../../src/respond/live/visit'));
});

test('an address alone, with a code or with a ticket is a visit on a person’s own device', () => {
  for (const hash of ['', '#c=7KQ2', '#t=abc&f=def', '#main']) {
    expect(visit_at({ pathname: '/r/7KQ2X', hash })).toBe('own');
  }
});

test('a link says that its device is shared, also beside the fingerprint of the survey', () => {
  expect(visit_at({ pathname: '/r/7KQ2X', hash: '#kiosk' })).toBe('kiosk');
  expect(visit_at({ pathname: '/r/7KQ2X', hash: '#kiosk&f=abc' })).toBe('kiosk');
});

test('a preview is one whatever its address carries', () => {
  expect(visit_at({ pathname: '/preview/x/1', hash: '#kiosk' })).toBe('preview');
});

test('a code that holds the word makes no shared device', () => {
  expect(visit_at({ pathname: '/r/7KQ2X', hash: '#c=kiosk' })).toBe('own');
});
