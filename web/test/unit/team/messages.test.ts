import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import { modes } from '../../../src/respond/ballot/modes';
import { can_extend } from '../../../src/team/round/extend';
import { message_for, messages_for } from '../../../src/team/round/messages';
import { qr_svg } from '../../../src/team/round/save_qr';
import { shuffled } from '../../../src/team/round/shuffle';

beforeAll(() => speak('en', en));

const course = {
  state: 'open', mode: 'slips', launched_on: '2026-11-22', closes_on: '2026-12-06', collect_until: '2026-11-27', answer_from: '2026-11-29',
} as const;
const on = (today: string, changes = {}) => message_for({ ...course, ...changes }, today);

test('offers the words that fit the day: at first, half way, and in the last days', () => {
  expect(on('2026-11-22')).toBe('slips-first');
  expect(on('2026-11-26')).toBe('slips-first');
  expect(on('2026-11-27')).toBe('slips-midway');
  expect(on('2026-12-02')).toBe('slips-midway');
  expect(on('2026-12-03')).toBe('slips-last');
  expect(on('2026-12-09')).toBe('slips-last');
});

test('a survey that is not open yet needs its first words, however late it is', () => {
  for (const mode of modes) expect(on('2026-12-05', { state: 'prepared', mode })).toBe(messages_for(mode)[0]);
});

test('where people come twice, the words follow the two parts', () => {
  const two_step = { mode: 'two_step' };
  expect(on('2026-11-22', two_step)).toBe('collect-first');
  expect(on('2026-11-25', two_step)).toBe('collect-last');
  expect(on('2026-11-28', two_step)).toBe('collect-last');
  expect(on('2026-11-29', two_step)).toBe('answer-first');
  expect(on('2026-12-04', two_step)).toBe('answer-last');
});

test('words always fit the way in, on every day of a survey', () => {
  for (const mode of modes) {
    for (let day = 22; day <= 30; day += 1) expect(messages_for(mode)).toContain(on(`2026-11-${day}`, { mode }));
  }
});

test('no words single out who has not answered', () => {
  const texts = Object.entries(en).filter(([key]) => key.startsWith('round.message-'));
  expect(texts.length).toBe(modes.reduce((sum, mode) => sum + messages_for(mode).length, 0));
  for (const [key, text] of texts) expect(text, key).not.toMatch(/you have not|your answer is missing|waiting for you/i);
});

test('a last day can be put off while it is ahead and a later one was promised', () => {
  const about = { state: 'open', closes_on: '2026-12-06', closes_latest: '2026-12-20' };
  expect(can_extend(about, '2026-12-06')).toBe(true);
  expect(can_extend({ ...about, state: 'prepared' }, '2026-11-22')).toBe(true);
  expect(can_extend(about, '2026-12-07')).toBe(false);
  expect(can_extend({ ...about, closes_latest: '2026-12-06' }, '2026-11-22')).toBe(false);
  expect(can_extend({ ...about, state: 'closed' }, '2026-11-22')).toBe(false);
});

test('a shuffle keeps every code, and each order is as likely as the others', () => {
  const codes = ['a', 'b', 'c'];
  const seen = new Set<string>();
  // All draws there are: below 3, then below 2.
  for (let first = 0; first < 3; first += 1) {
    for (let second = 0; second < 2; second += 1) {
      const draws = [first, second];
      const order = shuffled(codes, () => draws.shift()!);
      expect([...order].sort()).toEqual(codes);
      seen.add(order.join(''));
    }
  }
  expect(seen.size).toBe(6);
  expect(codes).toEqual(['a', 'b', 'c']);
});

test('the saved picture is a whole drawing that holds no text', () => {
  const picture = qr_svg('https://heed.example/r/7KQ2X');
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
  expect(picture).not.toContain('heed.example');
});
