import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Track } from '../../../src/charts/track';

const mark = { value: 7.5, low: 5, high: 10, coded: 'none' } as const;

test('puts the dot at the score and the band from its low to its high end', () => {
  const html = render(<Track id="a" mark={mark} />);
  expect(html).toContain('x="75%"');
  expect(html).toMatch(/<rect[^>]*x="50%"[^>]*width="50%"/);
});

test('points the way of an end that is kept open, and only then', () => {
  expect(render(<Track id="a" mark={mark} />)).not.toContain('app-track__arrow');
  expect(render(<Track id="a" mark={{ ...mark, coded: 'or_higher' }} />)).toContain('d="M8.5 -5L14.5 0');
  expect(render(<Track id="a" mark={{ ...mark, coded: 'or_lower' }} />)).toContain('d="M-8.5 -5L-14.5 0');
});

test('draws an empty line for an element that is held back', () => {
  const html = render(<Track id="a" mark={null} />);
  expect(html).not.toMatch(/circle|rect/);
});
