import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import { ways_of } from '../../../src/team/parts/nav';
import { filled_from, settings_problems, wishes_from, with_language, type Filled } from '../../../src/team/settings/form';
import { own_name, readers_name } from '../../../src/team/settings/language_name';
import type { Settings } from '../../../src/team/settings/contract';
import { code_in_address } from '../../../src/team/welcome/purpose';
import { account_problems, body_of } from '../../../src/team/welcome/form';

beforeAll(() => speak('en', en));

const filled = (changes: Partial<Filled> = {}): Filled => ({ organisation: 'St Elsewhere', languages: ['en'], minimum_group: '7', keeping: 'good', report_years: '', ...changes });
const keys_of = (changes: Partial<Filled>, now = 5) => settings_problems(filled(changes), now).map(({ key }) => key);

test('the smallest group can be kept or raised, and not lowered', () => {
  expect(keys_of({ minimum_group: '5' })).toEqual([]);
  expect(keys_of({ minimum_group: '7' })).toEqual([]);
  expect(keys_of({ minimum_group: '6' }, 7)).toEqual(['settings.error.lower']);
  expect(keys_of({ minimum_group: '101' })).toEqual(['settings.error.higher']);
});

test('the smallest group is a whole number', () => {
  for (const text of ['', 'five', '7.5', '-7', '7e1']) expect(keys_of({ minimum_group: text }), text).toEqual(['settings.error.number']);
});

test('a name is counted in characters as people see them', () => {
  expect(keys_of({ organisation: '🙂'.repeat(80) })).toEqual([]);
  expect(keys_of({ organisation: 'x'.repeat(81) })).toEqual(['team.error.too-long']);
});

test('what is saved is what was filled in, without blanks around the name', () => {
  const settings = { organisation: 'A', languages: ['en', 'cy'], minimum_group: 6, report_years: 3 } as Settings;
  expect(wishes_from(filled_from(settings))).toEqual({ organisation: 'A', languages: ['en', 'cy'], minimum_group: 6, report_years: 3 });
  expect(wishes_from(filled({ organisation: '  A ' })).organisation).toBe('A');
});

test('reports are kept for good, or for a whole number of years up to ten', () => {
  for (const report_years of ['1', '10']) expect(keys_of({ keeping: 'years', report_years })).toEqual([]);
  for (const report_years of ['', '0', '11', '-1', '1.5', 'two']) {
    expect(keys_of({ keeping: 'years', report_years }), report_years).toEqual(['settings.error.years']);
    expect(keys_of({ keeping: 'good', report_years }), report_years).toEqual([]);
  }
  expect(wishes_from(filled({ keeping: 'good', report_years: '3' })).report_years).toBe(0);
});

test('languages stay in the order in which they are offered', () => {
  const offered = ['en', 'cy', 'pl'];
  expect(with_language(['en', 'pl'], 'cy', true, offered)).toEqual(['en', 'cy', 'pl']);
  expect(with_language(['en', 'cy'], 'cy', false, offered)).toEqual(['en']);
});

test('a language is named by its own speakers, and to the reader where that differs', () => {
  expect(own_name('cy')).toBe('Cymraeg');
  expect(readers_name('pl', 'en')).toBe('Polish');
  expect(readers_name('en', 'en')).toBe('');
});

test('each role is led to its own pages alone', () => {
  const hrefs = (role: Parameters<typeof ways_of>[0]) => ways_of(role).map(({ href }) => href);
  expect(hrefs('facilitator')).toEqual(['/reviews']);
  expect(hrefs('leader')).toEqual(['/rounds', '/reflection']);
  expect(hrefs('administrator')).toContain('/settings');
});

test('the address of a link says what its code is for', () => {
  expect(code_in_address('#p=ABCD')).toEqual({ purpose: 'password', code: 'ABCD' });
  expect(code_in_address('#c=ABCD')).toEqual({ purpose: 'account', code: 'ABCD' });
  expect(code_in_address('')).toBeNull();
});

test('a new password asks for no names and sends none', () => {
  const account = { code: 'ABCD', name: '', sign_in_name: '', password: 'three words together' };
  expect(account_problems(account, 'password')).toEqual([]);
  expect(account_problems(account, 'account')).toHaveLength(2);
  expect(body_of(account, 'password')).toEqual({ code: 'ABCD', password: 'three words together' });
});
