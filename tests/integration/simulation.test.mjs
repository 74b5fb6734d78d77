// What docs/ballots.md promises about lost connections, played with made-up people on a bad network:
// against a model of the server, so that thousands of turns cost seconds, and against the program.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { before, describe, test } from 'node:test';

import { answersOf } from './support/heed.mjs';
import { Chance } from './support/chance.mjs';
import { Crowd, isInTheBox, makeUpCode } from './support/crowd.mjs';
import { openRound } from './support/leader.mjs';
import { ModelServer } from './support/model_server.mjs';
import { Network } from './support/network.mjs';
import { manifestBytes } from './support/participant.mjs';
import { fingerprint } from './support/psb.mjs';
import { Restarting } from './support/restarting.mjs';

const seeds = Number(process.env.HEED_SIMULATIONS ?? 40);
const people = 12;
const peopleOfTheProgram = 30;
const restartShare = 0.05;
const rareRestartShare = 0.02;

const linkOf = ({ short, fingerprint: f, codes }) => ({ short, f, codes });
const contentsFrom = (chance) => () => ({ answers: answersOf(chance.below(1000)) });

describe('a model of the server', () => {
  let key;
  const endings = new Map();

  before(() => {
    key = generateKeyPairSync('rsa', { modulusLength: 3072 });
  });

  function begin(seed) {
    const chance = new Chance(seed);
    const codes = Array.from({ length: people }, () => makeUpCode(chance));
    const server = new ModelServer(key, codes);
    const link = { short: server.short, f: fingerprint(server.manifest), codes };
    const crowd = new Crowd(server.manifest, link, chance, contentsFrom(chance));
    const network = new Network((request) => server.send(request), chance);
    const betweenTurns = async () => {
      if (chance.happens(restartShare)) server.restart();
    };
    return { chance, server, crowd, network, betweenTurns, send: async (request) => server.send(request) };
  }

  const note = ({ devices }) => devices.forEach(({ ending = 'sent' }) => endings.set(ending, (endings.get(ending) ?? 0) + 1));

  test(`counts every acknowledged ballot exactly once, and gives no code two tickets, under ${seeds} seeds`, async () => {
    for (let seed = 0; seed < seeds; ++seed) {
      const { crowd, network, server, send, betweenTurns } = begin(seed);
      await crowd.live(network, { turns: 5, betweenTurns });
      server.become('open');
      await crowd.live(network, { betweenTurns });
      await network.settle();
      assert.equal(await crowd.examine(send), server.counted, `seed ${seed}`);
      assert.ok(Object.keys(server.kept.ballots).length <= server.spent && server.spent <= people, `seed ${seed}`);
      note(crowd);
    }
  });

  test('closed in the middle, keeps what it has acknowledged and tells everybody else that it was not counted', async () => {
    for (let seed = 1000; seed < 1000 + seeds; ++seed) {
      const { chance, crowd, network, server, send, betweenTurns } = begin(seed);
      server.become('open');
      await crowd.live(network, { turns: chance.below(people * 6), betweenTurns });
      server.become('closed');
      await crowd.live(network, { betweenTurns });
      await network.settle();
      for (const person of crowd.people.filter(({ ticket }) => ticket)) {
        const inTheBox = await isInTheBox(person.devices.find(({ ticket }) => ticket), send);
        assert.ok(inTheBox || !person.mustCount, `seed ${seed}`);
      }
      for (const device of crowd.devices) assert.ok(device.isIdle, `seed ${seed}`);
      note(crowd);
    }
  });

  test('brings about every end that a device can come to', () => {
    assert.deepEqual([...endings.keys()].sort(), ['code unknown', 'code used', 'not counted', 'put away', 'sent']);
  });
});

test('the program counts every acknowledged ballot exactly once, and gives no code two tickets', async () => {
  await Restarting.with(async (program) => {
    const leader = await program.heed.setUp();
    const round = await openRound(program.heed, leader, { people: peopleOfTheProgram });
    const chance = new Chance(2026);
    const crowd = new Crowd(await manifestBytes(program.heed, round), linkOf(round), chance, contentsFrom(chance));
    const send = (request) => program.send(request);
    const network = new Network(send, chance);
    const betweenTurns = () => (chance.happens(rareRestartShare) ? program.restart() : undefined);
    await crowd.live(network, { betweenTurns });
    await network.settle();
    const counted = await crowd.examine(send);
    const closed = await program.heed.post(`/api/rounds/${round.id}/close`, {}, leader);
    assert.equal(closed.json.tally_holds, true);
    assert.equal(await program.counted(), counted);
  });
});
