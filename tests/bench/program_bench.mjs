// How many ballots a second the whole program makes durable over loopback sockets, from so many
// clients at once, and how long each waits: at full speed, and when ballots come at a steady rate
// whether or not the last ones are done. Tickets are collected beforehand. Prints figures, asserts
// nothing. The clients run on the same machine, so what they take themselves is in every figure; how
// much that was is printed beside it.
//   HEED_BINARY=build/bench/server/app/heed node tests/bench/program_bench.mjs
// With HEED_BOX_BENCH naming the program box_bench, that runs first, and each figure is set beside the
// plain rows that a program of its own makes durable in the same way, by as many threads.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

import { Heed, answersOf, makeWorkplace } from '../integration/support/heed.mjs';
import { openRound } from '../integration/support/leader.mjs';
import { collect, manifestOf } from '../integration/support/participant.mjs';
import { ballotRequest } from '../integration/support/psb.mjs';

const rounds = 6;
const people = 500;
const collectingAtOnce = 24;
const closedLoops = [[1, 200], [16, 2500], [64, 4500], [256, 6000]];
const boxBenchStored = 1000;
const openLoop = { clients: 256, ballots: 10_000, eachSecond: 1_000 };

// One connection of one client, kept open, with one request at a time.
class Client {
  #socket;
  #answered;
  #text = '';

  constructor(port) {
    this.port = port;
  }

  #connect() {
    this.#socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text) => this.#read(text));
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      this.#socket = undefined;
      this.#answer(0);
    });
  }

  #read(text) {
    this.#text += text;
    const head = this.#text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length >= head + 4 + length) this.#answer(Number(this.#text.slice(9, 12)));
  }

  #answer(status) {
    this.#text = '';
    this.#answered?.(status);
    this.#answered = undefined;
  }

  // The status of the answer, or 0 where there is none.
  send(bytes) {
    if (!this.#socket) this.#connect();
    return new Promise((answered) => {
      this.#answered = answered;
      this.#socket.write(bytes);
    });
  }

  end() {
    this.#socket?.destroy();
  }
}

function asBytes(origin, { method, path, body }) {
  const { host } = new URL(origin);
  const head = [
    `${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Content-Type: application/json', 'X-Heed: 1',
    `Content-Length: ${Buffer.byteLength(body)}`, '', '',
  ];
  return Buffer.from(head.join('\r\n') + body);
}

// Runs `work` on each of the list, so many at once.
async function eachOf(list, atOnce, work) {
  let next = 0;
  const worker = async (number) => {
    while (next < list.length) await work(list[next++], number);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)));
}

// The voters of each round, each with a ticket.
async function collectTickets(heed) {
  const leader = await heed.setUp();
  const voters = [];
  for (let number = 0; number < rounds; ++number) {
    const round = await openRound(heed, leader, { people });
    const manifest = await manifestOf(heed, round);
    const ofRound = round.codes.map(() => ({ manifest, rev: 0 }));
    await eachOf([...round.codes.entries()], collectingAtOnce, async ([seat, code]) => {
      ofRound[seat].ticket = (await collect(heed, round, code)).ticket;
    });
    voters.push(ofRound);
  }
  return voters;
}

// Ballots without end, the rounds in turn: everybody's first ones, then changed ones.
function* ballots(origin, voters) {
  for (let sent = 0; ; ++sent) {
    const voter = voters[sent % rounds][Math.floor(sent / rounds) % people];
    voter.rev += 1;
    yield asBytes(origin, ballotRequest(voter.manifest, voter.ticket, voter.rev, { answers: answersOf(sent) }));
  }
}

const take = (generator, count) => Array.from({ length: count }, () => generator.next().value);

// How many plain rows a second so many threads make durable, as box_bench prints it.
function plainRows() {
  const program = process.env.HEED_BOX_BENCH;
  if (!program) return new Map();
  const printed = execFileSync(program, [String(boxBenchStored)], { encoding: 'utf8' });
  console.log(printed);
  const lines = printed.matchAll(/^ *(\d+) +(\d+) ballots +(\d+) % of plain rows$/gm);
  return new Map([...lines].map(([, threads, ballots, share]) => [Number(threads), (100 * ballots) / share]));
}

// Seconds of processor time that a process has had; 100 clock ticks to the second, as Linux counts.
function processorSeconds(pid) {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(afterName[11]) + Number(afterName[12])) / 100;
}

function told({ name, waits, seconds, failed, cores, plainRate }) {
  const sorted = waits.toSorted((left, right) => left - right);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1).padStart(7);
  const rate = waits.length / seconds;
  const [server, clients] = cores.map((share) => share.toFixed(2));
  const columns = [
    name, `${rate.toFixed(0).padStart(5)}/s`, `p50 ${at(0.5)} ms`, `p99 ${at(0.99)} ms`, `failed ${failed}`,
    `cores: server ${server}, clients ${clients}`,
  ];
  if (plainRate) columns.push(`${((100 * rate) / plainRate).toFixed(0)} % of plain rows`);
  console.log(columns.join('   '));
}

// Sends all as `dueAt` lets each go, in milliseconds from the beginning, and prints how it went.
async function measure(name, { heed, requests, atOnce, dueAt }) {
  const { port } = new URL(heed.origin);
  const clients = Array.from({ length: atOnce }, () => new Client(Number(port)));
  const waits = [];
  let failed = 0;
  const pids = [heed.process.pid, process.pid];
  const [before, began] = [pids.map(processorSeconds), performance.now()];
  await eachOf([...requests.entries()], atOnce, async ([index, bytes], number) => {
    // From when it was due, so that waiting for a free client counts as well.
    const from = dueAt ? began + dueAt(index) : performance.now();
    const pause = from - performance.now();
    if (pause > 0) await new Promise((wake) => setTimeout(wake, pause));
    if ((await clients[number].send(bytes)) !== 200) failed += 1;
    waits.push(Math.max(0, performance.now() - from));
  });
  const seconds = (performance.now() - began) / 1000;
  const cores = pids.map((pid, which) => (processorSeconds(pid) - before[which]) / seconds);
  told({ name, waits, seconds, failed, cores, plainRate: dueAt ? undefined : plain.get(atOnce) });
  for (const client of clients) client.end();
}

const plain = plainRows();
const workplace = await makeWorkplace();
const heed = await Heed.start(workplace);
try {
  const began = performance.now();
  const voters = await collectTickets(heed);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${rounds * people} tickets collected in ${seconds} s, keys of ${rounds} rounds included`);
  const next = ballots(heed.origin, voters);
  for (const [atOnce, count] of closedLoops) {
    const name = `${String(atOnce).padStart(3)} clients at once   `;
    await measure(name, { heed, atOnce, requests: take(next, count) });
  }
  const { clients: atOnce, ballots: count, eachSecond } = openLoop;
  const dueAt = (index) => (index * 1000) / eachSecond;
  await measure(`${eachSecond} a second, steadily`, { heed, atOnce, requests: take(next, count), dueAt });
} finally {
  await heed.stop();
  await workplace.remove();
}
