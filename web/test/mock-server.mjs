// A stand-in for the server, for developing pages and for browser tests: serves `dist` under the real content security
// policy and answers docs/api.md and docs/ballots.md from memory. `node test/mock-server.mjs [port]` runs it by hand;
// HEED_DIST names another folder of built pages.

import { createServer } from 'node:http';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { about_routes, language_of, no_name } from './mock/about.mjs';
import { campaign_routes } from './mock/campaigns.mjs';
import { facilitation_routes } from './mock/facilitation.mjs';
import { participant_routes } from './mock/participants.mjs';
import { review_routes } from './mock/reviews.mjs';
import { session_routes } from './mock/sessions.mjs';
import { settings_routes } from './mock/settings.mjs';
import { team_routes } from './mock/team.mjs';

const dist = process.env.HEED_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

/** Which page an address shows, as the real server maps them. */
function page_of(address, surveys) {
  const fixed = { '/': 'index', '/sign-in': 'sign-in', '/welcome': 'welcome', '/rounds': 'rounds', '/launch': 'launch', '/people': 'people', '/reviews': 'reviews',
    '/organisation': 'organisation', '/settings': 'settings', '/reflection': 'reflection', '/guide': 'guide', '/accessibility': 'accessibility' };
  if (fixed[address]) return fixed[address];
  if (/^\/(rounds\/[^/]+|campaigns\/[^/]+\/units\/[^/]+)\/report$/.test(address)) return 'report';
  if (/^\/campaigns\/[^/]+$/.test(address)) return 'campaign';
  const preview = address.match(/^\/preview\/([^/]+)\/([^/]+)$/);
  if (preview) return `answer-${preview[1]}-${preview[2]}`;
  if (/^\/rounds\/[^/]+$/.test(address)) return 'round';
  if (/^\/reviews\/[^/]+$/.test(address)) return 'review';
  const survey = surveys.get(address.match(/^\/r\/([^/]+)$/)?.[1]);
  return survey ? `answer-${survey.instrument.name}-${survey.instrument.version}` : 'not-found';
}

/** A page that is not there in a language comes in English; one that is not there at all is not found. */
async function built_page(page, language) {
  for (const name of [`${page}.${language}.html`, `${page}.en.html`]) {
    if (await access(path.join(dist, name)).then(() => true, () => false)) return name;
  }
  return `not-found.${language}.html`;
}

async function send_file(response, name, accepted) {
  const packed = /\bbr\b/.test(accepted ?? '') ? '.br' : '';
  const body = await readFile(path.join(dist, name + packed));
  const extra = packed ? { 'Content-Encoding': 'br' } : {};
  const lasting = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const type = types[name.split('.').pop()] ?? 'application/octet-stream';
  response.writeHead(name.startsWith('not-found') ? 404 : 200, { ...headers, ...extra, 'Content-Type': type, 'Cache-Control': lasting });
  response.end(body);
}

async function body_of(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const bytes = Buffer.concat(parts);
  return { length: bytes.length, body: bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined };
}

/** What the server refuses before it looks at a request that changes something. */
function refusal_of(request) {
  if (request.method === 'GET') return undefined;
  if (request.headers['x-heed'] !== '1') return { status: 403, body: { error: 'cross_site' } };
  const is_json = /^application\/json/.test(request.headers['content-type'] ?? '');
  return is_json || request.method === 'DELETE' ? undefined : { status: 415, body: { error: 'not_json' } };
}

async function answer_api(state, request, response, address) {
  const routes = [
    ...about_routes, ...participant_routes, ...team_routes, ...campaign_routes, ...review_routes,
    ...facilitation_routes, ...session_routes, ...settings_routes,
  ];
  for (const { method, pattern, answer } of routes) {
    const match = address.match(pattern);
    if (!match || method !== request.method) continue;
    const wish = { ids: match.slice(1), ...(await body_of(request)) };
    state.captured.push({ method, url: request.url, headers: request.headers, port: request.socket.remotePort, ...wish });
    const { status = 200, body, bytes, close } = refusal_of(request) ?? answer(state, wish);
    const extra = close ? { Connection: 'close' } : {};
    response.writeHead(status, { ...headers, ...extra, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(status === 204 ? undefined : bytes ?? JSON.stringify(body));
    return;
  }
  response.writeHead(404, { ...headers, 'Content-Type': 'application/json' });
  response.end('{"error":"not_found"}');
}

async function handle(state, request, response) {
  const url = new URL(request.url, 'http://mock');
  const address = url.pathname;
  state.requests.push(`${request.method} ${address}`);
  if (address.startsWith('/api/')) return answer_api(state, request, response, address);
  const language = language_of(state, url, request.headers['accept-language']);
  const name = address.startsWith('/assets/') ? address.slice(1) : await built_page(page_of(address, state.surveys), language);
  return send_file(response, name, request.headers['accept-encoding']);
}

/** Starts on a free port of this machine, or on `port`. `state` is open to tests: they fill and read it. */
export async function start_mock(port = 0) {
  const state = { requests: [], captured: [], surveys: new Map(), ballots: [], sessions: new Map(), rounds: new Map(), about: no_name() };
  const server = createServer((request, response) => {
    handle(state, request, response).catch((problem) => {
      response.writeHead(problem.code === 'ENOENT' ? 404 : 500, headers);
      response.end(String(problem));
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { state, stop, origin: `http://127.0.0.1:${server.address().port}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seed } = await import('./mock/seed.mjs');
  const mock = await start_mock(Number(process.argv[2] ?? 8090));
  seed(mock.state);
  console.log(`mock on ${mock.origin}, survey at ${mock.origin}/r/7KQ2X`);
}
