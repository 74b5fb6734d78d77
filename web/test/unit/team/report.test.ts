import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { say, speak } from '../../../src/lib/i18n';
import type { ElementReport, Score } from '../../../src/team/contract';
import type { Definition, Wording } from '../../../src/team/parts/wording';
import { answered_sentence, is_whole_team } from '../../../src/team/report/answered';
import { figure_words, range_words, strength_of } from '../../../src/team/report/figures';
import { css_string } from '../../../src/team/report/handling_line';
import { answer_names, counts_of } from '../../../src/team/report/statements';
import footprint from '../../../../survey-defs/instruments/compassionate-leadership-footprint/1.json';
import follow_up from '../../../../survey-defs/instruments/follow-up-check/1.json';
import check from '../../../../survey-defs/locales/en/follow-up-check.json';
import wording from '../../../../survey-defs/locales/en/compassionate-leadership-footprint.json';

beforeAll(() => speak('en', en));

const score = (figure: string, coded: Score['coded'] = 'none'): Score => ({ figure, coded, low: 5, high: 10, band: 'high', change: null });
const element = (id: string, shown: Score | null): ElementReport => ({ id, in_overall: true, score: shown, spread: null, items: null, items_from: null });

test('shows a figure with exactly the decimals that the server released', () => {
  expect(['7.5', '9.0', '10', '6.63'].map((figure) => figure_words(score(figure)))).toEqual(['7.5', '9.0', '10', '6.63']);
});

test('says in words when a figure stands for an open end', () => {
  expect(figure_words(score('9.0', 'or_higher'))).toBe('9.0 or higher');
  expect(figure_words(score('1.0', 'or_lower'))).toBe('1.0 or lower');
});

test('tells screen readers where the soft band begins and ends', () => {
  expect(range_words(score('7.5'))).toBe('soft band from 5.0 to 10.0');
});

test('takes the highest shown element as the strength, the first of equals', () => {
  const elements = [element('a', score('6.0')), element('b', score('7.5')), element('c', score('7.5')), element('d', null)];
  expect(strength_of(elements)?.id).toBe('b');
  expect(strength_of([element('d', null)])).toBeNull();
});

test('calls nothing a strength that people do not often see', () => {
  const best = element('a', { ...score('6.5'), band: 'middle' });
  expect(strength_of([best, element('b', { ...score('3.0'), band: 'low' })])).toBeNull();
});

test('compares figures as numbers, so that 10 stands above 9.5', () => {
  expect(strength_of([element('a', score('9.5')), element('b', score('10'))])?.id).toBe('b');
});

function answered(low: number | null, high: number | null, rate_low: number | null = null, people = 24) {
  const { key, values } = answered_sentence({ low, high, rate_low }, people);
  return say(key, values);
}

test('says how many answered in the server’s bands and never more exactly', () => {
  expect(answered(5, 9)).toBe('5 to 9 of 24 people answered.');
  expect(answered(20, null, 80)).toBe('At least 20 of 24 people answered.');
  expect(answered(null, null, 95)).toBe('95% or more of 24 people answered.');
});

test('never names more people than the team has', () => {
  expect(answered(10, 14, null, 12)).toBe('10 to 12 of 12 people answered.');
  expect(answered(10, 14, null, 10)).toBe('At least 10 of 10 people answered.');
});

test('knows a range that begins at the whole team, where it hides nobody', () => {
  expect(is_whole_team({ low: 10, high: 14, rate_low: null }, 10)).toBe(true);
  expect(is_whole_team({ low: 10, high: 14, rate_low: null }, 11)).toBe(false);
  expect(is_whole_team({ low: null, high: null, rate_low: 95 }, 40)).toBe(false);
});

const names = (item: string, of: string) => answer_names(item, of, wording as unknown as Wording, footprint as Definition);

test('names the answers behind each count', () => {
  expect(names('ATT1', 'attending')).toEqual({ favourable: 'often or always', neutral: 'sometimes', unfavourable: 'never or rarely' });
});

test('turns the answers round for a statement that is turned round', () => {
  expect(names('PSF5', 'safety')).toMatchObject({ favourable: 'never or rarely', unfavourable: 'often or always' });
});

test('names the answers of a scale of three, which has one on each side', () => {
  expect(answer_names('FUP1', 'follow-up', check as unknown as Wording, follow_up as Definition))
    .toEqual({ favourable: 'yes', neutral: 'partly', unfavourable: 'no' });
});

test('shows all counts of a statement or none', () => {
  const counts = { favourable: 6, neutral: 2, unfavourable: 2, of: 10 };
  expect(counts_of({ id: 'ATT1', ...counts })).toEqual(counts);
  for (const part of Object.keys(counts)) expect(counts_of({ id: 'ATT1', ...counts, [part]: null })).toBeNull();
});

test('lets no text end the string of the printed foot line', () => {
  expect(css_string('Ward "7" \\ team\n')).toBe('"Ward \\22 7\\22  \\5c  team\\a "');
});
