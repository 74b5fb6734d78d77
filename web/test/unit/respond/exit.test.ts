import { beforeAll, expect, test, vi } from 'vitest';
import type { ShiftCount as Count } from '../../../src/respond/live/exit';

let ShiftCount: typeof Count;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} }, title: 'A – Heed' });
  ({ ShiftCount } = await import('../../../src/respond/live/exit'));
});

/** Presses keys one after another, a tenth of a second apart; returns how many presses of Shift are missing then. */
function after(keys: string[], gap_ms = 100): number {
  const count = new ShiftCount();
  return keys.reduce((_, key, index) => (count.down(key, false), count.up(key, 1000 + index * gap_ms)), 3);
}

test('three presses are enough', () => {
  expect(after(['Shift'])).toBe(2);
  expect(after(['Shift', 'Shift'])).toBe(1);
  expect(after(['Shift', 'Shift', 'Shift'])).toBe(0);
});

test('another key between them begins the count anew', () => {
  expect(after(['Shift', 'Shift', 'Tab', 'Shift'])).toBe(2);
});

test('presses that are far apart do not belong together', () => {
  expect(after(['Shift', 'Shift', 'Shift'], 6000)).toBe(2);
});

test('a capital letter is no press, and neither is a key that is held down', () => {
  const count = new ShiftCount();
  count.down('Shift', false);
  count.down('A', false);
  expect(count.up('A', 1000)).toBe(3);
  expect(count.up('Shift', 1100)).toBe(3);
  count.down('Shift', false);
  count.down('Shift', true);
  expect(count.up('Shift', 1200)).toBe(3);
});
