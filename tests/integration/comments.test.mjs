// Comments against the real program: people write, the facilitator reads before anybody else, holds
// one back and hands the rest over, and the leader reads that, and nothing beyond it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { answersOf, startSetUp } from './support/heed.mjs';
import { joinAs, openRound } from './support/leader.mjs';
import { vote } from './support/participant.mjs';

const written = (person) => ({
  OPN1: { text: `word ${person}: shorter handovers`, share: 'word_for_word' },
  OPN2: { text: `theme ${person}: the rota`, share: 'theme_only' },
});

describe('comments', () => {
  let program;
  let heed;
  let administrator;
  let facilitator;
  let stranger;

  before(async () => {
    program = await startSetUp();
    ({ heed, leader: administrator } = program);
    facilitator = await joinAs(heed, administrator, 'jo.park', 'facilitator');
    stranger = await joinAs(heed, administrator, 'kim.lee', 'facilitator');
  });

  after(() => program.end());

  // A round in which so many people answer and write, and which is closed.
  async function closedAfter(people) {
    const round = await openRound(heed, administrator, { open_questions: ['OPN1', 'OPN2'], facilitator: 'jo.park' });
    for (let person = 0; person < people; ++person) {
      const content = { answers: answersOf(person), comments: written(person) };
      const reply = await vote(heed, round, round.codes[person], content);
      assert.equal(reply.status, 200);
    }
    const sealed = await heed.get(`/api/reviews/${round.campaign}`, facilitator);
    assert.equal(sealed.json.error, 'wrong_state');
    await heed.post(`/api/rounds/${round.id}/close`, {}, administrator);
    return round;
  }

  const report = async (round) => (await heed.get(`/api/rounds/${round.id}/report`, administrator)).json;
  const review = async (round) => (await heed.get(`/api/reviews/${round.campaign}`, facilitator)).json;

  test('reach the leader after the facilitator, without what was held back and without themes', async () => {
    const round = await closedAfter(12);
    assert.equal((await report(round)).error, 'with_facilitator');
    const first = await heed.get(`/api/rounds/${round.id}/report`, facilitator);
    assert.deepEqual(first.json.comments.map(({ state }) => state), ['waiting', 'waiting']);

    const { lists } = await review(round);
    assert.deepEqual(lists.map(({ question, share, comments }) => [question, share, comments.length]), [
      ['OPN1', 'word_for_word', 12], ['OPN2', 'theme_only', 12],
    ]);
    const held = lists[0].comments[0];
    const path = `/api/reviews/${round.campaign}/comments/${held.id}`;
    assert.equal((await heed.request('PUT', path, { body: { held_back: true }, session: stranger })).status, 404);
    const kept = await heed.request('PUT', path, { body: { held_back: true }, session: facilitator });
    assert.deepEqual(kept.json, { ...held, held_back: true });
    const handedOver = await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, facilitator);
    assert.equal(handedOver.json.state, 'handed_over');

    const told = await report(round);
    assert.deepEqual(told.comments.map(({ question, state }) => [question, state]), [['OPN1', 'shown'], ['OPN2', 'none']]);
    assert.deepEqual(told.comments[0].texts, lists[0].comments.slice(1).map(({ text }) => text));
  });

  test('come out of no other route, and themes out of none that a leader can read', async () => {
    const round = await closedAfter(12);
    const paths = [
      '/api/rounds', `/api/rounds/${round.id}`, `/api/rounds/${round.id}/report`, '/api/campaigns',
      `/api/campaigns/${round.campaign}`, `/api/r/${round.short}`, `/api/r/${round.short}/manifest`,
      '/api/reviews', `/api/reviews/${round.campaign}`,
    ];
    for (const session of [administrator, stranger, undefined]) {
      for (const path of paths) assert.doesNotMatch((await heed.get(path, session)).text, /handovers|rota/);
    }
    await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, facilitator);
    for (const path of paths) assert.doesNotMatch((await heed.get(path, administrator)).text, /rota/);
  });

  test('of nine people are read by nobody', async () => {
    const round = await closedAfter(9);
    assert.deepEqual((await review(round)).lists, []);
    await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, facilitator);
    assert.deepEqual((await report(round)).comments.map(({ state, texts }) => [state, texts]), [['none', []], ['none', []]]);
  });

  test('of nine people are nowhere in the files once the round is released, and nothing was logged', async () => {
    const log = heed.out + heed.err;
    assert.doesNotMatch(log, /handovers|rota/);
    const files = await readFile(join(program.workplace.data, 'heed.db'), 'latin1');
    // Two rounds of twelve were let through and are kept; that of nine was erased.
    for (const person of [0, 8]) {
      assert.equal(files.split(`word ${person}:`).length - 1, 2);
    }
  });
});
