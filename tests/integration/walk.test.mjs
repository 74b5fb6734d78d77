// Every documented route, walked as every kind of caller before, during and after a campaign over a
// hospital with a team of four, a pool of nine and a parent of a hundred people: beyond the frozen
// reports nothing may tell of answers. `heed audit` checks what was frozen.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { walk } from './support/every_route.mjs';
import { binary, definitions, makeWorkplace, password } from './support/heed.mjs';
import { Hospital, callers, ordinary, otherwise } from './support/hospital.mjs';

const execute = promisify(execFile);
const everyUnit = ordinary.map(({ name }) => name);
// After each single ballot these are asked about: a large team, the small one, and what holds both.
const watched = { names: ['Ward 1', 'Ward 2', 'Medicine'], readsOnly: true };
const minimum = 5;
const isReport = (route) => route.endsWith('/report');
// What there is once there are reports.
const isLater = (route) => isReport(route) || route.endsWith('/commitments');

async function filesOf(folder) {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}

async function exportBlocks(workplace) {
  const file = join(workplace.folder, 'blocks.json');
  await execute(binary, [
    'audit', '--export', 'disclosure-blocks/1', '--data', workplace.data, '--output', file, '--definitions', definitions,
  ]);
  return JSON.parse(await readFile(file, 'utf8'));
}

// Plays the whole campaign and keeps all that could be seen of it. With `watch` the watched routes
// are read after each ballot, and those that have changed are kept.
async function play(people, watch) {
  const workplace = await makeWorkplace();
  const hospital = await Hospital.start(workplace, people);
  try {
    return await playIn(hospital, workplace, watch);
  } finally {
    await hospital.heed.stop();
    await workplace.remove();
  }
}

async function playIn(hospital, workplace, watch) {
  const { heed, codes, sessions } = hospital;
  const record = { hospital, codes, sessions, changed: [], ballots: 0 };
  record.prepared = await walk(hospital, 'prepared', { names: everyUnit });
  await hospital.open();
  record.unanswered = await walk(hospital, 'open', { names: everyUnit });
  const first = await walk(hospital, 'open', watched);
  const log = heed.out + heed.err;
  await hospital.answer(async () => {
    record.ballots += 1;
    if (!watch) return;
    const now = await walk(hospital, 'open', watched);
    for (const [route, told] of now) {
      if (JSON.stringify(told) !== JSON.stringify(first.get(route))) record.changed.push([record.ballots, route, told]);
    }
  });
  record.loggedMeanwhile = (heed.out + heed.err).slice(log.length);
  record.answered = await walk(hospital, 'open', { names: everyUnit });
  await hospital.close();
  record.closed = await walk(hospital, 'closed', { names: everyUnit });
  await heed.stop();
  record.log = heed.err;
  record.files = await filesOf(workplace.data);
  record.verified = await execute(binary, ['audit', '--verify', '--data', workplace.data]);
  record.blocks = await exportBlocks(workplace);
  return record;
}

// Lists in one order, whatever order random names put them into.
function settled(value) {
  if (Array.isArray(value)) return value.map(settled).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, settled(member)]));
}

const parsed = (text) => (text.startsWith('{') ? JSON.parse(text) : text);

// What was told on each route, comparable between two hospitals.
function comparable({ hospital }, seen) {
  return [...seen].map(([route, { status, text }]) => [
    hospital.withoutRandomNames(route), status, settled(parsed(hospital.withoutRandomNames(text))),
  ]).sort(([a], [b]) => (a < b ? -1 : 1));
}

// The members that say how far a round has come; all others are fixed when it is launched.
const ofProgress = [
  'state', 'closed_on', 'report', 'progress', 'tickets', 'ballots', 'replacements_left', 'tally_holds',
];

function withoutProgress(value) {
  if (Array.isArray(value)) return value.map(withoutProgress);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !ofProgress.includes(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutProgress(member)]));
}

function factsIn(seen) {
  const reads = [...seen].filter(([route]) => route.includes(' GET ') && !isLater(route));
  return Object.fromEntries(reads.map(([route, { text }]) => [route, withoutProgress(parsed(text))]));
}

function* leavesOf(value, path = '') {
  if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) yield* leavesOf(member, `${path}/${name}`);
  } else {
    yield [path, value];
  }
}

// Unit or round to its report, as each caller was given it.
function reportsIn({ hospital, closed }) {
  const given = [...closed].filter(([route, { status }]) => isReport(route) && status === 200);
  return given.map(([route, { text }]) => ({ route: hospital.withoutRandomNames(route), text, json: JSON.parse(text) }));
}

describe('a hospital with a team of four, a pool of nine and a hundred people', () => {
  let record;
  let released;
  before(async () => {
    record = await play(ordinary, true);
    released = reportsIn(record).filter(({ json }) => json.state === 'released').map(({ json }) => json);
  });

  test('tells nothing by any route after one answer that it did not tell before', () => {
    assert.equal(record.ballots, 87);
    assert.deepEqual(record.changed, []);
    assert.deepEqual(record.answered, record.unanswered);
    for (const { text } of record.answered.values()) assert.doesNotMatch(text, /"reached":[^0]/);
  });

  test('opens and closes without telling more than the state of its rounds', () => {
    assert.deepEqual(factsIn(record.unanswered), factsIn(record.prepared));
    assert.deepEqual(factsIn(record.closed), factsIn(record.prepared));
  });

  test('shows no report before it is closed', () => {
    for (const phase of [record.prepared, record.answered]) {
      for (const [route, { status }] of phase) {
        if (isLater(route)) assert.ok([401, 404, 409].includes(status), `${route}: ${status}`);
      }
    }
  });

  test('shows each reader the reports of his or her own units and no others', () => {
    const readers = Object.fromEntries(callers.map((caller) => [caller, new Set()]));
    for (const { route } of reportsIn(record)) {
      readers[route.split(' ', 1)[0]].add(/(?:unit|round) of ([^/]+)/.exec(route)[1]);
    }
    assert.deepEqual(readers, {
      ada: new Set(), lena: new Set(everyUnit), mia: new Set(['Medicine']),
      bea: new Set(['Ward 2']), otto: new Set(['Theatre']), nobody: new Set(),
    });
  });

  test('has one report for each group of people, the same bytes for every reader', () => {
    const texts = new Map();
    for (const { json, text } of reportsIn(record)) {
      const group = `${json.team}, ${json.people}`;
      assert.equal(texts.get(group) ?? text, text, group);
      texts.set(group, text);
    }
    // The hospital's own people and all of it; nine other units.
    assert.equal(texts.size, 11);
  });

  test('holds back the team of four, and those beside it, in the same words', () => {
    const withheld = reportsIn(record).filter(({ json }) => json.state === 'withheld');
    assert.deepEqual(new Set(withheld.map(({ json }) => json.team)), new Set(['Ward 2', 'Ward 3', 'Ward 4', 'Recovery', 'Clinic']));
    for (const { json } of withheld) {
      const told = Object.entries(withoutProgress(json)).filter(([, value]) => value !== null);
      assert.deepEqual(told.map(([name]) => name), [
        'campaign', 'unit', 'handed_over', 'team', 'people', 'instrument', 'minimum_group', 'detail_minimum', 'strict_rounds',
        'codes_printed',
      ]);
      assert.equal(json.codes_printed, json.people);
      assert.deepEqual(json.ballots, { mode: 'slips', restored: false, tally_holds: true });
    }
  });

  test('counts in steps, and bands people by what is shown of their number', () => {
    for (const { answered, elements } of released) {
      for (const step of [answered.low, answered.rate_low]) assert.equal((step ?? 0) % 5, 0);
      if (answered.low !== null && answered.high !== null) assert.ok(answered.high - answered.low >= 4);
      for (const item of elements.flatMap(({ items }) => items ?? [])) {
        if (item.of === null) continue;
        assert.equal(item.favourable + item.neutral + item.unfavourable, item.of);
        assert.equal(item.of % 5, 0);
      }
    }
  });

  test('shows figures of one decimal and nothing finer', () => {
    for (const report of released) {
      for (const [path, leaf] of leavesOf({ overall: report.overall, elements: report.elements })) {
        if (typeof leaf === 'number') assert.ok(Math.abs(leaf * 10 - Math.round(leaf * 10)) < 1e-9, `${path}: ${leaf}`);
        if (path.endsWith('/figure')) assert.match(leaf, /^(10|\d)\.\d$/);
      }
    }
  });

  test('was frozen as unions of blocks, each of five and more and of twice its largest small unit', () => {
    const { blocks, cells, releases } = record.blocks;
    const sizes = new Map(blocks.map(({ id, n }) => [id, n]));
    assert.equal(sizes.size, blocks.length);
    for (const { id, n, smax } of blocks) {
      assert.ok(n >= minimum && (smax >= minimum || n >= 2 * smax), id);
    }
    assert.deepEqual(new Map(cells.map(([block, , people]) => [block, people])), sizes);
    assert.equal(cells.length, sizes.size);
    for (const round of new Set(blocks.map((block) => block.round))) {
      const counted = blocks.filter((block) => block.round === round).reduce((sum, { n }) => sum + n, 0);
      assert.equal(counted, record.ballots - 7, 'all but Recovery and Clinic');
    }
    for (const { blocks: union, round } of releases) {
      assert.equal(new Set(union).size, union.length);
      for (const block of union) assert.ok(block.endsWith(round) && sizes.has(block), block);
    }
    assert.match(record.verified.stdout, /The ledger is sound\.\n$/);
  });

  test('has no line in the log about anybody who answers or reads', () => {
    assert.equal(record.loggedMeanwhile, '');
  });

  test('keeps no code, answer, address or word of a request in its log', () => {
    const log = record.log.replace(/^.* started .*\n/, '');
    const secrets = [password, ...Object.values(record.codes).flat(), ...Object.values(record.sessions)];
    for (const secret of secrets) assert.ok(!log.includes(secret), secret);
    assert.doesNotMatch(log, /127\.0\.0\.1|PSF1|ATT1|\/api\/|node|Ward|lena/);
    assert.match(log, /round_closed/);
  });

  test('keeps no code and no session in its files', () => {
    const codes = Object.values(record.codes).flat();
    const tokens = Object.values(record.sessions).map((cookie) => cookie.split('=')[1]);
    assert.ok(record.files.some(({ name }) => name === 'heed.db'));
    for (const { name, bytes } of record.files) {
      for (const secret of [password, ...codes, ...codes.map((code) => code.replaceAll('-', '')), ...tokens]) {
        assert.ok(!bytes.includes(secret), `${name} holds ${secret}`);
      }
    }
  });

  test('looks the same where a small team, one of those who agree, and absentees answer otherwise', async () => {
    const other = await play(otherwise, false);
    assert.notEqual(other.ballots, record.ballots);
    for (const phase of ['unanswered', 'answered', 'closed']) {
      assert.deepEqual(comparable(other, other[phase]), comparable(record, record[phase]), phase);
    }
  });
});
