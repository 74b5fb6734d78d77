import { expect, test } from 'vitest';
import { fade_stops, percent } from '../../../src/charts/scale';

test('puts the ends of the scale at the ends of the line', () => {
  expect([0, 5, 7.5, 10].map(percent)).toEqual(['0%', '50%', '75%', '100%']);
});

test('keeps a score outside the scale on the line', () => {
  expect([percent(-1), percent(12)]).toEqual(['0%', '100%']);
});

test('fades a band evenly to nothing on both sides', () => {
  const stops = fade_stops({ value: 5, low: 3, high: 7, coded: 'none' });
  expect(stops).toEqual([{ offset: 0, strength: 0 }, { offset: 0.5, strength: 1 }, { offset: 1, strength: 0 }]);
});

test('does not fade out where the line cuts the band off', () => {
  const [start, , end] = fade_stops({ value: 9, low: 6.5, high: 10, coded: 'none' });
  expect(start!.strength).toBe(0);
  expect(end!.strength).toBeCloseTo(0.6);
});

test('draws the strongest part at the score, not at the middle of the band', () => {
  expect(fade_stops({ value: 9, low: 6.5, high: 10, coded: 'none' })[1]!.offset).toBeCloseTo(2.5 / 3.5, 2);
});

test('draws a band without width as one strength', () => {
  expect(fade_stops({ value: 5, low: 5, high: 5, coded: 'none' }).every(({ strength }) => strength === 1)).toBe(true);
});
