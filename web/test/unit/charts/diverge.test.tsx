import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Diverge, bar_length } from '../../../src/charts/diverge';

const counts = { favourable: 6, neutral: 2, unfavourable: 2, of: 10 };

test('makes bars in proportion to all who answered, neutral ones too', () => {
  expect(bar_length(6, 10)).toBe(30);
  expect(bar_length(2, 10)).toBe(10);
});

test('fills one half when everybody is on one side, and nothing when nobody answered', () => {
  expect(bar_length(4, 4)).toBe(50);
  expect(bar_length(0, 0)).toBe(0);
});

test('lets both bars leave the same middle line', () => {
  const html = render(<Diverge counts={counts} />);
  expect(html).toMatch(/seldom" x="40%" width="10%"/);
  expect(html).toMatch(/often" x="50%" width="30%"/);
});
