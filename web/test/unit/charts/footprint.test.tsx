import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Footprint, slice_of } from '../../../src/charts/footprint';

const count = (html: string, name: string) => html.split(`app-footprint__${name}"`).length - 1;

test('gives each of four elements its own quarter, the first at the top left', () => {
  const slices = [0, 1, 2, 3].map((index) => slice_of(index, 4));
  expect(slices[0]).toEqual({ from: -86, to: -4 });
  slices.slice(1).forEach((slice, index) => expect(slice.from).toBeGreaterThan(slices[index]!.to));
});

test('leaves a gap in a ring that goes all round, so that its ends never meet in one point', () => {
  expect(slice_of(0, 1)).toEqual({ from: 4, to: 356 });
});

test('draws the lines of a score, and faint lines for the points not reached', () => {
  const html = render(<Footprint scores={[7.5]} />);
  expect([count(html, 'line'), count(html, 'faint')]).toEqual([8, 3]);
});

test('draws an element that is held back as an empty edge, with no line that could be read as a score', () => {
  const html = render(<Footprint scores={[null, null]} />);
  expect([count(html, 'held'), count(html, 'line'), count(html, 'faint')]).toEqual([2, 0, 0]);
});

test('is hidden from screen readers, since the table says the same', () => {
  expect(render(<Footprint scores={[5]} />)).toContain('aria-hidden="true"');
});
