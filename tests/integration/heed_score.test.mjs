// heed-score as an analyst meets it: the real program over the reference cases, over refused files,
// and over files whose rows or threads come in another order.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const source = fileURLToPath(new URL('../..', import.meta.url));
const binary = process.env.HEED_SCORE_BINARY ?? join(source, 'build/dev/scoring/analyst/heed-score');
const golden = join(source, 'tests/golden/scoring');
const instruments = join(source, 'survey-defs/instruments');
const outputBytesMax = 64 * 1024 * 1024;
const execute = promisify(execFile);

const cases = (await readdir(golden, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'errors')
  .map((entry) => entry.name);
const errors = await readdir(join(golden, 'errors'));

async function run(...options) {
  try {
    const { stdout, stderr } = await execute(binary, options, { maxBuffer: outputBytesMax });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    return { code: error.code, out: error.stdout, err: error.stderr };
  }
}

const filesOf = (folder, responses = join(folder, 'responses.csv')) => [
  '--definition', join(folder, 'definition.json'), '--responses', responses, '--teams', join(folder, 'teams.csv'),
];

const score = async (name, ...options) => {
  const result = await run(...filesOf(join(golden, name)), ...options);
  assert.equal(result.err, '');
  assert.equal(result.code, 0);
  return result.out;
};

// What the references hold and the product leaves out, each for a reason given in docs/scoring.md.
const leftOut = new Set(['rwgj_raw', 'omega', 'g_ci_nct_low', 'g_ci_nct_high', 'made_with']);
const tolerance = 1e-9;

function* differences(expected, actual, path) {
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') {
      yield `${path}: missing`;
      return;
    }
    for (const key of Object.keys(expected).filter((each) => !leftOut.has(each))) {
      yield* differences(expected[key], actual[key], `${path}/${key}`);
    }
  } else if (typeof expected === 'number' && typeof actual === 'number') {
    const distance = Math.abs(expected - actual);
    if (distance > tolerance * Math.max(1, Math.abs(expected))) yield `${path}: ${actual}, not ${expected}`;
  } else if (expected !== actual) {
    yield `${path}: ${actual}, not ${expected}`;
  }
}

// RFC 4180, enough for what the program writes.
function rowsOf(csv) {
  const cell = /("(?:[^"]|"")*"|[^,\n]*)([,\n])/gy;
  const rows = [[]];
  for (const [, text, end] of csv.matchAll(cell)) {
    rows.at(-1).push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === '\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

// The same rows as JSON has numbers, found by name.
function valueInJson(document, [round, level, team, respondent, kind, id, part, statistic]) {
  if (level === 'person') return document.rounds[round].persons[respondent][id];
  const rounds = round.includes('->') ? document.changes[round] : document.rounds[round];
  const group = level === 'all' ? rounds.all : rounds.teams[team];
  if (kind === 'group') return group[statistic];
  if (round.includes('->')) return group[id][statistic];
  const summary = kind === 'item' ? group.items[id] : group.scales[id];
  return part === '' ? summary[statistic] : statistic === 'counts' ? undefined : summary[statistic][part];
}

describe('the reference cases', () => {
  for (const name of cases) {
    test(`${name} agrees with R to 1e-9, and is null where R is`, async () => {
      const expected = JSON.parse(await readFile(join(golden, name, 'reference.json'), 'utf8'));
      const actual = JSON.parse(await score(name, '--json'));
      assert.deepEqual([...differences(expected, actual, '')], []);
      assert.deepEqual(Object.keys(actual.rounds), Object.keys(expected.rounds));
      assert.deepEqual(Object.keys(actual.changes), Object.keys(expected.changes));
    });

    test(`${name} has the same numbers in --csv as in --json`, async () => {
      const document = JSON.parse(await score(name, '--json'));
      const [header, ...rows] = rowsOf(await score(name, '--csv'));
      assert.equal(header.length, 10);
      for (const row of rows) {
        assert.equal(row.length, header.length);
        const [value, reason] = row.slice(-2);
        assert.notEqual(value === '', reason === '', row.join());
        const expected = valueInJson(document, row);
        if (expected === undefined) continue;
        assert.deepEqual(typeof expected === 'number' ? Number(value) : value, expected ?? '', row.join());
      }
    });
  }
});

const places = {
  more_responses_than_members: /^heed-score: \S+responses\.csv:4:3: .+ 2 members\n$/,
  not_a_number: /^heed-score: \S+responses\.csv:5:5: "often" is not a whole number.*\n$/,
  out_of_range_high: /^heed-score: \S+responses\.csv:5:5: 6 is above 5, the highest option of q1\n$/,
  out_of_range_low: /^heed-score: \S+responses\.csv:5:5: 0 is below 1, the lowest option of q1\n$/,
  unknown_team: /^heed-score: \S+responses\.csv:5:3: the team "B" .+\n$/,
};

describe('refused files', () => {
  for (const name of errors) {
    test(`${name} ends with status 2, the place and nothing else`, async () => {
      const refused = await run(...filesOf(join(golden, 'errors', name)), '--json');
      assert.equal(refused.code, 2);
      assert.equal(refused.out, '');
      assert.match(refused.err, places[name]);
    });
  }
});

describe('the order of rows and the number of threads', () => {
  let folder;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'heed-score-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  // A shuffle that is the same each time.
  function shuffled(rows) {
    const order = rows.map((row, index) => [(index * 7919 + 13) % rows.length, index, row]);
    return order.sort(([a, i], [b, j]) => a - b || j - i).map(([, , row]) => row);
  }

  for (const format of ['--json', '--csv', '--table']) {
    test(`change no byte of ${format}`, async () => {
      const [header, ...rows] = (await readFile(join(golden, 'demo/responses.csv'), 'utf8')).trimEnd().split('\n');
      const permuted = join(folder, `permuted${format}.csv`);
      await writeFile(permuted, [header, ...shuffled(rows), ''].join('\n'));
      const expected = await score('demo', format, '--threads', '1');
      for (const threads of ['1', '2', '7']) {
        const actual = await run(...filesOf(join(golden, 'demo'), permuted), format, '--threads', threads);
        assert.equal(actual.err, '');
        assert.ok(actual.out === expected, `differs with ${threads} threads`);
      }
    });
  }

  test('a table is the default', async () => {
    assert.equal(await score('demo'), await score('demo', '--table'));
  });
});

describe('an instrument of Heed', () => {
  let folder;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'heed-score-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  test('is a definition too, titled with its name and version', async () => {
    const definition = join(instruments, 'psychological-safety-pulse/1.json');
    const ids = JSON.parse(await readFile(definition, 'utf8')).elements.flatMap((element) => element.items);
    const responses = join(folder, 'responses.csv');
    const answers = (value) => ids.map(() => value).join();
    await writeFile(responses, `respondent,team,${ids.join()}\np1,=A,${answers(4)}\np2,=A,${answers('cannot_say')}\n`);
    const result = await run('--definition', definition, '--responses', responses, '--json');
    assert.equal(result.err, '');
    const document = JSON.parse(result.out);
    assert.equal(document.case, 'psychological-safety-pulse@1');
    assert.equal(document.rounds['1'].teams['=A'].population, null);
    assert.equal(document.rounds['1'].all.items[ids[0]].n_cannot_say, 1);
  });
});

describe('the command line', () => {
  test('--help and --version answer on standard output with status 0', async () => {
    const help = await run('--help');
    assert.equal(help.code, 0);
    for (const option of ['definition', 'responses', 'teams', 'round-pair', 'json', 'csv', 'table', 'codebook', 'threads']) {
      assert.match(help.out, new RegExp(`--${option}\\b`));
    }
    assert.doesNotMatch(help.out, /Needs:|Excludes:|UINT/);
    const version = await run('--version');
    assert.equal(version.code, 0);
    assert.match(version.out, /^heed-score \d+\.\d+\.\d+\n$/);
  });

  const files = filesOf(join(golden, 'edge_rounds'));
  const misuses = {
    'nothing at all': [],
    'an unknown flag': [...files, '--jsno'],
    'two formats': [...files, '--json', '--csv'],
    'no responses': files.slice(0, 2),
    'a format of nothing': ['--codebook', '-', '--json'],
    'no threads': [...files, '--threads', '0'],
    'too many threads': [...files, '--threads', '257'],
    'an unknown round': [...files, '--round-pair', '1:3'],
    'two things on standard output': [...files, '--codebook', '-'],
    'a file that is not there': ['--definition', '/nowhere.json', ...files.slice(2)],
  };
  for (const [what, options] of Object.entries(misuses)) {
    test(`${what} is refused with status 2 and a sentence`, async () => {
      const refused = await run(...options);
      assert.equal(refused.code, 2);
      assert.equal(refused.out, '');
      assert.match(refused.err, /^heed-score: .+\n$/);
    });
  }

  test('an unknown round is told which there are', async () => {
    assert.match((await run(...files, '--round-pair', '1:3')).err, /the rounds are 1, 2\n$/);
  });

  test('--round-pair computes that change only', async () => {
    const { out } = await run(...files, '--round-pair', '2:1', '--json');
    assert.deepEqual(Object.keys(JSON.parse(out).changes), ['2->1']);
  });

  test('--codebook explains every statistic and reason of --csv', async () => {
    const explained = new Set(rowsOf((await run('--codebook', '-')).out).map(([, name]) => name));
    const [, ...rows] = rowsOf(await score('edge_rounds', '--csv'));
    for (const row of rows) {
      assert.ok(explained.has(row[7]), row[7]);
      assert.ok(row[9] === '' || explained.has(row[9]), row[9]);
    }
  });

  test('a full disk is a failure with status 1 and a sentence', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(binary, [...files, '--json'], { stdio: ['ignore', full.fd, 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (bytes) => (complaint += bytes));
    const code = await new Promise((resolve) => child.on('close', resolve));
    await full.close();
    assert.equal(code, 1);
    assert.match(complaint, /^heed-score: cannot write to standard output: .+\n$/);
  });

  test('a reader who goes away is a failure with status 1 and a sentence', async () => {
    const child = spawn(binary, [...filesOf(join(golden, 'demo')), '--csv'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (bytes) => (complaint += bytes));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 1);
    assert.match(complaint, /^heed-score: cannot write to standard output: .+\n$/);
  });
});
