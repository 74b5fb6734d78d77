import { expect, test } from 'vitest';
import { is_readable_by_others } from '../../../src/respond/live/protection';

const at = (address: string) => is_readable_by_others(new URL(address) as unknown as Location);

test('plain HTTP over a network is readable by others', () => {
  expect(at('http://survey.example.org/r/7KQ2X')).toBe(true);
  expect(at('http://192.168.4.20:8080/r/7KQ2X')).toBe(true);
  expect(at('http://127.0.0.1.example.org/r/7KQ2X')).toBe(true);
});

test('HTTPS, and plain HTTP that stays on this machine, are not', () => {
  expect(at('https://survey.example.org/r/7KQ2X')).toBe(false);
  for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(at(`http://${host}:8080/r/7KQ2X`)).toBe(false);
});
