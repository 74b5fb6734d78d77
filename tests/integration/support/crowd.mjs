// Everybody who was asked in one round, and what people do: answer, change their answers, take them
// back, open the code on a second device, carry their ticket over to another one, lose a device, or
// never come. Afterwards it says what must hold, whatever happened on the way.

import assert from 'node:assert/strict';

import { Device } from './device.mjs';
import { answersOf } from './heed.mjs';
import { checkCharacter, crockford, receiptRequest } from './psb.mjs';

const absent = 0.05;
const hasRival = 0.2;
const changes = 0.35;
const withdraws = 0.12;
const losesDevice = 0.1;
const carriesOver = 0.12;
const hasTypo = 0.04;
const turnsMax = 200;
const aSheet = answersOf(0);

const inWords = (value) => JSON.stringify(value);

// A code that could be one, and is not.
export function makeUpCode(chance) {
  const first = Array.from({ length: 23 }, () => crockford[chance.below(crockford.length)]).join('');
  return first + checkCharacter(first);
}

class Person {
  constructor(manifest, link, chance, newContent) {
    Object.assign(this, { manifest, link, chance, newContent, devices: [], sent: [], events: [] });
    if (chance.happens(absent)) return;
    this.#come();
    const planned = [
      ['rival', hasRival], ['change', changes], ['withdraw', withdraws], ['change', withdraws],
      ['lose', losesDevice], ['carry over', carriesOver], ['change', changes],
    ];
    this.events = planned.filter(([, share]) => chance.happens(share)).map(([event]) => event);
  }

  // Opens the link on a device that has never seen it, and writes something.
  #come(link = this.link) {
    const device = new Device(this.manifest, link);
    device.write(this.newContent());
    this.devices.push(device);
  }

  get isDone() {
    return this.events.length === 0 && this.devices.every((device) => device.isIdle);
  }

  // Something happens, or one of the devices sends once.
  async turn(network) {
    if (this.events.length > 0 && this.chance.happens(0.3)) return this.#live(this.events.shift());
    const busy = this.devices.filter((device) => !device.isIdle);
    if (busy.length === 0) return undefined;
    return this.#send(this.chance.pick(busy), network);
  }

  async #send(device, network) {
    const request = device.nextRequest();
    if (request.method === 'PUT') this.#note(request);
    const answer = await network.carry(request);
    if (answer) device.take(answer);
  }

  #note({ body }) {
    const { t, rev, pad, ...content } = JSON.parse(body);
    this.sent.push({ rev, content });
  }

  #live(event) {
    const [device] = this.devices;
    if (event === 'rival') this.#come();
    if (event === 'change') device.write(this.newContent());
    if (event === 'withdraw') device.write({ withdrawn: true });
    if (event === 'lose') this.#lose();
    if (event === 'carry over') this.#carryOver(device);
  }

  // The device is gone with all that it kept; what it had sent stays sent.
  #lose() {
    const [lost] = this.devices;
    lost.putAway();
    this.#come();
  }

  #carryOver({ ticket, ending }) {
    if (ticket) this.#come({ ...this.link, code: undefined, ticket });
    else if (!ending) this.events.push('carry over');
  }

  // A lost answer alone takes nobody's code away: another device of theirs was quicker.
  blameNobodyElse() {
    if (this.devices.every(({ ending }) => ending !== 'code used')) return;
    assert.ok(this.devices.some(({ ending, ticket }) => ticket || ending === 'put away'), 'a code was lost on the way');
  }

  // Their one ticket, if they ever got one.
  get ticket() {
    const tickets = new Set(this.devices.flatMap(({ ticket }) => ticket ?? []));
    assert.ok(tickets.size <= 1, 'two tickets for one code');
    return [...tickets][0];
  }

  // Whether nothing that was ever sent takes the last acknowledged ballot back.
  get mustCount() {
    const last = this.acknowledged.at(-1);
    return last !== undefined && this.sent.every(({ rev, content }) => rev < last.rev || !content.withdrawn);
  }

  // What the server has answered 200 to, newest last.
  get acknowledged() {
    const all = this.devices.flatMap((device) => device.kept.acknowledged);
    const byRevision = new Map();
    for (const { rev, content } of all) {
      assert.equal(byRevision.get(rev) ?? inWords(content), inWords(content), 'two contents under one revision');
      byRevision.set(rev, inWords(content));
    }
    return [...byRevision].sort(([left], [right]) => left - right)
      .map(([rev, content]) => ({ rev, content: JSON.parse(content) }));
  }
}

export class Crowd {
  #chance;

  // `codes` are those on the slips; `newContent` makes up what somebody answers.
  constructor(manifest, { short, f, codes }, chance, newContent) {
    this.#chance = chance;
    this.people = codes.map((code) => {
      const link = { short, f, code: chance.happens(hasTypo) ? makeUpCode(chance) : code };
      return new Person(manifest, link, chance, newContent);
    });
  }

  get devices() {
    return this.people.flatMap(({ devices }) => devices);
  }

  // Until nobody has anything left to do, or so many turns have been taken.
  async live(network, { turns = this.people.length * turnsMax, betweenTurns = async () => {} } = {}) {
    for (let taken = 0; taken < turns; ++taken) {
      const busy = this.people.filter((person) => !person.isDone);
      if (busy.length === 0) return;
      await this.#chance.pick(busy).turn(network);
      await betweenTurns();
    }
  }

  // The same with so many of them at once.
  async liveTogether(network, atOnce) {
    const taking = new Set();
    const next = () => this.people.filter((person) => !person.isDone && !taking.has(person));
    const worker = async () => {
      for (let free = next(); free.length > 0; free = next()) {
        const person = this.#chance.pick(free);
        taking.add(person);
        await person.turn(network).finally(() => taking.delete(person));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  // Asks an open server what it has of everybody, which changes nothing in a sound one. Returns how many ballots count.
  async examine(send) {
    const voters = this.people.filter(({ ticket }) => ticket);
    assert.equal(new Set(voters.map(({ ticket }) => ticket)).size, voters.length, 'two people with one ticket');
    for (const person of this.people) person.blameNobodyElse();
    let counted = 0;
    for (const person of voters) {
      const stored = await storedOf(person, send);
      if (stored && !stored.content.withdrawn) counted += 1;
    }
    return counted;
  }
}

// What the server has of a person. The receipt is asked for first, so that what is missing does not
// come to be there by asking for it.
async function storedOf({ acknowledged, sent, devices }, send) {
  const device = devices.find(({ ticket }) => ticket);
  const inTheBox = await isInTheBox(device, send);
  const last = acknowledged.at(-1);
  if (!inTheBox && !last) return undefined;
  const stored = await findStored(device, last ?? { rev: 1, content: {} }, sent, send);
  assert.equal(inTheBox, !stored.content.withdrawn, 'an acknowledged ballot is not there, or one that was taken back is');
  return stored;
}

// Sends other content under the last revision that the server must know: it refuses, and tells which
// one it has. Had it gone back to an earlier one, it would take it. What it has, it takes again.
async function findStored(device, { rev, content }, sent, send) {
  const decoy = content.withdrawn ? { answers: aSheet } : { withdrawn: true };
  const { json } = await send(device.requestFor({ rev, content: decoy }));
  assert.equal(json.error, 'already_changed', `an acknowledged ballot was lost: ${inWords(json)}`);
  assert.ok(json.limit >= rev, 'a revision went back');
  for (const candidate of sent.filter((each) => each.rev === json.limit)) {
    if ((await send(device.requestFor(candidate))).status === 200) return candidate;
  }
  return assert.fail('a ballot that nobody has sent');
}

export async function isInTheBox({ receipt, short }, send) {
  const { json } = await send(receiptRequest(short, receipt));
  return json.in_the_box;
}
