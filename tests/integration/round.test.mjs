// A whole round against the real program: what is shown, what is held back, and that nothing
// acknowledged is lost when the program is killed between any two steps.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Heed, answersOf, isoDay, launchRequest, makeWorkplace, startSetUp } from './support/heed.mjs';
import { answer, joinAs, makeSlips, openRound, prepareRound } from './support/leader.mjs';
import { cast, collect, manifestBytes, manifestOf, vote } from './support/participant.mjs';
import { beginTicket, fingerprint } from './support/psb.mjs';

describe('a round', () => {
  let program;
  let heed;
  let leader;

  before(async () => {
    program = await startSetUp();
    ({ heed, leader } = program);
  });

  after(() => program.end());

  const close = (round) => heed.post(`/api/rounds/${round.id}/close`, {}, leader);
  const report = (round) => heed.get(`/api/rounds/${round.id}/report`, leader);

  test('with seven of twelve answers shows scores to the nearest half and no detail', async () => {
    const round = await openRound(heed, leader);
    await answer(heed, round, 7);
    assert.equal((await close(round)).json.report, 'released');
    const { json } = await report(round);
    assert.equal(json.state, 'released');
    assert.deepEqual(json.answered, { low: 5, high: 9, rate_low: null });
    assert.equal(json.detail, false);
    assert.deepEqual(json.elements.map((element) => element.id), [
      'safety', 'attending', 'understanding', 'empathising', 'helping',
    ]);
    for (const element of json.elements) {
      assert.match(element.score.figure, /^\d\.[05]$/);
      assert.equal(element.items, null);
      assert.equal(element.spread, null);
    }
    assert.match(json.overall.figure, /^\d\.[05]$/);
  });

  test('with eleven answers shows one decimal and items in three bands', async () => {
    const round = await openRound(heed, leader, { blocks: ['courage'] });
    await answer(heed, round, 11);
    await close(round);
    const { json } = await report(round);
    assert.deepEqual(json.answered, { low: 10, high: 14, rate_low: null });
    assert.equal(json.detail, true);
    const attending = json.elements.find((element) => element.id === 'attending');
    assert.equal(attending.items.length, 4);
    for (const item of attending.items) {
      assert.equal(item.favourable + item.neutral + item.unfavourable, item.of);
    }
    // Nobody answered the courage block: it is there, and held back.
    const courage = json.elements.find((element) => element.id === 'courage');
    assert.equal(courage.score, null);
    assert.equal(courage.in_overall, false);
  });

  test('with four answers gives away nothing through any route', async () => {
    const round = await openRound(heed, leader);
    await answer(heed, round, 4);
    const closed = await close(round);
    assert.equal(closed.json.report, 'withheld');
    const held = await report(round);
    assert.equal(held.json.state, 'withheld');
    const paths = [
      `/api/rounds/${round.id}/report`, `/api/rounds/${round.id}`, '/api/rounds', `/api/r/${round.short}`,
      `/rounds/${round.id}`, `/rounds/${round.id}/report`, `/r/${round.short}`,
    ];
    const forbidden = ['answered', 'elements', 'overall', 'figure', 'favourable', 'score', 'respondents'];
    for (const path of paths) {
      const { text, json } = await heed.get(path, leader);
      const own = path === '/api/rounds' ? json.rounds.find(({ id }) => id === round.id) : undefined;
      const told = own ? JSON.stringify(own) : text;
      for (const word of forbidden) assert.ok(!told.includes(word), `${path} tells of ${word}: ${told}`);
    }
    assert.deepEqual(held.json.ballots, { mode: 'slips', restored: false, tally_holds: true });
    assert.equal(fingerprint(await manifestBytes(heed, round)), round.fingerprint);
  });

  test('with nobody answering looks the same as with four', async () => {
    const [four, none] = [await openRound(heed, leader), await openRound(heed, leader)];
    await answer(heed, four, 4);
    await close(four);
    await close(none);
    const told = async (round) => {
      const reply = await report(round);
      return [round.team, round.campaign, round.unit].reduce((text, own) => text.replace(own, 'its own'), reply.text);
    };
    assert.equal(await told(four), await told(none));
  });

  test('while open has no report, and closing is one way', async () => {
    const round = await openRound(heed, leader);
    await answer(heed, round, 6);
    const early = await report(round);
    assert.equal(early.status, 409);
    assert.equal(early.json.error, 'wrong_state');
    assert.equal((await close(round)).status, 200);
    assert.equal((await close(round)).json.error, 'wrong_state');
    const reopened = await heed.post(`/api/rounds/${round.id}/open`, {}, leader);
    assert.equal(reopened.json.error, 'wrong_state');
    const late = await vote(heed, round, round.codes[6], { answers: answersOf(6) });
    assert.equal(late.status, 410);
    assert.equal(late.json.error, 'closed');
  });

  test('tells the leader no count while it is open, and nothing within a day', async () => {
    const round = await openRound(heed, leader);
    const before = await heed.get(`/api/rounds/${round.id}`, leader);
    await answer(heed, round, 6);
    const now = await heed.get(`/api/rounds/${round.id}`, leader);
    assert.deepEqual(now.json.progress, { reached: 0, as_of: isoDay() });
    assert.equal(now.text, before.text);
  });

  test('counts a ballot that was changed once, and one that was taken back not at all', async () => {
    const round = await openRound(heed, leader);
    await answer(heed, round, 4);
    const { ticket } = await collect(heed, round, round.codes[4]);
    await cast(heed, round, ticket, { answers: answersOf(4) }, 1);
    await cast(heed, round, ticket, { answers: answersOf(5) }, 2);
    await cast(heed, round, ticket, { withdrawn: true }, 3);
    assert.equal((await close(round)).json.report, 'withheld');
    assert.equal((await report(round)).json.ballots.tally_holds, true);
  });

  test('makes new slips only until it is opened, and then the old ones stop working', async () => {
    const { id, short, codes: first, fingerprint: before } = await prepareRound(heed, leader);
    const { codes: second, fingerprint: f } = (await makeSlips(heed, id, leader)).json;
    assert.equal(second.length, 12);
    assert.equal(f, before);
    const round = { id, short, fingerprint: f };
    const told = async (code) => (await collect(heed, round, code)).reply.json.error;
    assert.equal(await told(second[0]), 'not_open');
    await heed.post(`/api/rounds/${id}/open`, {}, leader);
    assert.equal((await makeSlips(heed, id, leader)).json.error, 'wrong_state');
    assert.equal(await told(first[0]), 'unknown_code');
    assert.equal((await vote(heed, round, second[0], { answers: answersOf(0) })).status, 200);
  });

  test('cannot be launched where no report could ever come', async () => {
    const refused = async (changes) => {
      const reply = await heed.post('/api/rounds', launchRequest(changes), leader);
      assert.equal(reply.status, 422, reply.text);
      return reply.json;
    };
    assert.deepEqual(await refused({ people: 4 }), { error: 'team_below_minimum', field: '/people', limit: 5 });
    assert.deepEqual(await refused({ minimum_group: 4 }), { error: 'too_small', field: '/minimum_group', limit: 5 });
    assert.deepEqual(await refused({ closes_on: isoDay(-1) }), { error: 'too_small', field: '/closes_on', limit: 0 });
    assert.deepEqual(await refused({ closes_on: '2026-02-30' }), { error: 'not_allowed', field: '/closes_on' });
    assert.deepEqual(await refused({ blocks: ['attending'] }), { error: 'not_allowed', field: '/blocks' });
    assert.deepEqual(await refused({ surprise: 1 }), { error: 'unknown_field', field: '/surprise' });
    assert.deepEqual(await refused({ team: '   ' }), { error: 'bad_text', field: '/team' });
  });

  test('belongs to its leader: to another one it does not exist', async () => {
    const round = await openRound(heed, leader);
    const other = await joinAs(heed, leader, 'ben', 'leader');
    for (const path of [`/api/rounds/${round.id}`, `/api/rounds/${round.id}/report`]) {
      assert.equal((await heed.get(path, other)).status, 404);
    }
    for (const step of ['slips', 'open', 'close']) {
      assert.equal((await heed.post(`/api/rounds/${round.id}/${step}`, {}, other)).status, 404);
    }
    assert.deepEqual((await heed.get('/api/rounds', other)).json.rounds, []);
    assert.equal((await heed.get('/api/people', other)).json.error, 'not_permitted');
  });
});

test('killing the server between any two steps loses nothing that was acknowledged', async () => {
  const workplace = await makeWorkplace();
  let heed = await Heed.start(workplace);
  const restart = async () => {
    await heed.kill();
    heed = await Heed.start(workplace);
  };
  try {
    const leader = await heed.setUp();
    await restart();
    const launched = await heed.post('/api/rounds', launchRequest({ people: 6 }), leader);
    const { id, short } = launched.json;
    await restart();
    const { codes, fingerprint: f } = (await makeSlips(heed, id, leader)).json;
    await restart();
    assert.equal((await heed.post(`/api/rounds/${id}/open`, {}, leader)).status, 200);
    const round = { short, fingerprint: f };
    for (const [person, code] of codes.entries()) {
      await restart();
      const secrets = beginTicket(await manifestOf(heed, round), code);
      const first = await collect(heed, round, code, secrets);
      await restart();
      // As a client would whose reply was lost: the same again gives the same, and counts once.
      const { reply, ticket } = await collect(heed, round, code, secrets);
      assert.equal(reply.text, first.reply.text);
      for (let time = 0; time < 2; ++time) {
        await restart();
        assert.equal((await cast(heed, round, ticket, { answers: answersOf(person) })).status, 200);
      }
    }
    await restart();
    assert.equal((await heed.post(`/api/rounds/${id}/close`, {}, leader)).json.report, 'released');
    const before = await heed.get(`/api/rounds/${id}/report`, leader);
    await restart();
    const after = await heed.get(`/api/rounds/${id}/report`, leader);
    assert.equal(after.text, before.text);
    assert.deepEqual(after.json.answered, { low: 5, high: 9, rate_low: null });
  } finally {
    await heed.stop();
    await workplace.remove();
  }
});
