// `heed audit` as a reviewer meets it: a file in, a ledger or a plan out, or one sentence why not.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { Heed, definitions, makeWorkplace, run } from './support/heed.mjs';
import { answer, openRound } from './support/leader.mjs';

const items = ['PUL1', 'PUL2', 'PUL3', 'PUL4', 'PUL5', 'PUL6', 'PUL7', 'PUL8'];

function people(team, count, option) {
  return Array.from({ length: count }, (_, number) => ({
    id: `${team}-${number}`,
    round: 'r1',
    tags: ['org', team, 'role:nurse'],
    answers: Object.fromEntries(items.map((item) => [item, option])),
  }));
}

const organisation = {
  format: 'disclosure-ledger/1',
  name: 'two teams',
  k: 5,
  instrument: 'psychological-safety-pulse@1',
  tree: { org: null, 'team:A': 'org', 'team:B': 'org' },
  people: [...people('team:A', 9, 4), ...people('team:B', 4, 1)],
};

async function audit(option, document) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-audit-'));
  const file = join(folder, 'input.json');
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  const { code, out, err } = await run('audit', option, file, '--definitions', definitions);
  await rm(folder, { recursive: true });
  return { code, out, err: err.replaceAll(folder, '') };
}

test('--rehearse prints one ledger and nothing else', async () => {
  const { code, out, err } = await audit('--rehearse', organisation);
  assert.equal(code, 0);
  assert.equal(err, '');
  const ledger = JSON.parse(out);
  assert.equal(ledger.people.length, 13);
  assert.deepEqual(ledger.people[0].tags, ['org', 'team:A', 'role:nurse']);
  const ids = ledger.releases.map(({ id }) => id);
  assert.deepEqual(ids, ['block team:A', 'report org', 'report team:A']);
});

test('a small team is in no release of its own, and not to be had by subtraction', async () => {
  const { out } = await audit('--rehearse', organisation);
  for (const { members } of JSON.parse(out).releases) {
    assert.equal(members.filter((id) => id.startsWith('team:B')).length, 0);
  }
});

test('--rehearse refuses with status 2, the file, the place and the reason', async () => {
  const refusals = [
    [{ ...organisation, k: 4 }, '/input.json: at /k: the smallest group is below the floor'],
    ['{', '/input.json: not valid JSON (incomplete JSON)'],
    [
      { ...organisation, invited: { 'team:A': 8 } },
      '/input.json: at /people: more people at "team:A" than were invited',
    ],
  ];
  for (const [document, reason] of refusals) {
    assert.deepEqual(await audit('--rehearse', document), { code: 2, out: '', err: `heed: ${reason}\n` });
  }
});

test('--plan prints what the head counts alone decide', async () => {
  const tree = { name: 't', k: 5, root: 'org', children: { org: ['A', 'B'] }, direct: { A: 9, B: 4 } };
  const { code, out } = await audit('--plan', { trees: [tree] });
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out).trees[0].reports, { org: ['A'], A: ['A'] });
});

test('what a server released is verified and exported once it has stopped', async () => {
  const workplace = await makeWorkplace();
  const verify = () => run('audit', '--verify', '--data', workplace.data);
  const heed = await Heed.start(workplace);
  const leader = await heed.setUp();
  const round = await openRound(heed, leader);
  await answer(heed, round, 11);
  await heed.post(`/api/rounds/${round.id}/close`, {}, leader);
  const meanwhile = await verify();
  await heed.stop();
  assert.equal(meanwhile.code, 1);
  assert.match(meanwhile.err, /another server is running/);
  const { code, out } = await verify();
  assert.equal(code, 0);
  assert.match(out, /^campaign \S+, (entry 1, hash [0-9a-f]{64}): every figure comes out again\.\nThe last one is \1\.\nThe ledger is sound\.\n$/);

  for (const format of ['disclosure-ledger/1', 'disclosure-blocks/1']) {
    const file = join(workplace.folder, `${format.slice(0, -2)}.json`);
    const options = ['--export', format, '--data', workplace.data, '--output', file, '--definitions', definitions];
    assert.match((await run('audit', ...options)).out, /is written\. Holds exact head counts/);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const document = JSON.parse(await readFile(file, 'utf8'));
    assert.equal(document.format, format);
    assert.equal(document.people, undefined);
    assert.ok(document.releases.length > 0);
    const again = await run('audit', ...options);
    assert.equal(again.code, 1);
    assert.match(again.err, /is there already/);
  }
  await workplace.remove();
});

test('--verify makes nothing where there is no data', async () => {
  const workplace = await makeWorkplace();
  const { code, err } = await run('audit', '--verify', '--data', workplace.data);
  assert.equal(code, 1);
  assert.match(err, /there is no .*heed\.db/);
  await assert.rejects(stat(workplace.data));
  await workplace.remove();
});

test('audit wants to know what to audit', async () => {
  assert.equal((await run('audit')).code, 2);
  assert.equal((await run('audit', '--plan', 'a.json', '--rehearse', 'b.json')).code, 2);
});

test('audit ignores no option: one that does not belong to the rest is refused', async () => {
  for (const options of [['--plan', 'a.json', '--data', 'd'], ['--rehearse', 'b.json', '--data', 'd'], ['--plan', 'a.json', '--output', 'o'], ['--verify', '--data', 'd', '--campaign', 'c']]) {
    assert.equal((await run('audit', ...options)).code, 2, options.join(' '));
  }
});
