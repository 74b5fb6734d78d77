// The facilitator reads first, against the real program: a report, what a team agrees about it, and
// its leader, who waits for the hand-over or for the day of the session. And closing that is put off.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { isoDay, startSetUp } from './support/heed.mjs';
import { answer, joinAs, openRound } from './support/leader.mjs';

const commitment = (changes = {}) => ({
  by: 'team', text: 'Shorter handovers.', owner: 'Sam, deputy', due_on: isoDay(28), kept: null, ...changes,
});

describe('the facilitator', () => {
  let program;
  let heed;
  let administrator;
  let leader;
  let facilitator;
  let other;

  before(async () => {
    program = await startSetUp();
    ({ heed, leader: administrator } = program);
    leader = await joinAs(heed, administrator, 'lena', 'leader');
    facilitator = await joinAs(heed, administrator, 'jo.park', 'facilitator');
    other = await joinAs(heed, administrator, 'kim.lee', 'facilitator');
  });

  after(() => program.end());

  // A round of the leader's team that so many people answer, closed.
  async function closedAfter(people, changes = {}) {
    const round = await openRound(heed, leader, { facilitator: 'jo.park', ...changes });
    await answer(heed, round, people);
    const closed = await heed.post(`/api/rounds/${round.id}/close`, {}, leader);
    assert.equal(closed.status, 200);
    return { ...round, ...closed.json };
  }

  const reportOf = (round, session) => heed.get(`/api/rounds/${round.id}/report`, session);
  const agreedAt = ({ campaign, unit }) => `/api/campaigns/${campaign}/units/${unit}/commitments`;
  const put = (path, commitments, session) => heed.request('PUT', path, { body: { commitments }, session });

  test('reads a report before the leader, who is told the same whatever came out', async () => {
    const told = new Set();
    for (const people of [0, 4, 12]) {
      const round = await closedAfter(people);
      assert.equal(round.report, 'with_facilitator');
      for (const path of [`/api/rounds/${round.id}/report`, `/api/campaigns/${round.campaign}/units/${round.unit}/report`]) {
        const refused = await heed.get(path, leader);
        assert.equal(refused.status, 409);
        told.add(refused.text);
        const report = await heed.get(path, facilitator);
        assert.equal(report.json.state, people === 12 ? 'released' : 'withheld');
        assert.equal(report.json.handed_over, false);
        assert.equal((await heed.get(path, other)).status, 404);
      }
      const { json } = await heed.get(`/api/campaigns/${round.campaign}`, leader);
      assert.deepEqual(json.units.map(({ report }) => report), ['with_facilitator']);
    }
    assert.deepEqual([...told].map((text) => JSON.parse(text).error), ['with_facilitator']);
  });

  test('hands a report over once and for all', async () => {
    const round = await closedAfter(12);
    const review = await heed.get(`/api/reviews/${round.campaign}`, facilitator);
    assert.deepEqual([review.json.state, review.json.asks_comments, review.json.delete_on], ['to_review', false, null]);
    assert.deepEqual(review.json.units.map(({ name, report }) => [name, report]), [[round.team, 'released']]);
    assert.equal((await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, other)).status, 404);
    assert.equal((await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, facilitator)).json.state, 'handed_over');
    const report = await reportOf(round, leader);
    assert.deepEqual([report.json.state, report.json.handed_over], ['released', true]);
    assert.equal((await heed.get(`/api/rounds/${round.id}`, leader)).json.report, 'released');
  });

  test('is waited for no longer than until the day of the session', async () => {
    const round = await closedAfter(12, { closes_on: isoDay(), session_on: isoDay() });
    assert.equal((await reportOf(round, leader)).json.state, 'released');
    const [latest] = (await heed.get('/api/reviews', facilitator)).json.reviews.filter(({ campaign }) => campaign === round.campaign);
    assert.equal(latest.state, 'handed_over');
  });

  test('writes down what a team agrees, and the leader reads it with the report', async () => {
    const round = await closedAfter(4);
    const written = [commitment(), commitment({ by: 'leader', kept: 'partly' })];
    assert.equal((await put(agreedAt(round), written, facilitator)).status, 200);
    assert.equal((await heed.get(agreedAt(round), leader)).json.error, 'with_facilitator');
    assert.equal((await put(agreedAt(round), [], leader)).json.error, 'with_facilitator');
    assert.equal((await put(agreedAt(round), [], other)).status, 404);
    await heed.post(`/api/reviews/${round.campaign}/hand-over`, {}, facilitator);
    assert.deepEqual((await heed.get(agreedAt(round), leader)).json, { commitments: written, earlier: null });
    const refused = await put(agreedAt(round), [commitment({ text: ' ' })], leader);
    assert.deepEqual([refused.json.error, refused.json.field], ['bad_text', '/commitments/0/text']);
  });
});

describe('closing', () => {
  let program;
  let heed;
  let leader;

  before(async () => {
    program = await startSetUp();
    ({ heed, leader } = program);
  });

  after(() => program.end());

  test('is put off up to the day that staff were told, and the manifest stays', async () => {
    const round = await openRound(heed, leader, { closes_on: isoDay(7), closes_latest: isoDay(10) });
    const manifest = await heed.get(`/api/r/${round.short}/manifest`);
    assert.deepEqual([manifest.json.closes_on, manifest.json.closes_latest], [isoDay(7), isoDay(10)]);
    const extend = (day) => heed.post(`/api/rounds/${round.id}/extend`, { closes_on: isoDay(day) }, leader);
    assert.deepEqual((await extend(11)).json, { error: 'too_large', field: '/closes_on', limit: 10 });
    assert.deepEqual((await extend(7)).json, { error: 'too_small', field: '/closes_on', limit: 8 });
    const extended = await extend(10);
    assert.deepEqual([extended.json.closes_on, extended.json.collect_until], [isoDay(10), isoDay(10)]);
    assert.equal((await heed.get(`/api/r/${round.short}`)).json.closes_on, isoDay(10));
    assert.equal((await heed.get(`/api/r/${round.short}/manifest`)).text, manifest.text);
    await answer(heed, round, 5);
    await heed.post(`/api/rounds/${round.id}/close`, {}, leader);
    assert.equal((await extend(10)).json.error, 'wrong_state');
  });
});
