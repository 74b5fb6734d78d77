// A copy made while people answer, put back in another place: what it holds is sound, and codes that
// may have come back to life give no tickets until the leader has taken note.

import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { Heed, answersOf, run, startSetUp } from './support/heed.mjs';
import { openRound } from './support/leader.mjs';
import { cast, collect, vote } from './support/participant.mjs';

describe('a backup', () => {
  let program;
  let workplace;
  let heed;
  let leader;
  let round;
  let copy;
  let early;

  const content = (person) => ({ answers: answersOf(person) });
  const elsewhere = (name) => ({ ...workplace, data: join(workplace.folder, name) });

  // What comes of putting a copy back beside the key, which the operator keeps apart.
  async function putBack(from, { data }) {
    await mkdir(data, { mode: 0o700 });
    await cp(join(workplace.data, 'heed.key'), join(data, 'heed.key'));
    return run('restore', '--from', from, '--data', data);
  }

  before(async () => {
    program = await startSetUp();
    ({ workplace, heed, leader } = program);
    round = await openRound(heed, leader);
    copy = join(workplace.folder, 'copy');
    early = [];
    for (let person = 0; person < 6; ++person) early.push((await collect(heed, round, round.codes[person])).ticket);
    for (const [person, ticket] of early.entries()) await cast(heed, round, ticket, content(person));
  });

  after(() => program.end());

  test('is made while people answer, of files that belong together, and without the key', async () => {
    const [made, meanwhile] = await Promise.all([
      run('backup', '--data', workplace.data, '--to', copy),
      vote(heed, round, round.codes[6], content(6)),
    ]);
    assert.equal(meanwhile.status, 200);
    assert.equal(made.code, 0, made.err);
    const names = await readdir(copy);
    for (const name of ['heed.db', 'issuer.db', 'box.db']) assert.ok(names.includes(name), names.join());
    assert.ok(!names.includes('heed.key'));
  });

  test('put back gives no ticket until the leader has taken note, and then says so for ever', async () => {
    const place = elsewhere('restored');
    const done = await putBack(copy, place);
    assert.equal(done.code, 0, done.err);
    const other = await Heed.start(place);
    try {
      const path = `/api/rounds/${round.id}`;
      assert.equal((await other.get(path, leader)).json.stopped, true);
      const refused = await collect(other, round, round.codes[9]);
      assert.deepEqual([refused.reply.status, refused.reply.json.error], [409, 'issuing_stopped']);
      // Tickets from before are as good as ever.
      assert.equal((await cast(other, round, early[0], content(0))).status, 200);
      assert.equal((await cast(other, round, early[1], content(9), 2)).status, 200);

      const resumed = await other.post(`${path}/resume`, {}, leader);
      assert.equal(resumed.status, 200, resumed.text);
      assert.deepEqual([resumed.json.stopped, resumed.json.restored], [false, true]);
      assert.equal((await vote(other, round, round.codes[9], content(9))).status, 200);
      assert.equal((await collect(other, round, round.codes[0])).reply.json.error, 'code_used');
      await other.post(`${path}/close`, {}, leader);
      const { json } = await other.get(`${path}/report`, leader);
      assert.deepEqual([json.state, json.ballots.restored, json.ballots.tally_holds], ['released', true, true]);
    } finally {
      await other.stop();
    }
  });

  test('has forgotten tickets from after it, so that the check at closing fails when they are used', async () => {
    const late = [];
    for (const person of [7, 8]) late.push((await collect(heed, round, round.codes[person])).ticket);
    const place = elsewhere('restored again');
    await putBack(copy, place);
    const other = await Heed.start(place);
    try {
      const path = `/api/rounds/${round.id}`;
      await other.post(`${path}/resume`, {}, leader);
      for (const ticket of late) assert.equal((await cast(other, round, ticket, content(7))).status, 200);
      await other.post(`${path}/close`, {}, leader);
      const { ballots } = (await other.get(`${path}/report`, leader)).json;
      assert.deepEqual([ballots.restored, ballots.tally_holds], [true, false]);
    } finally {
      await other.stop();
    }
  });

  test('is refused where it is damaged, or where data is already', async () => {
    const onTop = await run('restore', '--from', copy, '--data', workplace.data);
    assert.equal(onTop.code, 1);
    const damaged = join(workplace.folder, 'damaged');
    await cp(copy, damaged, { recursive: true });
    const box = await readFile(join(damaged, 'box.db'));
    box[box.length - 1] ^= 1;
    await writeFile(join(damaged, 'box.db'), box);
    const refused = await putBack(damaged, elsewhere('from damaged'));
    assert.equal(refused.code, 1);
    assert.match(refused.err, /damaged/);
    const again = await run('backup', '--data', workplace.data, '--to', copy);
    assert.equal(again.code, 1, 'a backup does not write over another one');
  });
});
