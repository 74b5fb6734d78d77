import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import { read_whole, size_advice } from '../../../src/team/launch/size';
import { size_words } from '../../../src/team/launch/size_sentence';

beforeAll(() => speak('en', en));

const words = (people: number, minimum: number) => size_words(size_advice(people, minimum)!);

test('says how many absences mean no report', () => {
  expect(words(7, 5)).toBe('With 7 people and a minimum of 5, 3 absences mean no report.');
  expect(words(6, 5)).toBe('With 6 people and a minimum of 5, 2 absences mean no report.');
});

test('says that everyone must answer when the team is just as large as the minimum', () => {
  expect(words(5, 5)).toContain('everyone must answer');
});

test('says that no report could come from a team below the minimum', () => {
  expect(size_advice(4, 5)!.kind).toBe('below');
  expect(words(4, 5)).toContain('no report could ever come');
});

test('counts absences so that the minimum itself still answers', () => {
  for (let people = 5; people <= 60; people += 1) {
    const { absences } = size_advice(people, 5)!;
    expect(people - absences).toBe(4);
  }
});

test('says nothing while a number is missing, broken or out of range', () => {
  for (const [people, minimum] of [[NaN, 5], [7, NaN], [7, 4], [0, 5], [2.5, 5], [501, 5]] as const) {
    expect(size_advice(people, minimum)).toBeNull();
  }
});

test('promises the detail of single statements only to teams that are large enough', () => {
  expect(size_advice(9, 5)!.detail).toBe(false);
  expect(size_advice(10, 5)!.detail).toBe(true);
  expect(size_advice(11, 12)!.detail).toBe(false);
});

test('reads whole numbers and nothing else', () => {
  expect(read_whole(' 12 ')).toBe(12);
  for (const text of ['', '12.5', '-3', '1e3', 'twelve', '1234567890']) expect(read_whole(text)).toBeNaN();
});
