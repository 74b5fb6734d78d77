// A whole round against the real program: what is shown, what is held back, and that nothing
// acknowledged is lost when the program is killed between any two steps.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import {
  Heed, answer, answersOf, cast, isoDay, launchRequest, makeWorkplace, newAttempt, openRound, password, sessionOf,
} from './support/heed.mjs';

describe('a round', () => {
  let workplace;
  let heed;
  let leader;

  before(async () => {
    workplace = await makeWorkplace();
    heed = await Heed.start(workplace);
    leader = await heed.setUp();
  });

  after(async () => {
    await heed.stop();
    await workplace.remove();
  });

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
    const forbidden = ['answered', 'elements', 'overall', 'figure', 'favourable', 'score', 'respondents', 'ballots"'];
    for (const path of paths) {
      const { text, json } = await heed.get(path, leader);
      const own = path === '/api/rounds' ? json.rounds.find(({ id }) => id === round.id) : undefined;
      const told = own ? JSON.stringify(own) : text;
      for (const word of forbidden) assert.ok(!told.includes(word), `${path} tells of ${word}: ${told}`);
    }
  });

  test('with nobody answering looks the same as with four', async () => {
    const [four, none] = [await openRound(heed, leader), await openRound(heed, leader)];
    await answer(heed, four, 4);
    await close(four);
    await close(none);
    const told = async (round) => {
      const reply = await report(round);
      return reply.text.replace(round.team, 'the team');
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
    const late = await cast(heed, round, round.codes[6], answersOf(6));
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

  test('takes each code once, and a repeat after a lost reply as the same ballot', async () => {
    const round = await openRound(heed, leader);
    const attempt = newAttempt();
    const [code] = round.codes;
    assert.equal((await cast(heed, round, code, answersOf(0), attempt)).status, 200);
    assert.equal((await cast(heed, round, code, answersOf(0), attempt)).status, 200);
    const other = await cast(heed, round, code, answersOf(1));
    assert.equal(other.status, 409);
    assert.equal(other.json.error, 'code_used');
  });

  test('takes a code as people type it', async () => {
    const round = await openRound(heed, leader);
    const typed = round.codes[0].toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    assert.equal((await cast(heed, round, typed, answersOf(0))).status, 200);
  });

  test('refuses a bad ballot with a reason and keeps the code good', async () => {
    const round = await openRound(heed, leader);
    const [code] = round.codes;
    const refused = async (answers) => {
      const reply = await cast(heed, round, code, answers);
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
    assert.equal((await cast(heed, round, 'AAAA-AAAA', { PSF1: 3 })).json.error, 'bad_code');
    assert.equal((await cast(heed, round, code, { PSF1: 'cannot_say', ATT1: 4 })).status, 200);
  });

  test('makes new slips only until it is opened, and then the old ones stop working', async () => {
    const launched = await heed.post('/api/rounds', launchRequest(), leader);
    const { id, short } = launched.json;
    const slips = () => heed.post(`/api/rounds/${id}/slips`, {}, leader);
    const first = (await slips()).json.codes;
    const second = (await slips()).json.codes;
    assert.equal(second.length, 12);
    const early = await cast(heed, { short }, second[0], answersOf(0));
    assert.equal(early.json.error, 'not_open');
    await heed.post(`/api/rounds/${id}/open`, {}, leader);
    assert.equal((await slips()).json.error, 'wrong_state');
    assert.equal((await cast(heed, { short }, first[0], answersOf(0))).json.error, 'unknown_code');
    assert.equal((await cast(heed, { short }, second[0], answersOf(0))).status, 200);
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
    const invitation = await heed.post('/api/people/invitations', { name: 'Ben', role: 'leader' }, leader);
    const joined = await heed.post('/api/welcome', {
      code: invitation.json.code, name: 'Ben Ali', sign_in_name: 'ben', password,
    });
    const other = sessionOf(joined);
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
    const { codes } = (await heed.post(`/api/rounds/${id}/slips`, {}, leader)).json;
    await restart();
    assert.equal((await heed.post(`/api/rounds/${id}/open`, {}, leader)).status, 200);
    for (const [person, code] of codes.entries()) {
      await restart();
      const attempt = newAttempt();
      assert.equal((await cast(heed, { short }, code, answersOf(person), attempt)).status, 200);
      await restart();
      // As a client would whose reply was lost: the same again counts once.
      assert.equal((await cast(heed, { short }, code, answersOf(person), attempt)).status, 200);
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

test('participants leave no line in the log and get no cookie', async () => {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  try {
    const leader = await heed.setUp();
    const round = await openRound(heed, leader, { people: 100 });
    const [out, err] = [heed.out, heed.err];
    for (const [person, code] of round.codes.entries()) {
      for (const reply of [
        await heed.get(`/r/${round.short}`),
        await heed.get(`/api/r/${round.short}`),
        await cast(heed, round, code, answersOf(person)),
        await cast(heed, round, code, answersOf(person)),
        await heed.get('/r/ZZZZZ'),
      ]) {
        assert.equal(reply.headers.get('set-cookie'), null);
      }
    }
    assert.equal(heed.out, out);
    assert.equal(heed.err, err);
  } finally {
    await heed.stop();
    await workplace.remove();
  }
});
