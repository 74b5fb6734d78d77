import { beforeEach, expect, test } from 'vitest';
import { day, decimal, number, say, speak, type Key } from '../../../src/lib/i18n';

const key = (text: string) => text as Key;

beforeEach(() => {
  speak('en', {
    plain: 'Hello',
    named: 'Hello {name}, {name}',
    'people_one': '{count} person',
    'people_other': '{count} people',
    'common.day': '{day} {month} {year}',
    'common.months': 'January February March April May June July August September October November December',
  });
});

test('fills every place of a text', () => {
  expect(say(key('named'), { name: 'Ada' })).toBe('Hello Ada, Ada');
});

test('chooses the plural form of the language', () => {
  expect(say(key('people'), { count: 1 })).toBe('1 person');
  expect(say(key('people'), { count: 0 })).toBe('0 people');
  speak('pl', { people_one: '{count} osoba', people_few: '{count} osoby', people_many: '{count} osób', people_other: '{count} osoby' });
  expect(say(key('people'), { count: 3 })).toBe('3 osoby');
  expect(say(key('people'), { count: 5 })).toBe('5 osób');
});

test('writes numbers as the language does', () => {
  expect(say(key('people'), { count: 1234 })).toBe('1,234 people');
  expect(number(0.5)).toBe('0.5');
});

test('refuses a key without a text', () => {
  expect(() => say(key('nothing'))).toThrow('no text for nothing');
});

test('refuses a text whose place is not filled', () => {
  expect(() => say(key('named'))).toThrow('needs a value for {name}');
});

test('does not take a value for a place in another value', () => {
  expect(say(key('named'), { name: '{count}' })).toBe('Hello {count}, {count}');
});

test('writes a day in words, whatever the time zone', () => {
  expect(day('2026-12-06')).toBe('6 December 2026');
});

test('keeps a name of the other direction apart from the sentence around it, and leaves an address as it is', () => {
  expect(say(key('named'), { name: 'ليلى' })).toBe('Hello \u2068ليلى\u2069, \u2068ليلى\u2069');
  speak('ar', { named: 'مرحبا {name}' });
  expect(say(key('named'), { name: 'Ward 7' })).toBe('مرحبا \u2068Ward 7\u2069');
  expect(say(key('named'), { name: 'ليلى' })).toBe('مرحبا ليلى');
  expect(say(key('named'), { name: 'https://heed.example/r/7KQ2X' })).toBe('مرحبا https://heed.example/r/7KQ2X');
});

test('writes digits alike in every language', () => {
  speak('ar', {});
  expect(number(1234)).toMatch(/^1.?234$/);
  expect(decimal('9.0')).toMatch(/^9.0$/);
});
