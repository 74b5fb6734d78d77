import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Diverge, bar_length } from '../../../src/charts/diverge';

const counts = { favourable: 6, neutral: 2, unfavourable: 2 };

test('makes bars in proportion to all who answered, neutral ones too', () => {
  expect(bar_length(6, counts)).toBe(30);
  expect(bar_length(2, counts)).toBe(10);
});

test('fills one half when everybody is on one side, and nothing when nobody answered', () => {
  expect(bar_length(4, { favourable: 4, neutral: 0, unfavourable: 0 })).toBe(50);
  expect(bar_length(0, { favourable: 0, neutral: 0, unfavourable: 0 })).toBe(0);
});

test('lets both bars leave the same middle line', () => {
  const html = render(<Diverge counts={counts} />);
  expect(html).toMatch(/seldom" x="40%" width="10%"/);
  expect(html).toMatch(/often" x="50%" width="30%"/);
});
