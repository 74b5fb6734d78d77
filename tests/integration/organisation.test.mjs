// An organisation against the real program: put in as a sheet, a campaign over all of it, and what
// becomes of a team of four among larger ones.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Heed, isoDay, launchRequest, makeWorkplace, password, sessionOf } from './support/heed.mjs';
import { answer, makeSlips } from './support/leader.mjs';

const sheet = [
  'unit,parent,people,leader',
  'Ward 1,Medicine,12,bob',
  'Medicine,Hospital,0,bob',
  'Ward 2,Medicine,4,',
  '"Theatre, recovery",Surgery,9,',
  'Surgery,Hospital,7,',
  'Hospital,,0,ada',
].join('\r\n');

// Days between two rounds of one team, from the instrument's definition.
const pauseOfFootprint = 42;

// What tells of answers; none of it may be said about a team below the smallest group.
const wordsOfScores = ['answered', 'elements', 'overall', 'figure', 'favourable', 'score', 'respondents'];

describe('an organisation', () => {
  let workplace;
  let heed;
  let administrator;
  let bo;
  let campaign;

  const importSheet = (csv) => heed.post('/api/organisation/import', { csv }, administrator);
  const unitNamed = (name) => campaign.units.find((unit) => unit.name === name);
  const idOf = async (name) => {
    const { json } = await heed.get('/api/organisation', administrator);
    return json.units.find((unit) => unit.name === name).id;
  };
  const launch = async (unit, session, changes = {}) => {
    const { team, people, ...terms } = launchRequest(changes);
    return heed.post('/api/campaigns', { unit: await idOf(unit), ...terms }, session);
  };
  const report = (name, session) => heed.get(`/api/campaigns/${campaign.id}/units/${unitNamed(name).id}/report`, session);

  before(async () => {
    workplace = await makeWorkplace();
    heed = await Heed.start(workplace);
    administrator = await heed.setUp();
    const { json } = await heed.post('/api/people/invitations', { name: 'Bo', role: 'leader' }, administrator);
    bo = sessionOf(await heed.post('/api/welcome', { code: json.code, name: 'Bo Reed', sign_in_name: 'bob', password }));
  });

  after(async () => {
    await heed.stop();
    await workplace.remove();
  });

  test('refuses a wrong sheet, says where, and changes nothing', async () => {
    const refused = async (csv) => {
      const { status, json } = await importSheet(csv);
      assert.equal(status, 422, csv);
      const { error, field, ...place } = json;
      assert.equal(field, '/csv');
      return { error, ...place };
    };
    assert.deepEqual(await refused('team,parent,people\nA,,5\n'), { error: 'wrong_header', line: 1 });
    assert.deepEqual(await refused('unit,parent,people\nA,,5\nB,A\n'), { error: 'ragged', limit: 3, line: 3 });
    assert.deepEqual(await refused('unit,parent,people\nA,,five\n'), { error: 'not_a_number', line: 2, column: 3 });
    assert.deepEqual(await refused('unit,parent,people\n"A,,5\n'), { error: 'bad_quote', line: 2, column: 1 });
    assert.deepEqual(await refused('unit,parent,people\nA,,5\nB,C,5\n'), { error: 'unknown_parent', line: 3, column: 2 });
    assert.deepEqual(await refused('unit,parent,people\nA,,5\nB,,5\n'), { error: 'second_root', line: 3, column: 2 });
    assert.deepEqual(await refused('unit,parent,people\nA,B,5\nB,A,5\n'), { error: 'circle', line: 2, column: 2 });
    assert.deepEqual(await refused('unit,parent,people\nA,,5\nA,A,5\n'), { error: 'named_twice', line: 3, column: 1 });
    assert.deepEqual(await refused('unit,parent,people,leader\nA,,5,zoe\n'), { error: 'unknown_leader', line: 2, column: 4 });
    assert.deepEqual(await refused('unit,parent,people\nA,,501\n'), { error: 'too_large', limit: 500, line: 2, column: 3 });
    const deep = Array.from({ length: 13 }, (_, level) => `L${level},${level ? `L${level - 1}` : ''},5`);
    const tooDeep = await refused(['unit,parent,people', ...deep].join('\n'));
    assert.deepEqual(tooDeep, { error: 'too_deep', limit: 12, line: 14, column: 2 });
    assert.deepEqual((await heed.get('/api/organisation', administrator)).json, { units: [] });
  });

  test('is for administrators alone', async () => {
    for (const reply of [
      await heed.get('/api/organisation', bo),
      await heed.post('/api/organisation/import', { csv: sheet }, bo),
      await heed.request('PUT', '/api/organisation', { body: { units: [] }, session: bo }),
    ]) {
      assert.equal(reply.json.error, 'not_permitted');
    }
  });

  test('takes a sheet in any order of lines, and keeps the ids of names that stay', async () => {
    const first = await importSheet(sheet);
    assert.equal(first.status, 200, first.text);
    assert.equal(first.json.units.length, 6);
    assert.equal(first.json.units.find(({ name }) => name === 'Theatre, recovery').parent, 'Surgery');
    assert.equal((await importSheet(sheet)).text, first.text);
  });

  test('lets a leader launch over a unit that he or she leads and no other', async () => {
    const led = await heed.get('/api/organisation/led', bo);
    assert.deepEqual(led.json.units.map(({ name, teams, people }) => [name, teams, people]), [
      ['Medicine', 2, 16], ['Ward 1', 1, 12],
    ]);
    assert.equal((await launch('Surgery', bo)).status, 404);
    assert.equal((await launch('Medicine', bo)).status, 201);
  });

  test('launches a round for each team, led by its leader, and takes small teams', async () => {
    const reply = await launch('Hospital', administrator);
    assert.equal(reply.status, 201, reply.text);
    campaign = reply.json;
    const people = campaign.units.map(({ name, round }) => [name, round !== null]);
    assert.deepEqual(people, [
      ['Hospital', false], ['Medicine', false], ['Surgery', true], ['Theatre, recovery', true], ['Ward 1', true],
      ['Ward 2', true],
    ]);
    const round = unitNamed('Ward 1').round.id;
    assert.equal((await heed.get(`/api/rounds/${round}`, bo)).status, 200);
    assert.equal((await heed.get(`/api/rounds/${round}`, administrator)).status, 404);
  });

  test('may change while a campaign runs, which keeps its own tree', async () => {
    const id = await idOf('Ward 2');
    const edited = await heed.request('PUT', `/api/organisation/units/${id}`, {
      body: { name: 'Ward Two', parent: 'Surgery', people: 40, leader: null },
      session: administrator,
    });
    assert.equal(edited.status, 200, edited.text);
    const { json } = await heed.get(`/api/campaigns/${campaign.id}`, administrator);
    assert.deepEqual(json.units, campaign.units);
  });

  test('opens and closes as a whole, and judges all teams together', async () => {
    const answering = { Surgery: 6, 'Theatre, recovery': 9, 'Ward 1': 11, 'Ward 2': 4 };
    const rounds = {};
    for (const name of Object.keys(answering)) {
      const { round } = unitNamed(name);
      const leader = name === 'Ward 1' ? bo : administrator;
      const { json } = await makeSlips(heed, round.id, leader);
      rounds[name] = { ...round, ...json, leader };
    }
    const opened = await heed.post(`/api/campaigns/${campaign.id}/open`, {}, administrator);
    assert.equal(opened.json.state, 'open');
    for (const [name, people] of Object.entries(answering)) await answer(heed, rounds[name], people);

    const partly = await heed.post(`/api/rounds/${rounds['Ward 1'].id}/close`, {}, bo);
    assert.equal(partly.json.error, 'part_of_campaign');
    assert.equal((await heed.post(`/api/campaigns/${campaign.id}/close`, {}, bo)).status, 404);
    const closed = await heed.post(`/api/campaigns/${campaign.id}/close`, {}, administrator);
    assert.equal(closed.json.state, 'closed');

    assert.equal((await report('Ward 1', administrator)).json.detail, true);
    assert.equal((await report('Theatre, recovery', administrator)).json.state, 'released');
    assert.equal((await report('Ward 1', bo)).text, (await report('Ward 1', administrator)).text);
    assert.equal((await report('Surgery', bo)).status, 404);
  });

  test('gives away nothing about the team of four through any route', async () => {
    const small = unitNamed('Ward 2');
    const paths = [
      `/api/rounds/${small.round.id}`, `/api/rounds/${small.round.id}/report`, `/api/r/${small.round.short}`,
      `/api/campaigns/${campaign.id}/units/${small.id}/report`, `/api/campaigns/${campaign.id}`, '/api/campaigns',
      '/api/organisation', '/api/organisation/led',
    ];
    for (const path of paths) {
      const { status, text } = await heed.get(path, administrator);
      assert.equal(status, 200, path);
      for (const word of wordsOfScores) assert.ok(!text.includes(word), `${path} tells of ${word}: ${text}`);
    }
    const { json } = await report('Ward 2', administrator);
    assert.equal(json.state, 'withheld');
    assert.deepEqual(json.ballots, { mode: 'slips', restored: false, tally_holds: true });
  });

  test('shows a leader of a unit that unit and nothing else', async () => {
    const { json } = await heed.get(`/api/campaigns/${campaign.id}`, bo);
    assert.equal(json.launched_by_you, false);
    assert.deepEqual(json.units.map(({ name }) => name), ['Medicine', 'Ward 1']);
  });

  test('makes a team wait for its next round as long as the instrument says', async () => {
    const again = await launch('Hospital', administrator);
    assert.equal(again.status, 409);
    assert.deepEqual(again.json, { error: 'too_soon', field: '/unit', limit: pauseOfFootprint });
    const prepared = (await heed.get('/api/campaigns', bo)).json.campaigns.find((one) => one.launched_by_you);
    const { units } = (await heed.get(`/api/campaigns/${prepared.id}`, bo)).json;
    const { round } = units.find(({ name }) => name === 'Ward 1');
    await makeSlips(heed, round.id, bo);
    assert.equal((await heed.post(`/api/rounds/${round.id}/open`, {}, bo)).json.error, 'too_soon');
    const other = await launch('Hospital', administrator, {
      instrument: { name: 'psychological-safety-pulse', version: 1 }, closes_on: isoDay(7),
    });
    assert.equal(other.status, 201, other.text);
  });
});

test('ten thousand teams are launched in one request', async () => {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  try {
    const administrator = await heed.setUp();
    const lines = ['unit,parent,people', 'National,,0'];
    for (let region = 0; region < 100; ++region) {
      lines.push(`Region ${region},National,0`);
      for (let team = 0; team < 100; ++team) lines.push(`Community team ${region}-${team},Region ${region},77`);
    }
    const put = await heed.post('/api/organisation/import', { csv: lines.join('\n') }, administrator);
    assert.equal(put.status, 200, put.text);
    const unit = put.json.units.find(({ parent }) => parent === null).id;
    const { team, people, ...terms } = launchRequest();
    const launched = await heed.post('/api/campaigns', { unit, ...terms }, administrator);
    assert.equal(launched.status, 201, launched.text.slice(0, 200));
    const rounds = launched.json.units.filter(({ round }) => round).map(({ round }) => round.short);
    assert.equal(new Set(rounds).size, 10_000);
  } finally {
    await heed.stop();
    await workplace.remove();
  }
});
