// What an administrator sets for the whole installation, accounts that are mended, and two teams that
// are launched together, against the real program and over a restart and a backup.

import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { Heed, launchRequest, makeWorkplace, password, run, sessionOf } from './support/heed.mjs';
import { joinAs, makeSlips } from './support/leader.mjs';
import { manifestOf, vote } from './support/participant.mjs';

const boundaryItems = Array.from({ length: 12 }, (_, at) => `BND${at + 1}`);
const boundaryAnswers = (person) => Object.fromEntries(boundaryItems.map((item, at) => [item, 1 + ((person + at) % 5)]));

// What tells of answers; none of it may be said about a pair of which one team is too small.
const wordsOfScores = ['answered', 'elements', 'overall', 'figure'];

describe('the settings', () => {
  let workplace;
  let heed;
  let administrator;
  const wanted = { organisation: 'St Elsewhere', languages: ['en', 'cy'], minimum_group: 6, report_years: 2 };
  const told = async (server) => {
    const { organisation, languages, minimum_group, report_years } = (await server.get('/api/settings', administrator)).json;
    return { organisation, languages, minimum_group, report_years };
  };

  before(async () => {
    workplace = await makeWorkplace();
    for (const language of ['cy', 'pl']) await writeFile(join(workplace.pages, `index.${language}.html`), language);
    heed = await Heed.start(workplace);
    administrator = await heed.setUp();
  });

  after(async () => {
    await heed.stop();
    await workplace.remove();
  });

  test('are English, five people and no name until somebody sets them', async () => {
    const { json } = await heed.get('/api/settings', administrator);
    assert.deepEqual([json.organisation, json.languages, json.minimum_group, json.report_years], ['', ['en'], 5, 0]);
    assert.deepEqual(json.languages_available.map(({ tag }) => tag), ['en', 'cy', 'pl']);
    assert.deepEqual((await heed.get('/api/about')).json, { organisation: '', languages: ['en'] });
  });

  test('hold for pages and launches', async () => {
    const changed = await heed.request('PUT', '/api/settings', { body: wanted, session: administrator });
    assert.equal(changed.status, 200, changed.text);
    assert.equal((await heed.get('/?lang=cy')).text, 'cy');
    assert.equal((await heed.get('/?lang=pl')).headers.get('content-language'), 'en');
    assert.equal((await heed.get('/index.pl.html')).status, 404);
    const low = await heed.post('/api/rounds', launchRequest({ minimum_group: 5 }), administrator);
    assert.deepEqual(low.json, { error: 'too_small', field: '/minimum_group', limit: 6 });
    const lowered = { ...wanted, minimum_group: 5 };
    const refused = await heed.request('PUT', '/api/settings', { body: lowered, session: administrator });
    assert.deepEqual(refused.json, { error: 'too_small', field: '/minimum_group', limit: 6 });
  });

  test('name the build that the manifests name', async () => {
    const launched = await heed.post('/api/rounds', launchRequest({ minimum_group: 6 }), administrator);
    const slips = await makeSlips(heed, launched.json.id, administrator);
    const manifest = await manifestOf(heed, { ...launched.json, ...slips.json });
    const { build } = (await heed.get('/api/settings', administrator)).json;
    assert.equal(build.client, manifest.client);
    assert.ok(build.definitions.some(({ name, evidence }) => name === 'self-reflection' && evidence === 'draft'));
  });

  test('survive a restart, a backup and its restoring', async () => {
    await heed.stop();
    heed = await Heed.start(workplace);
    assert.deepEqual(await told(heed), wanted);

    const copy = join(workplace.folder, 'copy');
    const made = await run('backup', '--data', workplace.data, '--to', copy);
    assert.equal(made.code, 0, made.err);
    const data = join(workplace.folder, 'restored');
    await mkdir(data, { mode: 0o700 });
    await cp(join(workplace.data, 'heed.key'), join(data, 'heed.key'));
    assert.equal((await run('restore', '--from', copy, '--data', data)).code, 0);
    const other = await Heed.start({ ...workplace, data });
    try {
      assert.deepEqual(await told(other), wanted);
    } finally {
      await other.stop();
    }
  });

  test('let a person who forgot a password back in, and nobody with an invitation that was withdrawn', async () => {
    const bob = await joinAs(heed, administrator, 'bob', 'leader');
    const link = await heed.post('/api/people/bob/password-link', {}, administrator);
    assert.equal(link.status, 201, link.text);
    assert.equal((await heed.get('/api/session', bob)).status, 401);
    const fresh = 'another quiet hill';
    const set = await heed.post('/api/welcome', { code: link.json.code, password: fresh });
    assert.equal(set.status, 200, set.text);
    assert.equal((await heed.get('/api/session', sessionOf(set))).json.sign_in_name, 'bob');
    assert.equal((await heed.post('/api/session', { sign_in_name: 'bob', password })).json.error, 'wrong_sign_in');

    const { json } = await heed.post('/api/people/invitations', { name: 'Cy', role: 'leader' }, administrator);
    const [{ id }] = (await heed.get('/api/people', administrator)).json.invitations;
    const gone = await heed.request('DELETE', `/api/people/invitations/${id}`, { session: administrator });
    assert.equal(gone.status, 204);
    const late = { code: json.code, name: 'Cy', sign_in_name: 'cy.', password };
    assert.equal((await heed.post('/api/welcome', late)).json.error, 'bad_code');
  });
});

describe('two teams that are asked about each other', () => {
  let workplace;
  let heed;
  let lena;
  let paul;

  before(async () => {
    workplace = await makeWorkplace();
    heed = await Heed.start(workplace);
    const administrator = await heed.setUp();
    lena = await joinAs(heed, administrator, 'lena', 'leader');
    paul = await joinAs(heed, administrator, 'paul', 'leader');
  });

  after(async () => {
    await heed.stop();
    await workplace.remove();
  });

  // A campaign over two teams of eight, of which so many answer; closed.
  async function judged(names, answering) {
    const { team, people, ...terms } = launchRequest({ instrument: { name: 'leading-across-boundaries', version: 1 } });
    const teams = names.map((name, at) => ({ name, people: 8, leader: ['lena', 'paul'][at] }));
    const launched = await heed.post('/api/campaigns', { name: names.join(' and '), teams, ...terms }, lena);
    assert.equal(launched.status, 201, launched.text);
    const units = launched.json.units.filter(({ round }) => round);
    const rounds = [];
    for (const [at, name] of names.entries()) {
      const { round } = units.find((unit) => unit.name === name);
      const slips = await makeSlips(heed, round.id, [lena, paul][at]);
      rounds.push({ ...round, ...slips.json });
    }
    const path = `/api/campaigns/${launched.json.id}`;
    assert.equal((await heed.post(`${path}/open`, {}, lena)).status, 200);
    for (const [at, round] of rounds.entries()) {
      for (let person = 0; person < answering[at]; ++person) {
        const reply = await vote(heed, round, round.codes[person], { answers: boundaryAnswers(person) });
        assert.equal(reply.status, 200, reply.text);
      }
    }
    assert.equal((await heed.post(`${path}/close`, {}, lena)).status, 200);
    return { path, rounds, campaign: (await heed.get(path, lena)).json };
  }

  // Every way in which either leader can ask for a report of either team.
  async function reports({ path, rounds, campaign }) {
    const asked = [];
    for (const session of [lena, paul]) {
      for (const { id } of campaign.units.filter(({ parent }) => parent)) {
        asked.push(await heed.get(`${path}/units/${id}/report`, session));
      }
    }
    asked.push(await heed.get(`/api/rounds/${rounds[0].id}/report`, lena));
    asked.push(await heed.get(`/api/rounds/${rounds[1].id}/report`, paul));
    return asked;
  }

  test('are both read by both leaders, and never together', async () => {
    const pair = await judged(['Ward A', 'Ward B'], [6, 5]);
    for (const { status, json } of await reports(pair)) assert.deepEqual([status, json.state], [200, 'released']);
    const root = pair.campaign.units.find(({ parent }) => !parent);
    assert.equal(root.report, 'none');
    assert.equal((await heed.get(`${pair.path}/units/${root.id}/report`, lena)).json.error, 'wrong_state');
    const seen = (await heed.get(pair.path, paul)).json.units;
    assert.deepEqual(seen.map(({ name, round }) => [name, round !== null]), [['Ward A', false], ['Ward B', true]]);
  });

  test('are both held back where one is too small, and nothing tells which', async () => {
    const pairs = [await judged(['Ward C', 'Ward D'], [7, 4]), await judged(['Ward E', 'Ward F'], [4, 7])];
    for (const pair of pairs) {
      for (const { status, json, text } of await reports(pair)) {
        assert.deepEqual([status, json.state], [200, 'withheld']);
        for (const word of wordsOfScores) assert.ok(!text.includes(`"${word}"`), text);
      }
      assert.deepEqual(pair.campaign.units.map(({ report }) => report).sort(), ['none', 'withheld', 'withheld']);
    }
  });

  test('are asked in no other way, and no one alone is', async () => {
    for (const name of ['leading-across-boundaries', 'self-reflection']) {
      const alone = await heed.post('/api/rounds', launchRequest({ instrument: { name, version: 1 } }), lena);
      assert.deepEqual(alone.json, { error: 'not_allowed', field: '/instrument' });
    }
  });
});
