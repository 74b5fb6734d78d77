// A program that is killed over and over while people collect tickets and send ballots, many at once:
// whatever it has answered with 200 is there afterwards, exactly once. (A killed process keeps the
// page cache, so this does not stand for a power cut; the store's own tests do.)
//   HEED_KILLS=200 node --test kills.test.mjs     as the night tier has it

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { answersOf } from './support/heed.mjs';
import { Chance } from './support/chance.mjs';
import { Crowd } from './support/crowd.mjs';
import { openRound } from './support/leader.mjs';
import { Network } from './support/network.mjs';
import { manifestBytes } from './support/participant.mjs';
import { Restarting } from './support/restarting.mjs';

const kills = Number(process.env.HEED_KILLS ?? 6);
const killsPerRound = 20;
const people = 200;
const atOnce = 16;
const killWithinMs = 150;

async function killDuring(work, program, chance, times) {
  let isOver = false;
  const done = work.finally(() => (isOver = true));
  let killed = 0;
  for (; killed < times && !isOver; ++killed) {
    await pause(chance.below(killWithinMs));
    await program.restart();
  }
  await done;
  return killed;
}

// One round in which everybody answers while the program is killed so many times; returns how often
// it was.
const storm = (seed, times) => Restarting.with(async (program) => {
  const chance = new Chance(seed);
  const leader = await program.heed.setUp();
  const round = await openRound(program.heed, leader, { people });
  const { short, fingerprint: f, codes } = round;
  const content = () => ({ answers: answersOf(chance.below(1000)) });
  const crowd = new Crowd(await manifestBytes(program.heed, round), { short, f, codes }, chance, content);
  const send = (request) => program.send(request);
  const network = new Network(send, chance);
  const killed = await killDuring(crowd.liveTogether(network, atOnce), program, chance, times);
  await network.settle();
  const counted = await crowd.examine(send);
  const closed = await program.heed.post(`/api/rounds/${round.id}/close`, {}, leader);
  assert.equal(closed.json.tally_holds, true);
  assert.equal(await program.counted(), counted, `seed ${seed}`);
  return killed;
});

test(`after ${kills} kills everything acknowledged is there exactly once`, async () => {
  let seed = 0;
  for (let left = kills; left > 0; ++seed) {
    const killed = await storm(seed, Math.min(left, killsPerRound));
    assert.ok(killed > 0, 'the round was over before the program could be killed');
    left -= killed;
  }
});
