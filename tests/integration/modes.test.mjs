// How codes reach people, and on which days they act, against the real program. Its clock is the
// machine's, so days that pass are left to the unit tests of server/rounds.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Heed, answersOf, isoDay, launchRequest, makeWorkplace, startSetUp } from './support/heed.mjs';
import { makeSlips, openRound } from './support/leader.mjs';
import { cast, collect, manifestOf, send, vote } from './support/participant.mjs';
import { beginTicket, ticketRequest } from './support/psb.mjs';

describe('a round', () => {
  let program;
  let heed;
  let leader;

  const content = (person) => ({ answers: answersOf(person) });
  const refused = async (changes) => {
    const { status, json } = await heed.post('/api/rounds', launchRequest(changes), leader);
    assert.equal(status, 422, JSON.stringify(json));
    return [json.error, json.field];
  };

  before(async () => {
    program = await startSetUp();
    ({ heed, leader } = program);
  });

  after(() => program.end());

  test('in two steps gives tickets first, and takes ballots on later days only', async () => {
    const days = { mode: 'two_step', collect_until: isoDay(1), answer_from: isoDay(2), closes_on: isoDay(7) };
    const round = await openRound(heed, leader, days);
    const { state, tickets, ballots } = (await heed.get(`/api/r/${round.short}`)).json;
    assert.deepEqual({ state, tickets, ballots }, { state: 'open', tickets: true, ballots: false });
    const { ticket } = await collect(heed, round, round.codes[0]);
    const early = await cast(heed, round, ticket, content(0));
    assert.deepEqual([early.status, early.json.error], [409, 'not_open']);
    const { mode, collect_until, answer_from } = round.manifest;
    assert.deepEqual({ mode, collect_until, answer_from, closes_on: round.closes_on }, days);
  });

  test('in two steps has days that leave people time and do not overlap', async () => {
    const days = { mode: 'two_step', collect_until: isoDay(2), answer_from: isoDay(3), closes_on: isoDay(7) };
    assert.deepEqual(await refused({ ...days, collect_until: isoDay(-1) }), ['too_small', '/collect_until']);
    assert.deepEqual(await refused({ ...days, answer_from: isoDay(2) }), ['too_small', '/answer_from']);
    assert.deepEqual(await refused({ ...days, answer_from: isoDay(8), closes_on: isoDay(20) }), ['too_large', '/answer_from']);
    assert.deepEqual(await refused({ ...days, closes_on: isoDay(2) }), ['too_large', '/answer_from']);
    const { collect_until, ...without } = days;
    assert.deepEqual(await refused(without), ['missing_field', '/collect_until']);
    assert.deepEqual(await refused({ mode: 'slips', collect_until: isoDay(1), answer_from: isoDay(2) }), ['unknown_field', '/collect_until']);
    assert.deepEqual(await refused({ mode: 'by owl' }), ['not_allowed', '/mode']);
  });

  test('of one link gives at most one and a half tickets a person, and never reports below ten', async () => {
    const round = await openRound(heed, leader, { mode: 'open_link', people: 11 });
    assert.equal(round.minimum_group, 10);
    assert.equal(round.codes.length, 1);
    const [link] = round.codes;
    for (let ticket = 0; ticket < 17; ++ticket) {
      assert.equal((await collect(heed, round, link)).reply.status, 200, `ticket ${ticket}`);
    }
    const last = await collect(heed, round, link);
    assert.deepEqual([last.reply.status, last.reply.json.error], [409, 'none_left']);
    assert.equal((await heed.post(`/api/rounds/${round.id}/replacement`, {}, leader)).status, 409);
    const nine = await openRound(heed, leader, { mode: 'open_link', people: 11 });
    for (let person = 0; person < 9; ++person) await vote(heed, nine, nine.codes[0], content(person));
    assert.equal((await heed.post(`/api/rounds/${nine.id}/close`, {}, leader)).json.report, 'withheld');
    const { json } = await heed.get(`/api/rounds/${nine.id}/report`, leader);
    assert.deepEqual(json.ballots, { mode: 'open_link', restored: false, tally_holds: true });
  });

  test('has few spare slips, which all work', async () => {
    const launched = (await heed.post('/api/rounds', launchRequest(), leader)).json;
    assert.equal((await makeSlips(heed, launched.id, leader, { spares: 3 })).json.error, 'too_large');
    const { codes } = (await makeSlips(heed, launched.id, leader, { spares: 2 })).json;
    assert.equal(new Set(codes).size, 14);
    const round = (await heed.post(`/api/rounds/${launched.id}/open`, {}, leader)).json;
    assert.equal(round.slips, 14);
    assert.equal((await heed.get(`/api/r/${round.short}`)).json.codes, 14);
    for (const code of codes) assert.equal((await vote(heed, round, code, content(1))).status, 200);
  });

  test('has a few codes for people who lost theirs, and then no more', async () => {
    const round = await openRound(heed, leader);
    assert.equal(round.replacements_left, 2);
    const another = () => heed.post(`/api/rounds/${round.id}/replacement`, {}, leader);
    for (let left = 1; left >= 0; --left) {
      const reply = await another();
      assert.equal(reply.status, 201, reply.text);
      assert.equal((await vote(heed, round, reply.json.code, content(left))).status, 200);
      assert.equal((await heed.get(`/api/rounds/${round.id}`, leader)).json.replacements_left, left);
    }
    const none = await another();
    assert.deepEqual([none.status, none.json.error], [409, 'none_left']);
  });

  test('has one key, which is made once, whoever asks for slips at the same time', async () => {
    const { id } = (await heed.post('/api/rounds', launchRequest(), leader)).json;
    assert.equal((await heed.get(`/api/rounds/${id}`, leader)).json.fingerprint, null);
    const replies = await Promise.all(Array.from({ length: 8 }, () => makeSlips(heed, id, leader)));
    const fingerprints = new Set(replies.map(({ json }) => json.fingerprint));
    assert.equal(fingerprints.size, 1);
    assert.deepEqual([(await heed.get(`/api/rounds/${id}`, leader)).json.fingerprint], [...fingerprints]);
  });

  for (const mode of ['together', 'one_step']) {
    test(`is told in its manifest to be ${mode}, and works like one of slips`, async () => {
      const round = await openRound(heed, leader, { mode });
      assert.equal((await vote(heed, round, round.codes[0], content(0))).status, 200);
      assert.equal(round.manifest.mode, mode);
    });
  }
});

// Somebody behind a proxy that says where each request came from.
const from = (heed, address) =>
  ({ request: (method, path, options) => heed.request(method, path, { ...options, headers: { 'x-forwarded-for': address } }) });

describe('the turns of a network at an open link', () => {
  let workplace, heed, leader;
  const network = '198.51.100.1';
  const openLink = () => openRound(heed, leader, { mode: 'open_link', people: 40 });
  const ask = async (address, round, secrets) => (await collect(from(heed, address), round, round.codes[0], secrets)).reply;

  // The first request, so that it can be sent again, how many tickets there were, and what came after them.
  async function useUp(round, addressOf = () => network) {
    const secrets = beginTicket(await manifestOf(heed, round), round.codes[0]);
    const first = await ask(network, round, secrets);
    let [reply, given] = [first, 0];
    for (; reply.status === 200; ++given) reply = await ask(addressOf(given), round);
    return { secrets, first, given, reply };
  }

  before(async () => {
    workplace = await makeWorkplace();
    heed = await Heed.start(workplace, ['--proxy-names-clients']);
    leader = await heed.setUp();
  });
  after(async () => {
    await heed.stop();
    await workplace.remove();
  });

  test('are so many at once, its own, and those of one round', async () => {
    const [round, other] = [await openLink(), await openLink()];
    const { secrets, first, given, reply } = await useUp(round, (count) => `192.0.2.1, 198.51.100.${count}`);
    assert.deepEqual([reply.status, reply.json.error], [429, 'try_later']);
    // Thirty, and what came back meanwhile: one in four seconds.
    assert.ok(given >= 30 && given < 60, `${given} tickets`);
    assert.ok(reply.json.limit >= 1 && reply.json.limit <= 4, reply.text);
    assert.equal((await ask('203.0.113.1', round)).status, 200);
    // Nobody waits in another round, nor who sends again what was given before.
    assert.equal((await ask(network, other)).status, 200);
    assert.deepEqual((await ask(network, round, secrets)).json, first.json);
  });

  test('are not used up by repeats or by what is refused', async () => {
    const round = await openLink();
    const secrets = beginTicket(await manifestOf(heed, round), round.codes[0]);
    for (let times = 0; times < 40; ++times) {
      assert.equal((await ask(network, round, secrets)).status, 200, `repeat ${times}`);
      const wrong = await ask(network, round, { ...secrets, blinded: 'AAAA' });
      assert.equal(wrong.json.error, 'bad_blinded');
    }
    for (let ticket = 0; ticket < 20; ++ticket) {
      assert.equal((await ask(network, round)).status, 200, `ticket ${ticket}`);
    }
  });

  test('are the same however the address of the round is spelled', async () => {
    const round = await openLink();
    await useUp(round);
    const { path, ...rest } = ticketRequest(await manifestOf(heed, round), beginTicket(await manifestOf(heed, round), round.codes[0]));
    const reply = await send(from(heed, network), { ...rest, path: path.toLowerCase() });
    assert.equal(reply.json.error, 'try_later');
  });
});
