import { expect, test } from 'vitest';
import { faults_in } from '../../../build/translations';
import { all_languages, areas_of, faults_of, texts_of } from '../../../build/texts';
import { known_languages } from '../../../src/lib/languages';

const english = { 'a.title': 'Hello {name}', 'a.people_one': '{count} person', 'a.people_other': '{count} people' };
const polish = {
  'a.title': 'Cześć {name}',
  'a.people_one': '{count} osoba',
  'a.people_few': '{count} osoby',
  'a.people_many': '{count} osób',
  'a.people_other': '{count} osoby',
};

test('a language with every key, place and plural form is whole', () => {
  expect(faults_in(polish, english, 'pl')).toEqual([]);
});

test('a missing text and an empty one are faults', () => {
  const { 'a.title': _, ...rest } = polish;
  expect(faults_in(rest, english, 'pl')).toEqual(['a.title is missing']);
  expect(faults_in({ ...rest, 'a.title': ' ' }, english, 'pl')).toContain('a.title is missing');
});

test('a plural form that the language has and the texts have not is a fault', () => {
  const { 'a.people_many': _, ...rest } = polish;
  expect(faults_in(rest, english, 'pl')).toEqual(['a.people_many is missing']);
  expect(faults_in(polish, english, 'ar').sort()).toEqual(['a.people_two is missing', 'a.people_zero is missing']);
});

test('a key that English does not have is a fault', () => {
  expect(faults_in({ ...polish, 'a.more': 'Więcej' }, english, 'pl')).toEqual(['a.more is not a key of the English texts']);
});

test('a place that is lost or made up is a fault', () => {
  expect(faults_in({ ...polish, 'a.title': 'Cześć {who}' }, english, 'pl')).toEqual([
    'a.title lacks {name}',
    'a.title has {who}, the English text has not',
  ]);
});

test('a plural form may say its number in a word', () => {
  expect(faults_in({ ...polish, 'a.people_one': 'jedna osoba' }, english, 'pl')).toEqual([]);
});

test.each(all_languages())('%s is whole, and is one of the languages that we name', (language) => {
  expect(faults_of(language)).toEqual([]);
  expect(Object.keys(known_languages)).toContain(language);
});

test.each(all_languages())('each file in %s holds the keys that begin with its name, and there are twelve months', (language) => {
  for (const [area, messages] of Object.entries(areas_of(language))) {
    for (const key of Object.keys(messages)) expect(key.startsWith(`${area}.`), key).toBe(true);
  }
  expect(texts_of(language)['common.months']!.split(' ')).toHaveLength(12);
});
