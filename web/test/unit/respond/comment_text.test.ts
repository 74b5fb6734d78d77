import { expect, test } from 'vitest';
import { cleaned, room_left } from '../../../src/respond/live/comment_text';

test('cuts blanks off the ends and keeps line breaks', () => {
  expect(cleaned(' \n We share the load.\r\nMost days.\u2028Not all.\n ')).toBe('We share the load.\nMost days.\nNot all.');
  expect(cleaned(' \n\t ')).toBe('');
});

test('takes out what nobody sees, and leaves what some scripts and pictures need', () => {
  expect(cleaned('a\u200bb\u202ec\u0007d\u00ade\ufefff')).toBe('abcdef');
  expect(cleaned('one\ttwo')).toBe('one two');
  expect(cleaned('half a \ud83d pair')).toBe('half a  pair');
  expect(cleaned('👩\u200d⚕️ می\u200cخواهم 🏴\u{e0067}\u{e007f}')).toBe('👩\u200d⚕️ می\u200cخواهم 🏴');
});

test('counts characters, not the two halves of one, and none that are not sent', () => {
  expect(room_left('')).toBe(500);
  expect(room_left('🙂'.repeat(500))).toBe(0);
  expect(room_left(`  ${'a'.repeat(501)}\u200b  `)).toBe(-1);
});
