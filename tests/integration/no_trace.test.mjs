// What is left of people who answer: nothing in what the program prints, and in its files nothing
// that leads from a code to a ballot, whenever somebody looks and whatever is caught in between.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { Watch, filesUnder, found, spellings } from './support/forensics.mjs';
import { Heed, answersOf, items, makeWorkplace, run, startSetUp } from './support/heed.mjs';
import { joinAs, openRound, prepareRound } from './support/leader.mjs';
import { cast, collect, manifestOf, send, vote } from './support/participant.mjs';
import { ballotId, beginTicket, commentKey, receiptKey, receiptRequest } from './support/psb.mjs';

const dayMs = 86_400_000;
const settlingMs = 50;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const fromB64 = (text) => Buffer.from(text, 'base64url');

test('a hundred people answer without a line in any output, and without a cookie', async () => {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  try {
    const round = await openRound(heed, await heed.setUp(), { people: 100 });
    await manifestOf(heed, round);
    const [out, err] = [heed.out, heed.err];
    for (const [person, code] of round.codes.entries()) {
      const content = { answers: answersOf(person) };
      for (const reply of [
        await heed.get(`/r/${round.short}`),
        await heed.get(`/api/r/${round.short}`),
        await heed.get(`/api/r/${round.short}/manifest`),
        await vote(heed, round, code, content),
        await vote(heed, round, code, content),
        await send(heed, receiptRequest(round.short, 'ZZZZZZZZZZ')),
        await cast(heed, round, 'A'.repeat(555), content),
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

// One person, and all that must not be found of them. The sheet is how the box writes answers: one
// byte for each item, a value as one more than it is.
class Participant {
  constructor(code, person) {
    this.code = code;
    this.answers = answersOf(person);
    this.text = `a remark that only person ${person} has made`;
  }

  get content() {
    return { answers: this.answers, comments: { OPN1: { text: this.text, share: 'word_for_word' } } };
  }

  async collect(heed, round) {
    this.secrets = beginTicket(await manifestOf(heed, round), this.code);
    const { reply, ticket } = await collect(heed, round, this.code, this.secrets);
    assert.equal(reply.status, 200, reply.text);
    Object.assign(this, { ticket, blindSignature: fromB64(reply.json.blind_sig) });
  }

  // On no disk, ever.
  get secretEverywhere() {
    const needles = [this.code, this.code.replaceAll('-', '')].map((text) => Buffer.from(text));
    if (!this.ticket) return needles;
    const bytes = fromB64(this.ticket);
    const parts = [bytes.subarray(0, 32), bytes.subarray(32), fromB64(this.secrets.blinded), this.blindSignature];
    return [...needles, ...parts.flatMap(spellings)];
  }

  // What the issuer alone may keep.
  get ofIssuer() {
    return this.ticket ? spellings(sha256(fromB64(this.secrets.blinded))) : [];
  }

  // What the box alone may keep.
  ofBox({ manifest }) {
    if (!this.ticket) return [];
    const keys = [ballotId(manifest, this.ticket), commentKey(manifest, this.ticket, 'OPN1')];
    return [...keys.flatMap(spellings), this.sheet, Buffer.from(this.text)];
  }

  get sheet() {
    return Buffer.from(items.map((item) => this.answers[item] + 1));
  }
}

async function sizesOf(folder) {
  return Promise.all(['box.db', 'issuer.db'].map(async (name) => (await stat(join(folder, name))).size));
}

const named = (people, of) => people.flatMap((person, index) => of(person).map((needle) => [`person ${index}`, needle]));
const only = (files, isWanted) => new Map([...files].filter(([name]) => isWanted(name)));
const isOf = (name) => (file) => file.startsWith(`${name}.db`);

describe('the data folder', () => {
  let program;
  let workplace;
  let heed;
  let leader;
  let round;
  let people;
  let watch;
  let sizes;

  before(async () => {
    program = await startSetUp();
    ({ workplace, heed, leader } = program);
    await joinAs(heed, leader, 'jo.park', 'facilitator');
    watch = new Watch(workplace.data);
    round = await prepareRound(heed, leader, { open_questions: ['OPN1'], facilitator: 'jo.park' });
    people = round.codes.map((code, person) => new Participant(code, person));
  });

  after(() => program.end());

  // Nothing where it must not be, in these files.
  function assertApart(files) {
    const [ofBox, ofIssuer] = [named(people, (person) => person.ofBox(round)), named(people, (person) => person.ofIssuer)];
    assert.deepEqual(found(files, named(people, (person) => person.secretEverywhere)), []);
    assert.deepEqual(found(only(files, (file) => !isOf('box')(file)), ofBox), []);
    assert.deepEqual(found(only(files, (file) => !isOf('issuer')(file)), ofIssuer), []);
    return { ofBox, ofIssuer };
  }

  test('has three databases and a key, for the owner alone to read', async () => {
    const names = [...(await filesUnder(workplace.data)).keys()].filter((name) => !name.endsWith('-journal'));
    assert.deepEqual(names.sort(), ['box.db', 'heed.db', 'heed.key', 'heed.lock', 'issuer.db']);
  });

  test('holds no code once slips are made and the round is open', async () => {
    assertApart(await filesUnder(workplace.data));
    assert.equal((await heed.post(`/api/rounds/${round.id}/open`, {}, leader)).status, 200);
    sizes = await sizesOf(workplace.data);
    assertApart(await filesUnder(workplace.data));
  });

  test('holds of a ticket no more than the hash of what was sent, and that in the issuer', async () => {
    for (const person of people) {
      await person.collect(heed, round);
      const files = await filesUnder(workplace.data);
      const { ofIssuer } = assertApart(files);
      assert.ok(found(only(files, isOf('issuer')), ofIssuer).length > 0, 'the scan sees what is there');
    }
  });

  test('holds ballots in the box alone, under numbers that no ticket tells', async () => {
    for (const person of people) {
      assert.equal((await cast(heed, round, person.ticket, person.content)).status, 200);
      assertApart(await filesUnder(workplace.data));
    }
    const box = only(await filesUnder(workplace.data), isOf('box'));
    for (const person of people) assert.equal(found(box, named([person], () => [person.sheet, Buffer.from(person.text)])).length, 2);
  });

  test('forgets what a changed ballot said before, and what one said that was taken back', async () => {
    const [changed, takenBack] = people;
    const before = [changed, takenBack].map(({ text }) => Buffer.from(text));
    changed.text = 'something else altogether';
    await cast(heed, round, changed.ticket, changed.content, 2);
    await cast(heed, round, takenBack.ticket, { withdrawn: true }, 2);
    const files = await filesUnder(workplace.data);
    assertApart(files);
    assert.deepEqual(found(files, before.map((needle, index) => [`text ${index}`, needle])), []);
  });

  test('has files of the sizes and the day that they had before anybody answered', async () => {
    assert.deepEqual(await sizesOf(workplace.data), sizes);
    // The hour goes a moment after the answer has gone out.
    for (const name of ['box.db', 'issuer.db']) {
      while ((await stat(join(workplace.data, name))).mtimeMs % dayMs !== 0) await pause(settlingMs);
    }
  });

  test('is copied by a backup that holds no more, and not the key', async () => {
    const copy = join(workplace.folder, 'copy');
    assert.equal((await run('backup', '--data', workplace.data, '--to', copy)).code, 0);
    const files = await filesUnder(copy);
    assert.ok(['heed.db', 'issuer.db', 'box.db'].every((name) => files.has(name)), [...files.keys()].join());
    assert.ok(!files.has('heed.key'));
    const key = (await readFile(join(workplace.data, 'heed.key'))).subarray(0, 32);
    assert.deepEqual(found(files, spellings(key).map((needle) => ['the key', needle])), []);
    assertApart(files);
  });

  test('holds neither an answer nor a number once the report is made, but receipts', async () => {
    assert.equal((await heed.post(`/api/rounds/${round.id}/close`, {}, leader)).json.report, 'with_facilitator');
    const files = await filesUnder(workplace.data);
    const isText = (needle) => people.some(({ text }) => needle.equals(Buffer.from(text)));
    const { ofBox, ofIssuer } = {
      ofBox: named(people, (person) => person.ofBox(round)), ofIssuer: named(people, (person) => person.ofIssuer),
    };
    assert.deepEqual(found(files, [...ofIssuer, ...named(people, (person) => person.secretEverywhere)]), []);
    assert.deepEqual(found(files, ofBox.filter(([, needle]) => !isText(needle))), []);
    // Comments of eleven people are with the facilitator now.
    assert.deepEqual(found(only(files, (file) => !isOf('heed')(file)), ofBox), []);
    const receipts = people.map(({ ticket }) => ['receipt', receiptKey(round.manifest, ticket)]);
    assert.equal(found(only(files, isOf('box')), receipts).length, people.length - 1, 'all but the one taken back');
    assert.deepEqual(found(only(files, (file) => !isOf('box')(file)), receipts), []);
  });

  test('never had anything of it in a journal where it should not be', async () => {
    const caught = await watch.stop();
    assert.ok(caught.size > 0, 'no journal was caught');
    const secrets = named(people, (person) => person.secretEverywhere);
    assert.deepEqual(found(caught, secrets), []);
    assert.deepEqual(found(only(caught, isOf('issuer')), named(people, (person) => person.ofBox(round))), []);
    assert.deepEqual(found(only(caught, isOf('box')), named(people, (person) => person.ofIssuer)), []);
  });
});

// Where SQLite counts how often it has written a file, which says how many commits there were.
const countersOfCommits = [[24, 28], [92, 96]];

function withoutCounters(bytes) {
  const blanked = Buffer.from(bytes);
  for (const [from, to] of countersOfCommits) blanked.fill(0, from, to);
  return blanked;
}

test('the box is the same, byte for byte, in whatever order ballots came', async () => {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  const round = await openRound(heed, await heed.setUp());
  const ballots = [];
  for (const [person, code] of round.codes.entries()) {
    const { ticket } = await collect(heed, round, code);
    ballots.push({ ticket, content: { answers: answersOf(person) } });
  }
  await heed.stop();

  const boxAfter = async (name, inOrder) => {
    const place = { ...workplace, data: join(workplace.folder, name) };
    await cp(workplace.data, place.data, { recursive: true });
    const server = await Heed.start(place);
    for (const { ticket, content } of inOrder) assert.equal((await cast(server, round, ticket, content)).status, 200);
    await server.stop();
    return withoutCounters(await readFile(join(place.data, 'box.db')));
  };
  const first = await boxAfter('forwards', ballots);
  assert.ok(first.equals(await boxAfter('backwards', ballots.toReversed())));
  assert.ok(!first.equals(await boxAfter('one less', ballots.slice(1))));
  await workplace.remove();
});
