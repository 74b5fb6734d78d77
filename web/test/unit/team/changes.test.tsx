import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import type { Change, ReleasedReport, Score } from '../../../src/team/contract';
import type { Wording } from '../../../src/team/parts/wording';
import { Changes, change_words } from '../../../src/team/report/changes';

beforeAll(() => speak('en', en));

const change = (figure: string | null, more: Partial<Change> = {}): Change =>
  ({ figure, coded: 'none', since: '2026-09-30', verdict: 'too_close', ...more });
const score = (changed: Change | null): Score =>
  ({ figure: '7.5', coded: 'none', low: 5, high: 10, band: 'high', change: changed });

const wording = { elements: { a: { name: 'Attending' }, b: { name: 'Helping' } } } as unknown as Wording;

function page(...scores: (Score | null)[]) {
  const elements = scores.map((each, index) => ({ id: 'ab'[index], score: each }));
  return render(<Changes report={{ elements, overall: null } as unknown as ReleasedReport} wording={wording} />);
}

test('puts a change into words without its sign', () => {
  expect(change_words(change('+0.5'))).toBe('Up by 0.5');
  expect(change_words(change('-3.0'))).toBe('Down by 3.0');
  expect(change_words(change('0.0'))).toBe('The same score');
});

test('says that a change at an open end may be more', () => {
  expect(change_words(change('+4.0', { coded: 'or_higher' }))).toBe('Up by 4.0 or more');
  expect(change_words(change('-4.0', { coded: 'or_lower' }))).toBe('Down by 4.0 or more');
});

test('gives no number where even the direction is open', () => {
  expect(change_words(change(null, { verdict: 'open_end' }))).toBe('–');
  expect(page(score(change(null, { verdict: 'open_end' })))).toContain('Cannot be told');
});

test('says nothing at all where there is no earlier report', () => {
  expect(page(score(null), null)).toBe('');
});

test('names the day, and for each shown figure what its change tells', () => {
  const shown = page(score(change('+0.5')), score(change('-3.0', { verdict: 'lower' })));
  expect(shown).toContain('closed on 30 September 2026');
  expect(shown).toContain('Too close to call.');
  expect(shown).toContain('Lower than last time.');
});

test('says where a figure was not shown last time, and leaves out what is not shown now', () => {
  expect(page(score(change('+0.5')), score(null))).toContain('Was not shown last time.');
  expect(page(score(change('+0.5')), null)).not.toContain('Helping');
});
