import { expect, test } from 'vitest';
import { arc_path, lines_for } from '../../../src/charts/rings';

test('draws one whole line for each whole point and a part for the rest', () => {
  expect(lines_for(7.5).map(({ part }) => part)).toEqual([1, 1, 1, 1, 1, 1, 1, 0.5, 0, 0]);
});

test('draws as much line as there is score, whatever the score', () => {
  for (let tenths = 0; tenths <= 100; tenths += 1) {
    const drawn = lines_for(tenths / 10).reduce((sum, { part }) => sum + part, 0);
    expect(drawn).toBeCloseTo(tenths / 10);
  }
});

test('starts an arc at twelve o’clock and runs it clockwise', () => {
  expect(arc_path(10, 0, 90)).toBe('M0 -10A10 10 0 0 1 10 0');
});

test('takes the long way round for more than half a turn', () => {
  expect(arc_path(10, 0, 270)).toContain('0 1 1 -10 0');
});
