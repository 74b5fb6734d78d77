import { expect, test } from 'vitest';
import { move_of } from '../../../src/team/session/keys';
import { fragment_of, place_in } from '../../../src/team/session/place';
import { views_of, type Matter } from '../../../src/team/session/views';

const all: Matter = { is_released: true, has_strength: true, has_comments: true, has_statements: true, has_earlier: true };
const names = (matter: Matter) => views_of(matter).map(({ name }) => name);

test('people think for themselves before they see numbers, and strengths come before the choice', () => {
  const order = names(all);
  expect(order.indexOf('reflect')).toBeLessThan(order.indexOf('picture'));
  expect(order.indexOf('strength')).toBeLessThan(order.indexOf('choose'));
  expect(order.indexOf('rules')).toBeLessThan(order.indexOf('reflect'));
  expect(order.at(-1)).toBe('close');
});

test('a plain session takes 75 minutes, with single statements or without', () => {
  for (const has_statements of [true, false]) {
    const views = views_of({ ...all, has_comments: false, has_earlier: false, has_statements });
    expect(views.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(75);
  }
});

test('a report that is held back has a session without numbers or comments', () => {
  const order = names({ is_released: false, has_strength: false, has_comments: false, has_statements: false, has_earlier: false });
  for (const name of ['picture', 'table', 'strength', 'topic', 'comments']) expect(order).not.toContain(name);
  expect(order).toContain('prompts');
});

test('what is not there has no view', () => {
  const order = names({ ...all, has_strength: false, has_comments: false, has_earlier: false });
  for (const name of ['strength', 'comments', 'earlier']) expect(order).not.toContain(name);
});

test('the place in a session survives the way through the address', () => {
  for (const place of [{ view: 0, topic: null }, { view: 11, topic: 'helping' }, { view: null, topic: null }]) {
    expect(place_in(fragment_of(place))).toEqual(place);
  }
});

test('a fragment that no session made opens none', () => {
  for (const fragment of ['', '#', '#session=', '#session=0', '#session=-1', '#session=x', '#session=1.5', '#element-helping']) {
    expect(place_in(fragment).view).toBeNull();
  }
});

test('arrows follow the direction of reading, clickers do not turn round', () => {
  expect(move_of('ArrowRight', false)).toBe('next');
  expect(move_of('ArrowRight', true)).toBe('back');
  for (const is_right_to_left of [true, false]) {
    expect(move_of('PageDown', is_right_to_left)).toBe('next');
    expect(move_of('PageUp', is_right_to_left)).toBe('back');
    expect(move_of('Escape', is_right_to_left)).toBe('leave');
  }
  expect(move_of('a', false)).toBeNull();
});
