import { expect, test } from 'vitest';
import { forget, keep, recall } from '../../../src/team/reflection/keeping';
import { forget_in, type Shelf, type Shelves } from '../../../src/team/reflection/shelves';

interface TestShelf extends Shelf {
  entries: Map<string, string>;
}

function shelf(): TestShelf {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  };
}

const shelves = () => ({ tab: shelf(), browser: shelf() }) satisfies Shelves;
const answers = { SLF1: 4, SLF2: 'cannot_say' as const };

test('answers stay in the tab unless their owner says otherwise', () => {
  const places = shelves();
  expect(recall(places, 'ada')).toEqual({ answers: {}, place: 'tab' });
  keep(places, 'ada', { answers, place: 'tab' });
  expect(places.browser.entries.size).toBe(0);
  expect(recall(places, 'ada')).toEqual({ answers, place: 'tab' });
});

test('what is kept in the browser is in the browser alone, and taking that back empties it', () => {
  const places = shelves();
  keep(places, 'ada', { answers, place: 'browser' });
  expect(places.tab.entries.size).toBe(0);
  keep(places, 'ada', { answers, place: 'tab' });
  expect(places.browser.entries.size).toBe(0);
});

test('nobody gets what another person left in the tab, and it is gone then', () => {
  const places = shelves();
  keep(places, 'ada', { answers, place: 'tab' });
  expect(recall(places, 'sam').answers).toEqual({});
  expect(places.tab.entries.size).toBe(0);
});

test('two people keep theirs in one browser without seeing each other’s', () => {
  const places = shelves();
  keep(places, 'ada', { answers, place: 'browser' });
  keep(places, 'sam', { answers: { SLF1: 1 }, place: 'browser' });
  expect(recall(places, 'ada').answers).toEqual(answers);
  expect(recall(places, 'sam').answers).toEqual({ SLF1: 1 });
});

test('deleting leaves nothing anywhere; signing out leaves nothing in the tab', () => {
  const places = shelves();
  keep(places, 'ada', { answers, place: 'browser' });
  forget(places, 'ada');
  expect(places.browser.entries.size).toBe(0);
  keep(places, 'ada', { answers, place: 'tab' });
  forget_in(places.tab);
  expect(places.tab.entries.size).toBe(0);
});

test('a store with something else in it counts as empty', () => {
  for (const text of ['{', '[]', '"x"', '{"owner":"ada"}', '{"owner":"ada","answers":{"SLF1":"<b>"}}']) {
    const places = shelves();
    places.tab.entries.set('heed-reflection', text);
    expect(recall(places, 'ada').answers, text).toEqual({});
  }
});

test('a browser that refuses storage keeps nothing and stops nothing', () => {
  const refuses = () => { throw new Error('refused'); };
  const broken = { getItem: refuses, setItem: refuses, removeItem: refuses };
  const places = { tab: broken, browser: broken };
  expect(() => keep(places, 'ada', { answers, place: 'tab' })).not.toThrow();
  expect(recall(places, 'ada').answers).toEqual({});
});

test('answers stay in the tab where the browser has no room for them, and nothing older is left behind', () => {
  const places = shelves();
  keep(places, 'ada', { answers: { SLF1: 1 }, place: 'browser' });
  places.browser.setItem = () => { throw new Error('full'); };
  expect(keep(places, 'ada', { answers, place: 'browser' })).toBe('tab');
  expect(recall(places, 'ada')).toEqual({ answers, place: 'tab' });
});
