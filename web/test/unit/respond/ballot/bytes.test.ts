import { expect, test } from 'vitest';
import { b64, bytes_of_text, crockford_of, from_b64, numbers_in } from '../../../../src/respond/ballot/bytes';

test('base64url goes there and back, and has one way to write each byte string', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(b64(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  expect(from_b64(b64(bytes), 256)).toEqual(bytes);
  expect(from_b64('AQ', 1)).toEqual(Uint8Array.of(1));
  for (const wrong of ['AR', 'AQ==', 'A', 'AQA', 'A+', '', null, 5]) expect(from_b64(wrong, 1)).toBeNull();
});

test('bits are counted from the left', () => {
  expect(numbers_in(Uint8Array.of(0b10000000, 0b00110000), 2, 6)).toEqual([32, 3]);
  expect(crockford_of(Uint8Array.of(0xff, 0x00), 2)).toBe('ZW');
  expect(bytes_of_text('é')).toEqual(Uint8Array.of(0xc3, 0xa9));
});
