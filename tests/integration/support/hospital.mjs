// A hospital of a hundred people, as the protection of small groups has to deal with it: a team of
// four, small teams that make a pool of nine, two that are too few even together, large ones that
// agree and large ones that do not. It knows its own people: an administrator, the one who launches
// over all of it, leaders of single units, and somebody without an account.

import { Heed, answersOf, isoDay, items, launchRequest, password, sessionOf } from './heed.mjs';
import { makeSlips } from './leader.mjs';
import { manifestOf, vote } from './participant.mjs';
import { fingerprint } from './psb.mjs';

const allOf = (option) => () => Object.fromEntries(items.map((item) => [item, option]));
const [never, sometimes, often, always] = [1, 3, 4, 5].map(allOf);

// `answering` people give their answers; nobody else does.
const units = [
  { name: 'Hospital', parent: '', people: 24, leader: 'lena', answering: 21, answers: often },
  { name: 'Medicine', parent: 'Hospital', people: 0, leader: 'mia', answering: 0, answers: never },
  { name: 'Ward 1', parent: 'Medicine', people: 30, leader: '', answering: 24, answers: always },
  { name: 'Ward 2', parent: 'Medicine', people: 4, leader: 'bea', answering: 4, answers: never },
  { name: 'Ward 3', parent: 'Medicine', people: 3, leader: '', answering: 3, answers: never },
  { name: 'Ward 4', parent: 'Medicine', people: 2, leader: '', answering: 2, answers: never },
  { name: 'Surgery', parent: 'Hospital', people: 0, leader: '', answering: 0, answers: never },
  { name: 'Theatre', parent: 'Surgery', people: 30, leader: 'otto', answering: 26, answers: answersOf },
  { name: 'Recovery', parent: 'Surgery', people: 4, leader: '', answering: 4, answers: always },
  { name: 'Clinic', parent: 'Surgery', people: 3, leader: '', answering: 3, answers: never },
];

// Whoever answers so differently must not show: the whole team of four gives other answers, one of
// those who agree does not, some more or fewer answer, and those who count nowhere stay away.
const unseenChanges = {
  Hospital: { answering: 22 },
  'Ward 1': { answering: 23, answers: (person) => (person === 0 ? sometimes() : always()) },
  'Ward 2': { answers: sometimes },
  'Ward 3': { answering: 2 },
  Recovery: { answering: 0 },
  Clinic: { answering: 0 },
};

export const ordinary = units;
export const otherwise = units.map((unit) => ({ ...unit, ...unseenChanges[unit.name] }));

export const callers = ['ada', 'lena', 'mia', 'bea', 'otto', 'nobody'];

export class Hospital {
  #people;

  static async start(workplace, people) {
    const hospital = new Hospital();
    hospital.#people = people;
    hospital.heed = await Heed.start(workplace);
    hospital.sessions = { ada: await hospital.heed.setUp() };
    for (const name of ['lena', 'mia', 'bea', 'otto']) hospital.sessions[name] = await hospital.#invite(name);
    const rows = people.map(({ name, parent, people: asked, leader }) => [name, parent, asked, leader].join());
    const csv = ['unit,parent,people,leader', ...rows].join('\n');
    hospital.chart = await hospital.#done('/api/organisation/import', { csv }, 'ada');
    await hospital.#launch();
    return hospital;
  }

  async #invite(name) {
    const { code } = await this.#done('/api/people/invitations', { name, role: 'leader' }, 'ada');
    return sessionOf(await this.heed.post('/api/welcome', { code, name, sign_in_name: name, password }));
  }

  async #done(path, body, caller) {
    const reply = await this.heed.post(path, body, this.sessions[caller]);
    if (reply.status >= 300) throw new Error(`${path} was refused: ${reply.text}`);
    return reply.json;
  }

  async #launch() {
    const { team, people, ...terms } = launchRequest({ closes_on: isoDay(14) });
    const unit = this.chart.units.find(({ parent }) => parent === null).id;
    this.campaign = await this.#done('/api/campaigns', { unit, ...terms }, 'lena');
    this.codes = {};
    this.manifests = {};
    for (const { name, round } of this.campaign.units.filter((each) => each.round)) {
      const leader = this.#people.find((each) => each.name === name).leader || 'lena';
      const { json } = await makeSlips(this.heed, round.id, this.sessions[leader]);
      this.codes[round.short] = json.codes;
      this.manifests[round.short] = await manifestOf(this.heed, { ...round, ...json });
    }
  }

  unit(name) {
    return this.campaign.units.find((unit) => unit.name === name);
  }

  open() {
    return this.#done(`/api/campaigns/${this.campaign.id}/open`, {}, 'lena');
  }

  close() {
    return this.#done(`/api/campaigns/${this.campaign.id}/close`, {}, 'lena');
  }

  // Everybody who answers does, one after the other; `afterEach` is awaited in between.
  async answer(afterEach = async () => {}) {
    for (const { name, answering, answers } of this.#people) {
      for (let person = 0; person < answering; ++person) {
        const { short } = this.unit(name).round;
        const round = { short, manifest: this.manifests[short] };
        const reply = await vote(this.heed, round, this.codes[short][person], { answers: answers(person) });
        if (reply.status !== 200) throw new Error(`a ballot was refused: ${reply.text}`);
        await afterEach(name);
      }
    }
  }

  // The same text for two hospitals that differ in nothing but their random names.
  withoutRandomNames(text) {
    let named = text.replaceAll(this.campaign.id, 'the campaign');
    for (const { id, name, round } of this.campaign.units) {
      named = named.replaceAll(id, `unit of ${name}`);
      if (round) named = this.#withoutNamesOf(named, round, name);
    }
    return named;
  }

  #withoutNamesOf(text, { id, short }, name) {
    const { n, bytes } = this.manifests[short];
    return text.replaceAll(n, `key of ${name}`).replaceAll(fingerprint(bytes), `manifest of ${name}`)
      .replaceAll(id, `round of ${name}`).replaceAll(short, `short of ${name}`);
  }
}
