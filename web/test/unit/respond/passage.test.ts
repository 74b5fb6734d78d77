// A sheet on its way, with an issuer and a box that lose replies, refuse and close.

import { webcrypto } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ApiError, type Wish } from '../../../src/lib/api';
import { Passage } from '../../../src/respond/live/passage';
import { with_code, type Sheet } from '../../../src/respond/live/draft';
import { bytes_of, make_key, manifest_with, sign_blinded, type Key } from './ballot/key';

interface Call {
  address: string;
  body: Record<string, unknown>;
  text: string | undefined;
}

let key: Key;
let calls: Call[];
let saved: Sheet[];
/** What is thrown in place of an answer, in this order; null lets one pass. */
let faults: (ApiError | null)[];
let in_the_box: boolean;
let today: string;
/** The issuer's own way to sign, unless a test has another. */
let sign: (blinded: string) => string;
/** Whether the browser keeps what it is given. */
let keeps: boolean;

beforeAll(() => {
  key = make_key();
});

beforeEach(() => {
  calls = [];
  saved = [];
  faults = [];
  in_the_box = false;
  today = '2026-11-22';
  sign = (blinded) => sign_blinded(key, blinded);
  keeps = true;
});

async function answer(address: string, { body, text }: Wish): Promise<unknown> {
  const sent = (text === undefined ? body : JSON.parse(text)) as Record<string, unknown>;
  calls.push({ address, body: sent, text });
  const fault = faults.shift();
  if (fault) throw fault;
  if (address.endsWith('/ticket')) return { blind_sig: sign(sent.blinded as string) };
  return address.endsWith('/receipt') ? { in_the_box } : { receipt: '' };
}

const passage = (changes = {}) =>
  new Passage({
    short: '7KQ2X',
    manifest: async () => bytes_of(manifest_with(key.n, changes)),
    ask: <Answer>(address: string, wish: Wish) => answer(address, wish) as Promise<Answer>,
    save: (sheet) => keeps && saved.push(structuredClone(sheet)) > 0,
    fill: (bytes) => webcrypto.getRandomValues(bytes),
    today: () => today,
  });

const new_sheet = (changes: Partial<Sheet> = {}): Sheet =>
  ({ id: 'A', code: '7KQ2XM4T9PWC3HZ8RBN5DVE1', f: null, rev: 1, answers: { PSF1: 4 }, sending: true, ...changes });

const paths = () => calls.map(({ address }) => address.split('/').pop());

test('asks for no ticket that could not be kept, but for one that it asked for before', async () => {
  keeps = false;
  const sheet = new_sheet();
  expect(await passage().cast(sheet)).toBe('unkept');
  expect([calls, sheet.draw, sheet.code]).toEqual([[], undefined, '7KQ2XM4T9PWC3HZ8RBN5DVE1']);
  keeps = true;
  faults = [new ApiError(0, 'offline')];
  expect(await passage().cast(sheet)).toBe('retry');
  keeps = false;
  expect(await passage().cast(sheet)).toBe('sent');
});

test('keeps what the ticket is made from before it asks for it, and forgets it with the code once the ticket is here', async () => {
  const sheet = new_sheet();
  expect(await passage().cast(sheet)).toBe('sent');
  expect(saved[0]).toMatchObject({ code: sheet.code || '7KQ2XM4T9PWC3HZ8RBN5DVE1', draw: { blinded: calls[0]!.body.blinded } });
  expect(JSON.parse(JSON.stringify(saved[1]))).toEqual({ ...new_sheet(), code: '', f: sheet.f, is_own_code: true, ticket: sheet.ticket });
  expect(paths()).toEqual(['ticket', 'ballot']);
  expect(calls[1]!.body).toMatchObject({ t: sheet.ticket, rev: 1, answers: { PSF1: 4 } });
  expect(JSON.stringify(calls[1]!.body)).not.toContain('code');
});

test('asks for the very same after a lost reply, and sends the very same ballot', async () => {
  const lost = new ApiError(0, 'offline');
  faults = [lost, null, lost, null];
  const sheet = new_sheet();
  const way = passage();
  expect([await way.cast(sheet), await way.cast(sheet), await way.cast(sheet)]).toEqual(['retry', 'retry', 'sent']);
  expect(paths()).toEqual(['ticket', 'ticket', 'ballot', 'ballot']);
  expect(calls[0]!.body).toEqual(calls[1]!.body);
  expect(calls[2]!.text).toBe(calls[3]!.text);
});

test('two wishes for one ticket are one', async () => {
  const sheet = new_sheet();
  const way = passage();
  expect(await Promise.all([way.collect(sheet), way.cast(sheet)])).toEqual(['collected', 'sent']);
  expect(paths()).toEqual(['ticket', 'ballot']);
});

test('where tickets have days of their own, sending never brings ticket and ballot at once, nor a ballot before its day', async () => {
  const sheet = new_sheet();
  const way = passage({ mode: 'two_step', collect_until: '2026-11-27', answer_from: '2026-11-28' });
  expect([await way.cast(sheet), await way.cast(sheet)]).toEqual(['collected', 'not_open']);
  expect(paths()).toEqual(['ticket']);
  today = '2026-11-28';
  expect(await way.cast(sheet)).toBe('sent');
  expect(paths()).toEqual(['ticket', 'ballot']);
});

test('a code that is changed while its ticket is on the way loses neither that ticket nor the answers', async () => {
  const way = passage();
  const first = new_sheet();
  const under_way = way.collect(first);
  while (calls.length === 0) await Promise.resolve();
  const next = with_code(first, 'M4T9', 'B');
  expect(await under_way).toBe('collected');
  expect(await way.holds(first)).toBe(true);
  expect(first).toMatchObject({ id: 'A', code: '', answers: {} });
  expect(next).toMatchObject({ id: 'B', code: 'M4T9', draw: undefined, answers: { PSF1: 4 } });
  expect(await way.cast(next)).toBe('sent');
  expect(next.ticket).not.toBe(first.ticket);
});

test('lets go of what it drew for a code that is not good, and only then', async () => {
  for (const [fault, is_kept] of [[new ApiError(409, 'code_used'), false], [new ApiError(422, 'unknown_code'), false], [new ApiError(503, 'busy'), true]] as const) {
    faults = [fault];
    const sheet = new_sheet();
    await passage().collect(sheet);
    expect(sheet.draw !== undefined).toBe(is_kept);
  }
});

test('a ticket that does not verify is the server’s fault, and takes no ballot along', async () => {
  const something_else = `${'A'.repeat(510)}EB`;
  sign = () => sign_blinded(key, something_else);
  expect(await passage().cast(new_sheet())).toBe('forged');
  expect(paths()).toEqual(['ticket']);
});

test('sends nothing into a round that is not the one of the link', async () => {
  expect(await passage().cast(new_sheet({ f: 'A'.repeat(43) }))).toBe('mismatch');
  expect(await passage({ short: '2FD8C' }).cast(new_sheet())).toBe('mismatch');
  expect(calls).toEqual([]);
});

test('a round that changed its manifest after the ticket was asked for is another round', async () => {
  const sheet = new_sheet();
  await passage().collect(sheet);
  calls = [];
  expect(await passage({ minimum_group: 3 }).cast(sheet)).toBe('mismatch');
  expect(calls).toEqual([]);
});

test('of a later ballot in the box it tells the revision, and raises none of its own: only its person may replace it', async () => {
  faults = [null, new ApiError(409, 'already_changed', undefined, 6)];
  const sheet = new_sheet();
  expect(await passage().cast(sheet)).toBe('changed');
  expect([sheet.rev, sheet.later]).toEqual([1, 6]);
  expect(saved[saved.length - 1]).toMatchObject({ rev: 1, later: 6 });
  expect(await passage().cast(sheet)).toBe('sent');
  expect([sheet.rev, sheet.later, calls[2]!.body.rev]).toEqual([1, undefined, 1]);
});

test('asks a closed box whether it had taken a ballot whose reply was lost', async () => {
  const closed = new ApiError(410, 'closed');
  const lost = new ApiError(0, 'offline');
  for (const [is_in, rev, outcome] of [[true, 1, 'sent'], [false, 1, 'closed'], [true, 2, 'late']] as const) {
    in_the_box = is_in;
    faults = [null, lost, closed];
    const sheet = new_sheet({ rev });
    expect([await passage().cast(sheet), await passage().cast(sheet)]).toEqual(['retry', outcome]);
  }
  faults = [null, closed, lost];
  expect(await passage().cast(new_sheet())).toBe('retry');
});

test('thanks nobody for a ballot that came from elsewhere with the same ticket', async () => {
  in_the_box = true;
  faults = [null, new ApiError(410, 'closed'), new ApiError(0, 'offline'), new ApiError(410, 'closed')];
  const sheet = new_sheet();
  expect(await passage().cast(sheet)).toBe('retry');
  expect(saved[saved.length - 1]!.unanswered).toBe(undefined);
  expect(await passage().cast(sheet)).toBe('late');
});

test('notes that a ballot is on its way before it leaves, since the page may be closed before its reply', async () => {
  const sheet = new_sheet();
  const way = passage();
  faults = [null, new ApiError(0, 'offline')];
  await way.cast(sheet);
  expect(saved[saved.length - 1]).toMatchObject({ unanswered: true });
  expect(await way.cast(sheet)).toBe('sent');
  expect(sheet.unanswered).toBe(undefined);
});

test('knows a code of one’s own from one that all have', async () => {
  for (const [mode, is_own_code] of [['slips', true], ['one_step', true], ['open_link', false]] as const) {
    const sheet = new_sheet();
    faults = [new ApiError(0, 'offline')];
    await passage({ mode }).cast(sheet);
    expect(saved[saved.length - 1]).toMatchObject({ code: sheet.code, is_own_code });
  }
});

test('takes a ballot back in a body of the same length, with no answers in it', async () => {
  await passage().cast(new_sheet());
  await passage().cast(new_sheet({ withdrawn: true, rev: 2 }));
  const [first, back] = calls.filter(({ address }) => address.endsWith('/ballot'));
  expect(back!.text).toHaveLength(first!.text!.length);
  expect(Object.keys(back!.body)).toEqual(['t', 'rev', 'withdrawn', 'pad']);
});

test('knows a ticket of the round from any other', async () => {
  const sheet = new_sheet();
  await passage().collect(sheet);
  expect(await passage().holds(sheet)).toBe(true);
  expect(await passage().holds({ ...sheet, ticket: 'A'.repeat(555) })).toBe(false);
});

test('takes a ticket from a link only where people come twice, and sends nothing with another', async () => {
  const two_step = passage({ mode: 'two_step' });
  for (const [way, holds, outcome] of [[passage(), false, 'mismatch'], [two_step, true, 'sent']] as const) {
    const collected = new_sheet();
    await way.collect(collected);
    const carried: Sheet = { ...collected, carried: true };
    calls = [];
    expect(await way.holds(carried)).toBe(holds);
    expect(await way.cast(carried)).toBe(outcome);
    expect(paths()).toEqual(holds ? ['ballot'] : []);
  }
  expect(await two_step.cast(new_sheet({ carried: true, ticket: 'A'.repeat(555) }))).toBe('mismatch');
});
