// Runs the real program on a free loopback port with a data folder of its own, and speaks its API
// the way a page does. Nothing but Node's own modules.

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';

const source = fileURLToPath(new URL('../../..', import.meta.url));

export const binary = process.env.HEED_BINARY ?? join(source, 'build/dev/server/app/heed');
export const definitions = join(source, 'survey-defs');
export const password = 'a quiet hill at dusk';

const readyLine = /^Heed is ready on (\S+)$/m;
const setupLine = /^Setup code: (\S+)$/m;
const startLimitMs = 20_000;

// Pages that only say which they are: what the server needs, without the web build.
async function makePages(folder) {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const pages = ['index', 'not-found', 'sign-in', 'welcome', 'rounds', 'launch', 'round', 'report', 'people', 'reviews', 'review'];
  pages.push('answer-compassionate-leadership-footprint-1', 'answer-psychological-safety-pulse-1');
  for (const page of pages) {
    await writeFile(join(folder, `${page}.en.html`), `<!doctype html><title>${page}</title>`);
  }
  await publishClient(folder, '/assets/answer-0.js', "'a program that does nothing';\n");
}

// What the server checks at its start: the program of the answer page, and its hash.
async function publishClient(folder, path, program) {
  await writeFile(join(folder, path), program);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(Buffer.byteLength(program)));
  const sha256 = createHash('sha256').update(length).update(program).digest('base64url');
  await writeFile(join(folder, 'client.json'), JSON.stringify({ files: [path], sha256 }));
}

export async function makeWorkplace() {
  const folder = await mkdtemp(join(tmpdir(), 'heed-test-'));
  await makePages(join(folder, 'pages'));
  return {
    folder,
    data: join(folder, 'data'),
    pages: join(folder, 'pages'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

// One run of the program with these options: its status and what it said.
export async function run(...options) {
  try {
    const { stdout, stderr } = await promisify(execFile)(binary, options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    return { code: error.code, out: error.stdout, err: error.stderr };
  }
}

// A server with an administrator, for all tests of a file; `end` clears up after it.
export async function startSetUp() {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  const end = async () => {
    await heed.stop();
    await workplace.remove();
  };
  return { workplace, heed, leader: await heed.setUp(), end };
}

export class Heed {
  // Resolves when the server has said that it is ready.
  static async start(workplace, extra = []) {
    const heed = new Heed();
    const options = [
      'serve', '--data', workplace.data, '--web', workplace.pages,
      '--definitions', workplace.definitions ?? definitions, '--listen', '127.0.0.1:0', ...extra,
    ];
    heed.process = spawn(binary, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    heed.out = '';
    heed.err = '';
    heed.process.stdout.on('data', (text) => (heed.out += text));
    heed.process.stderr.on('data', (text) => (heed.err += text));
    heed.ended = new Promise((done) => heed.process.on('exit', (code, signal) => done({ code, signal })));
    await heed.#until(() => readyLine.test(heed.out));
    heed.origin = readyLine.exec(heed.out)[1];
    heed.setupCode = setupLine.exec(heed.out)?.[1];
    return heed;
  }

  async #until(condition) {
    const deadline = Date.now() + startLimitMs;
    let running = true;
    this.ended.then(() => (running = false));
    while (!condition()) {
      if (!running || Date.now() > deadline) {
        throw new Error(`heed did not start: ${this.out}${this.err}`);
      }
      await new Promise((wake) => setTimeout(wake, 10));
    }
  }

  // What a power switch does to the process: no goodbye.
  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    this.process.kill('SIGTERM');
    return this.ended;
  }

  // One request as our own pages send it; a body that is text goes as it is. `session` is the Cookie
  // header to send, if any.
  async request(method, path, { body, session, headers = {} } = {}) {
    const sent = { ...headers };
    if (session) sent.cookie = session;
    if (method !== 'GET') sent['x-heed'] = '1';
    if (body !== undefined) sent['content-type'] = 'application/json';
    const reply = await fetch(this.origin + path, {
      method,
      headers: sent,
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.startsWith('application/json');
    return { status: reply.status, headers: reply.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }

  get(path, session) {
    return this.request('GET', path, { session });
  }

  post(path, body, session) {
    return this.request('POST', path, { body, session });
  }

  // Makes the administrator with the setup code; returns the session.
  async setUp() {
    const reply = await this.post('/api/welcome', {
      code: this.setupCode, name: 'Ada Mensah', sign_in_name: 'ada', password,
    });
    if (reply.status !== 201) throw new Error(`setting up failed: ${reply.text}`);
    return sessionOf(reply);
  }
}

export function sessionOf(reply) {
  return reply.headers.get('set-cookie').split(';', 1)[0];
}

export function isoDay(daysFromNow = 0) {
  return new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
}

let teams = 0;

// Each for another team, since a team that has had a round must wait for the next.
export function launchRequest(changes = {}) {
  teams += 1;
  return {
    team: `Ward ${teams} day team`,
    people: 12,
    instrument: { name: 'compassionate-leadership-footprint', version: 1 },
    blocks: [],
    closes_on: isoDay(14),
    minimum_group: 5,
    leader_label: 'our ward manager',
    contact: 'Sam Hill, staff voice lead',
    ...changes,
  };
}

export const items = [
  'PSF1', 'PSF2', 'PSF3', 'PSF4', 'PSF5', 'ATT1', 'ATT2', 'ATT3', 'ATT4', 'UND1', 'UND2', 'UND3', 'UND4',
  'EMP1', 'EMP2', 'EMP3', 'EMP4', 'HLP1', 'HLP2', 'HLP3', 'HLP4',
];

// Plausible and different from person to person, and the same every time.
export function answersOf(person) {
  return Object.fromEntries(items.map((item, position) => [item, 1 + ((person * 7 + position * 3) % 5)]));
}
