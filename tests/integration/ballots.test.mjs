// Tickets and ballots against the real program, as docs/ballots.md has them: what is taken, what is
// refused and with which word, and what a hundred clients at once may bring about.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { answersOf, items, startSetUp } from './support/heed.mjs';
import { openRound } from './support/leader.mjs';
import { cast, collect, manifestOf, send, vote } from './support/participant.mjs';
import { ballotRequest, beginTicket, receiptOf, receiptRequest, ticketRequest } from './support/psb.mjs';

const atOnce = 100;
const pauseMs = 20;

// As a client does that is told to come again.
async function insist(heed, request) {
  for (;;) {
    const reply = await send(heed, request);
    if (reply.json.error !== 'busy') return reply;
    await pause(pauseMs);
  }
}

describe('the program', () => {
  let program;
  let heed;
  let leader;

  before(async () => {
    program = await startSetUp();
    ({ heed, leader } = program);
  });

  after(() => program.end());

  test('gives one ticket for a code, and the same answer again after a lost reply', async () => {
    const round = await openRound(heed, leader);
    const [code] = round.codes;
    const secrets = beginTicket(await manifestOf(heed, round), code);
    const first = await collect(heed, round, code, secrets);
    const again = await collect(heed, round, code, secrets);
    assert.equal(again.reply.text, first.reply.text);
    const other = await collect(heed, round, code);
    assert.equal(other.reply.status, 409);
    assert.equal(other.reply.json.error, 'code_used');
  });

  test('takes a ballot once, with a receipt that the client can work out itself', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const receipt = receiptOf(round.manifest, ticket);
    const inTheBox = async (text) => (await send(heed, receiptRequest(round.short, text))).json.in_the_box;
    assert.equal(await inTheBox(receipt), false);
    for (let time = 0; time < 2; ++time) {
      const reply = await cast(heed, round, ticket, { answers: answersOf(0) });
      assert.equal(reply.status, 200);
      assert.deepEqual(reply.json, { receipt });
    }
    assert.equal(await inTheBox(receipt), true);
    assert.equal(await inTheBox(`${receipt.slice(0, 5)}-${receipt.slice(5)}`.toLowerCase()), true);
    await heed.post(`/api/rounds/${round.id}/close`, {}, leader);
    assert.equal(await inTheBox(receipt), true);
  });

  test('lets a ballot be changed and taken back by a higher revision, and by no other', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const told = async (rev, content) => {
      const { status, json } = await cast(heed, round, ticket, content, rev);
      return status === 200 ? 200 : { status, ...json };
    };
    const changed = (limit) => ({ status: 409, error: 'already_changed', field: '/rev', limit });
    assert.equal(await told(1, { answers: answersOf(0) }), 200);
    assert.deepEqual(await told(1, { answers: answersOf(1) }), changed(1));
    assert.equal(await told(3, { answers: answersOf(1) }), 200);
    assert.deepEqual(await told(2, { answers: answersOf(2) }), changed(3));
    assert.equal(await told(4, { withdrawn: true }), 200);
    assert.equal(await told(4, { withdrawn: true }), 200);
    assert.deepEqual(await told(4, { answers: answersOf(3) }), changed(4));
    assert.equal(await told(20, { answers: answersOf(3) }), 200);
    assert.deepEqual(await told(21, { answers: answersOf(3) }), { status: 422, error: 'too_large', field: '/rev', limit: 20 });
    assert.deepEqual(await told(0, { answers: answersOf(3) }), { status: 422, error: 'too_small', field: '/rev', limit: 1 });
  });

  test('takes a code as people type it', async () => {
    const round = await openRound(heed, leader);
    const typed = round.codes[0].toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    assert.equal((await vote(heed, round, typed, { answers: answersOf(0) })).status, 200);
  });

  test('refuses a bad ballot with a reason and keeps the ticket good', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const refused = async (answers) => {
      const reply = await cast(heed, round, ticket, { answers });
      assert.equal(reply.status, 422);
      return reply.json.error;
    };
    assert.equal(await refused({ PSF1: 6 }), 'value_off_scale');
    assert.equal(await refused({ PSF1: 99999999999 }), 'value_off_scale');
    assert.equal(await refused({ NOPE: 3 }), 'unknown_item');
    assert.equal(await refused({ FRC1: 3 }), 'item_not_asked');
    assert.equal(await refused({}), 'empty_sheet');
    assert.equal(await refused({ PSF1: true }), 'wrong_type');
    assert.equal(await refused({ PSF1: 'maybe' }), 'not_allowed');
    assert.equal((await cast(heed, round, ticket, { answers: { PSF1: 'cannot_say', ATT1: 4 } })).status, 200);
  });

  test('refuses what is no code, no blinded value and no ticket, and keeps the code good', async () => {
    const round = await openRound(heed, leader);
    const [code] = round.codes;
    const { blinded } = beginTicket(await manifestOf(heed, round), code);
    const ask = async (body) => (await heed.post(`/api/r/${round.short}/ticket`, body)).json.error;
    assert.equal(await ask({ code: 'AAAA-AAAA', blinded }), 'bad_code');
    for (const wrong of ['', 'AAAA', '_'.repeat(512), round.manifest.n, `${blinded}AAAA`, blinded.replace(/./, '!')]) {
      assert.equal(await ask({ code, blinded: wrong }), 'bad_blinded', wrong);
    }
    assert.equal(await ask({ code, blinded, surprise: 1 }), 'unknown_field');

    const { ticket } = await collect(heed, round, code);
    const other = await openRound(heed, leader);
    const foreign = (await collect(heed, other, other.codes[0])).ticket;
    for (const wrong of [foreign, ticket.slice(0, 551), `${ticket}AAAA`, `${ticket[0] === 'A' ? 'B' : 'A'}${ticket.slice(1)}`]) {
      const reply = await cast(heed, round, wrong, { answers: answersOf(0) });
      assert.deepEqual([reply.status, reply.json.error], [422, 'bad_ticket']);
    }
    const { path, body } = ballotRequest(round.manifest, ticket, 1, { answers: answersOf(0) });
    for (const text of [body.replace('  "}', ' "}'), `${body} `]) {
      assert.equal((await heed.request('PUT', path, { body: text })).json.error, 'bad_length');
    }
    assert.equal((await heed.request('PUT', path, { body })).status, 200);
  });

  test('tells what staff need before they answer, and the same manifest to everybody', async () => {
    const round = await openRound(heed, leader);
    const path = `/api/r/${round.short}`;
    assert.deepEqual((await heed.get(path)).json, {
      state: 'open', tickets: true, ballots: true, codes: 12, closes_on: round.closes_on,
    });
    const [one, other] = [await heed.get(`${path}/manifest`), await heed.get(`${path}/manifest`, leader)];
    assert.equal(one.text, other.text);
    const { n, round: id, client, instrument, ...facts } = one.json;
    assert.equal(facts.ballot_bytes % 1024, 0);
    assert.deepEqual({ ...facts, ballot_bytes: 0 }, {
      psb: 1, short: round.short, suite: 'RSABSSA-SHA384-PSS-Randomized', elements: [], open_questions: [],
      team: round.team, people: 12, leader_label: round.leader_label, contact: round.contact, facilitator: null,
      campaign: null, mode: 'slips', minimum_group: 5, detail_minimum: 10, launched_on: round.launched_on,
      collect_until: round.closes_on, answer_from: round.launched_on, closes_on: round.closes_on,
      closes_latest: round.closes_on, comments_kept_days: 90, ballot_bytes: 0,
    });
  });

  test('closes the connection after a ticket, so that the ballot comes on another', async () => {
    const round = await openRound(heed, leader);
    const { reply, ticket } = await collect(heed, round, round.codes[0]);
    assert.equal(reply.headers.get('connection'), 'close');
    const { headers } = await cast(heed, round, ticket, { answers: answersOf(0) });
    assert.notEqual(headers.get('connection'), 'close');
  });

  test('gives a hundred clients at once one ticket for one code', async () => {
    const round = await openRound(heed, leader);
    const manifest = await manifestOf(heed, round);
    const [code] = round.codes;
    const requests = Array.from({ length: atOnce }, () => ticketRequest(manifest, beginTicket(manifest, code)));
    const replies = await Promise.all(requests.map((request) => insist(heed, request)));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, ...Array(atOnce - 1).fill(409)]);
    for (const { status, json } of replies) assert.equal(json.error, status === 200 ? undefined : 'code_used');
  });

  test('counts a ballot that is sent a hundred times at once as one', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const request = ballotRequest(await manifestOf(heed, round), ticket, 1, { answers: answersOf(0) });
    const replies = await Promise.all(Array.from({ length: atOnce }, () => insist(heed, request)));
    assert.deepEqual(new Set(replies.map(({ text }) => text)).size, 1);
    assert.ok(replies.every(({ status }) => status === 200));
    const closed = await heed.post(`/api/rounds/${round.id}/close`, {}, leader);
    assert.equal(closed.json.report, 'withheld');
    assert.equal(closed.json.tally_holds, true);
  });

  test('keeps one of a hundred changes that come at once under one revision', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const requests = Array.from({ length: atOnce }, (_, person) =>
      ballotRequest(round.manifest, ticket, 1, { answers: { [items[0]]: 1 + (person % 5) } }));
    const replies = await Promise.all(requests.map((request) => insist(heed, request)));
    const taken = requests.filter((_, index) => replies[index].status === 200);
    assert.equal(new Set(taken.map(({ body }) => body)).size, 1);
    // Repeats are taken too, until so many others have come that they might be guesses.
    assert.ok(taken.length >= 1 && taken.length <= atOnce / 5, `${taken.length} taken`);
    for (const { status, json } of replies) {
      if (status !== 200) assert.deepEqual([status, json.error, json.limit], [409, 'already_changed', 1]);
    }
  });

  test('never falls over what a body holds', async () => {
    const round = await openRound(heed, leader);
    const { ticket } = await collect(heed, round, round.codes[0]);
    const sound = ballotRequest(await manifestOf(heed, round), ticket, 1, { answers: answersOf(0) });
    const ballot = JSON.parse(sound.body);
    const asked = { code: round.codes[1], blinded: beginTicket(round.manifest, '').blinded };
    // Blanks behind the body are as good as blanks in the pad.
    const isSound = (body) => body === JSON.stringify({ ...ballot, pad: '' });
    const tries = [
      ...hostileBodies(asked).map((body) => ({ method: 'POST', path: `/api/r/${round.short}/ticket`, body })),
      ...hostileBodies({ receipt: '7KQ2X3ABCD' }).map((body) => ({ method: 'POST', path: `/api/r/${round.short}/receipt`, body })),
      ...hostileBodies(ballot).filter((body) => !isSound(body)).map((body) => ({ ...sound, body: body.padEnd(sound.body.length) })),
    ];
    for (const request of tries) {
      const { status, json } = await send(heed, request);
      // Text that is no receipt is in no box.
      const expected = json.in_the_box === false ? [200] : [400, 413, 422];
      assert.ok(expected.includes(status), `${status} to ${request.path} ${request.body.slice(0, 200)}`);
      assert.match(json.error ?? 'none', /^[a-z_]+$/);
    }
    assert.equal((await send(heed, sound)).status, 200);
    assert.equal((await vote(heed, round, round.codes[1], { answers: answersOf(1) })).status, 200);
  });
});

// One sound message made wrong in every way that comes to mind.
function hostileBodies(sound) {
  const values = [null, true, -1, 0, 1e300, 2 ** 53, '', 'x', '\u0000', '\ud800', [], {}, [[[[[[[[[[]]]]]]]]]], 'A'.repeat(800)];
  const replaced = Object.keys(sound).flatMap((name) => values.map((value) => JSON.stringify({ ...sound, [name]: value })));
  const missing = Object.keys(sound).map((name) => JSON.stringify({ ...sound, [name]: undefined }));
  const twice = Object.entries(sound).map(([name, value]) =>
    `{${JSON.stringify(name)}:${JSON.stringify(value)},${JSON.stringify(sound).slice(1)}`);
  const rubbish = ['', ' ', '{', 'null', '[]', '7', '"x"', '{}', '{"":{}}', '\ufeff{}', '{"a":1}}', '['.repeat(400), `{"t":"${'\\u0000'.repeat(60)}"}`];
  return [...replaced, ...missing, ...twice, ...rubbish];
}
