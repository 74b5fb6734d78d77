import { expect, test } from 'vitest';
import { carried_in, grouped, receipt_text, slip_in } from '../../../src/lib/code';
import { alphabet, normal_form } from '../../../src/lib/crockford';
import { codes } from '../../mock/seed.mjs';

const good = codes[0]!;

test('accepts codes with the right check character', () => {
  for (const code of codes) expect(slip_in(code)).toBeUndefined();
});

test('knows a code worked out by hand', () => {
  // 1 at the first place and 2 at the second: 1·1 + 2·2 = 5.
  expect(slip_in('120000000000000000000005')).toBeUndefined();
  expect(slip_in('120000000000000000000006')).toBe('check');
});

test('tells any two neighbours that changed places', () => {
  for (let place = 0; place < good.length - 2; place += 1) {
    const swapped = good.slice(0, place) + good[place + 1] + good[place] + good.slice(place + 2);
    if (swapped !== good) expect(slip_in(swapped), swapped).toBe('check');
  }
});

test('tells any single wrong character but 0 for Z', () => {
  for (let place = 0; place < good.length - 1; place += 1) {
    for (const wrong of alphabet) {
      const mixed_up = /[0Z]/.test(wrong) && /[0Z]/.test(good[place]!);
      if (wrong === good[place] || mixed_up) continue;
      expect(slip_in(good.slice(0, place) + wrong + good.slice(place + 1))).toBe('check');
    }
  }
});

test('says whether a code is missing, short, long or of strange letters', () => {
  expect(slip_in('')).toBe('missing');
  expect(slip_in(good.slice(1))).toBe('length');
  expect(slip_in(`${good}0`)).toBe('length');
  expect(slip_in(good.replace(/^./, 'U'))).toBe('letters');
});

test('reads what people write for what they mean', () => {
  expect(normal_form(' 7kq2-xm4t o0iL ')).toBe('7KQ2XM4T0011');
});

test('groups a code in fours', () => {
  expect(grouped(good)).toBe('7KQ2-XM4T-9PWC-3HZ8-RBN5-DVE' + good.slice(-1));
  expect(grouped('7KQ2X')).toBe('7KQ2-X');
  expect(grouped('')).toBe('');
});

test('finds code, ticket and fingerprint in the fragment of a link, and nothing elsewhere', () => {
  const nothing = { code: '', ticket: null, f: null };
  expect(carried_in(`#c=${grouped(good)}&f=abc`)).toEqual({ code: good, ticket: null, f: 'abc' });
  expect(carried_in('#t=T-_9&f=abc')).toEqual({ code: '', ticket: 'T-_9', f: 'abc' });
  expect(carried_in('')).toEqual(nothing);
  expect(carried_in('#main')).toEqual(nothing);
});

test('writes a receipt in two groups', () => {
  expect(receipt_text('7KQ2X3ABCD')).toBe('7KQ2X-3ABCD');
});
