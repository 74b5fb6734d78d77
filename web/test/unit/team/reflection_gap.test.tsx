import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import type { ReleasedReport, Score } from '../../../src/team/contract';
import { Gaps } from '../../../src/team/reflection/compare';
import { gap_of } from '../../../src/team/reflection/gap';
import type { OwnElement } from '../../../src/team/reflection/own_view';

beforeAll(() => speak('en', en));

/** A figure from 0 to 16 quarters of the way. */
const own = (sum: number) => ({ sum, count: 4, reach: 4 });
const team = (figure: string, low: number, high: number, coded: Score['coded'] = 'none'): Score =>
  ({ figure, low, high, coded, band: 'middle', change: null });

test('a difference counts only beyond the soft band', () => {
  expect(gap_of(own(16), team('7.5', 5, 10))).toBe('close');
  expect(gap_of(own(8), team('7.5', 5, 10))).toBe('close');
  expect(gap_of(own(7), team('7.5', 5, 10))).toBe('team-more');
  expect(gap_of(own(13), team('5.0', 3, 7))).toBe('self-more');
});

test('at an end that is kept open, the top of the line is no gap', () => {
  expect(gap_of(own(16), team('9.0', 6.5, 10, 'or_higher'))).toBe('close');
  expect(gap_of(own(0), team('1.0', 0, 3.5, 'or_lower'))).toBe('close');
});

test('without figures on both sides there is nothing to compare', () => {
  expect(gap_of(own(8), null)).toBe('held-back');
  expect(gap_of(null, team('7.5', 5, 10))).toBe('no-answer');
  expect(gap_of(null, null)).toBe('held-back');
});

const element = (id: string, is_mirrored: boolean): OwnElement => ({ id, name: id.toUpperCase(), is_mirrored, figure: own(8) });
const report = (elements: { id: string; score: Score | null }[]) => ({ team: 'Ward 7', elements }) as unknown as ReleasedReport;

test('shows what both were asked about and nothing else, with the sentence about gaps', () => {
  const html = render(
    <Gaps
      report={report([{ id: 'helping', score: team('4.5', 2, 4.9) }, { id: 'safety', score: team('6.0', 4, 8) }])}
      elements={[element('helping', true), element('self-compassion', false), element('attending', true)]}
    />,
  );
  expect(html).toContain('HELPING');
  expect(html).toContain('You see more of this than your team does.');
  expect(html).toContain('Treat a gap as a question to ask.');
  for (const absent of ['SELF-COMPASSION', 'ATTENDING', 'safety']) expect(html).not.toContain(absent);
});

test('shows nothing of an element that the report holds back', () => {
  const html = render(<Gaps report={report([{ id: 'helping', score: null }])} elements={[element('helping', true)]} />);
  expect(html).toContain('Held back');
  expect(html.match(/\d\.\d/g)).toEqual(['5.0']);
});
