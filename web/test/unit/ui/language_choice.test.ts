import { beforeEach, expect, test, vi } from 'vitest';
import { address_in_chosen_language, remember_language } from '../../../src/ui/language_choice';

const here = (search = '', hash = '') => ({ search, hash });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) });
});

test('without a choice a page stays as it is', () => {
  expect(address_in_chosen_language(here(), 'en')).toBeNull();
});

test('a page in another language than the chosen one is asked for again, with all that its address held', () => {
  remember_language('pl');
  expect(address_in_chosen_language(here('?from=1', '#check'), 'en')).toBe('?from=1&lang=pl#check');
});

test('a page is asked for once only, also where it does not come in the chosen language', () => {
  remember_language('pl');
  expect(address_in_chosen_language(here('?lang=pl'), 'en')).toBeNull();
  expect(address_in_chosen_language(here(), 'pl')).toBeNull();
});

test('a browser that forbids storage changes nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  remember_language('pl');
  expect(address_in_chosen_language(here(), 'en')).toBeNull();
});
