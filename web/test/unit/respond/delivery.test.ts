import { expect, test } from 'vitest';
import { deliver, is_settled, outcome_of, patient, wait_s, type Outcome } from '../../../src/respond/live/delivery';

function delivery_of(replies: Outcome[], chance = 0) {
  const waits: number[] = [];
  const rest = [...replies];
  const result = deliver({
    post: async () => rest.shift()!,
    waiting: () => {},
    pause: async (seconds) => void waits.push(seconds),
    chance: () => chance,
  });
  return { result, waits };
}

test('waits 1, 2, 4 seconds and so on, up to 60', async () => {
  const { result, waits } = delivery_of([...Array<Outcome>(8).fill('retry'), 'sent']);
  expect(await result).toBe('sent');
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('adds up to half as much again by chance', () => {
  expect(wait_s(3, 0.5)).toBe(5);
  expect(wait_s(9, 1)).toBe(90);
});

test('does not wait for a decision of the server', async () => {
  for (const decision of ['sent', 'used', 'closed', 'not_open', 'unknown_code', 'missing', 'refused'] as const) {
    const { result, waits } = delivery_of([decision]);
    expect(await result).toBe(decision);
    expect(waits).toEqual([]);
  }
});

test('tries again after silence, slowness, trouble in the server and too many requests', () => {
  for (const [status, code] of [[0, 'offline'], [408, 'bad_request'], [500, 'unknown'], [503, 'busy'], [429, 'try_later']] as const) {
    expect(outcome_of(status, code)).toBe('retry');
  }
});

test('takes each refusal of a sheet for what it is', () => {
  expect(outcome_of(409, 'code_used')).toBe('used');
  expect(outcome_of(409, 'not_open')).toBe('not_open');
  expect(outcome_of(410, 'closed')).toBe('closed');
  expect(outcome_of(422, 'unknown_code')).toBe('unknown_code');
  expect(outcome_of(404, 'not_found')).toBe('missing');
  expect(outcome_of(422, 'bad_code')).toBe('unknown_code');
  expect(outcome_of(409, 'already_changed')).toBe('changed');
  expect(outcome_of(410, 'collecting_over')).toBe('over');
  expect(outcome_of(409, 'issuing_stopped')).toBe('stopped');
  expect(outcome_of(409, 'none_left')).toBe('none_left');
  expect(outcome_of(422, 'unknown_item')).toBe('refused');
});

test('keeps every sheet that its person could still send another way', () => {
  expect((['sent', 'late', 'closed'] as const).every(is_settled)).toBe(true);
  expect((['missing', 'forged', 'collected', 'used', 'changed', 'over', 'stopped', 'mismatch', 'not_open', 'unknown_code', 'refused', 'retry'] as const).some(is_settled)).toBe(false);
});

test('a patient sheet waits for what passes, and for nothing else', async () => {
  expect(await patient(async () => 'missing', ['missing', 'stopped'])()).toBe('retry');
  expect(await patient(async () => 'stopped', ['missing', 'stopped'])()).toBe('retry');
  expect(await patient(async () => 'closed', ['missing', 'stopped'])()).toBe('closed');
  expect(await patient(async () => 'missing', [])()).toBe('missing');
});
