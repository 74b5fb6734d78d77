// The program as its operator meets it: starting, stopping, helping, refusing.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, cp, readFile, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { promisify } from 'node:util';

import { Heed, definitions, launchRequest, makeWorkplace, password, run, sessionOf } from './support/heed.mjs';

const execute = promisify(execFile);

async function withHeed(work, extra) {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace, extra);
  try {
    await work(heed, workplace);
  } finally {
    await heed.stop();
    await workplace.remove();
  }
}

test('--help and --version answer on standard output with status 0', async () => {
  const help = await run('--help');
  assert.equal(help.code, 0);
  assert.match(help.out, /serve[\s\S]*check-definition/);
  const version = await run('--version');
  assert.equal(version.code, 0);
  assert.match(version.out, /^heed \d+\.\d+\.\d+\n$/);
});

test('a wrong option is refused with a hint and a status other than 0', async () => {
  const wrong = await run('serve', '--data', '/tmp/x', '--listen', 'nonsense');
  assert.notEqual(wrong.code, 0);
  assert.match(wrong.err, /--listen/);
  assert.notEqual((await run()).code, 0);
});

test('check-definition says what is valid, and where what is not goes wrong', async () => {
  const file = join(definitions, 'instruments/psychological-safety-pulse/1.json');
  const valid = await run('check-definition', file);
  assert.equal(valid.code, 0);
  assert.match(valid.out, /8 items/);
  const workplace = await makeWorkplace();
  const broken = join(workplace.folder, '1.json');
  await writeFile(broken, (await readFile(file, 'utf8')).replace('"PUL7"', '"PUL6"'));
  const refused = await run('check-definition', broken);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /1\.json.*\/elements\/0\//);
  await workplace.remove();
});

test('a port in use, and a data folder in use, are each named plainly', () =>
  withHeed(async (heed, workplace) => {
    const { port } = new URL(heed.origin);
    const options = ['--web', workplace.pages, '--definitions', definitions, '--listen', `127.0.0.1:${port}`];
    const samePort = await run('serve', '--data', join(workplace.folder, 'other'), ...options);
    assert.equal(samePort.code, 1);
    assert.match(samePort.err, new RegExp(`port ${port} is in use`));
    const sameData = await run('serve', '--data', workplace.data, ...options);
    assert.equal(sameData.code, 1);
    assert.match(sameData.err, /another server is running on the data folder/);
  }));

test('data and key are for the owner alone, and an open key file is refused', async () => {
  const workplace = await makeWorkplace();
  const heed = await Heed.start(workplace);
  await heed.stop();
  for (const name of ['heed.db', 'issuer.db', 'box.db', 'heed.key']) {
    const { mode } = await stat(join(workplace.data, name));
    assert.equal(mode & 0o777, 0o600, name);
  }
  await chmod(join(workplace.data, 'heed.key'), 0o644);
  await assert.rejects(Heed.start(workplace), /0600/);
  await workplace.remove();
});

test('an instrument that a round has used must not change', async () => {
  const workplace = await makeWorkplace();
  workplace.definitions = join(workplace.folder, 'definitions');
  for (const part of ['instruments', 'locales']) {
    await cp(join(definitions, part), join(workplace.definitions, part), { recursive: true });
  }
  const heed = await Heed.start(workplace);
  const leader = await heed.setUp();
  assert.equal((await heed.post('/api/rounds', launchRequest(), leader)).status, 201);
  await heed.stop();
  const wording = join(workplace.definitions, 'locales/en/compassionate-leadership-footprint.json');
  await writeFile(wording, (await readFile(wording, 'utf8')).replace('makes time to talk', 'makes time to chat'));
  await assert.rejects(Heed.start(workplace), /must not change/);
  await workplace.remove();
});

test('stopping lets the program end with status 0, and the setup code changes at each start', async () => {
  const workplace = await makeWorkplace();
  const first = await Heed.start(workplace);
  assert.deepEqual(await first.stop(), { code: 0, signal: null });
  const second = await Heed.start(workplace);
  assert.notEqual(second.setupCode, first.setupCode);
  const account = { name: 'Ada', sign_in_name: 'ada', password };
  const old = await second.post('/api/welcome', { code: first.setupCode, ...account });
  assert.equal(old.json.error, 'bad_code');
  assert.equal((await second.post('/api/welcome', { code: second.setupCode, ...account })).status, 201);
  await second.stop();
  const third = await Heed.start(workplace);
  assert.equal(third.setupCode, undefined);
  await third.stop();
  await workplace.remove();
});

test('sign-in refuses alike for a wrong name and a wrong password, and makes guessing slow', () =>
  withHeed(async (heed) => {
    await heed.setUp();
    const signIn = (sign_in_name, secret) => heed.post('/api/session', { sign_in_name, password: secret });
    const wrongName = await signIn('nobody', password);
    const wrongPassword = await signIn('ada', 'not the right one');
    assert.equal(wrongName.status, 401);
    assert.equal(wrongName.text, wrongPassword.text);
    let last;
    for (let guess = 0; guess < 6; ++guess) last = await signIn('mallory', 'a guess in the dark');
    assert.equal(last.status, 429);
    assert.equal(last.json.error, 'try_later');
    const right = await signIn('ADA', password);
    assert.equal(right.status, 200);
    assert.match(right.headers.get('set-cookie'), /^__Host-heed-session=.*; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    const session = sessionOf(right);
    assert.equal((await heed.get('/api/session', session)).json.name, 'Ada Mensah');
    assert.equal((await heed.request('DELETE', '/api/session', { session })).status, 204);
    assert.equal((await heed.get('/api/session', session)).status, 401);
  }));

test('what changes something refuses requests that other sites could make', () =>
  withHeed(async (heed) => {
    const session = await heed.setUp();
    const body = JSON.stringify(launchRequest());
    const attempt = async (headers) => {
      const reply = await fetch(`${heed.origin}/api/rounds`, {
        method: 'POST', body, headers: { cookie: session, ...headers },
      });
      return { status: reply.status, ...(await reply.json()) };
    };
    const json = { 'content-type': 'application/json' };
    assert.equal((await attempt(json)).error, 'cross_site');
    assert.equal((await attempt({ ...json, 'x-heed': '1', origin: 'https://elsewhere.example' })).error, 'cross_site');
    assert.equal((await attempt({ 'x-heed': '1', 'content-type': 'text/plain' })).error, 'not_json');
    assert.equal((await attempt({ ...json, 'x-heed': '1', origin: heed.origin })).status, 201);
  }));

test('an address that others can reach wants HTTPS, or a word that it shall do without', async () => {
  const workplace = await makeWorkplace();
  const options = ['serve', '--data', workplace.data, '--web', workplace.pages, '--definitions', definitions];
  const refused = await run(...options, '--listen', '0.0.0.0:0');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /without HTTPS.*--plain-http/);
  await workplace.remove();
});

// Resolves to a server that speaks TLS, and the certificate to trust it by.
async function startWithTls(workplace) {
  const [key, certificate] = [join(workplace.folder, 'key.pem'), join(workplace.folder, 'cert.pem')];
  await execute('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost',
  ]);
  const heed = await Heed.start(workplace, ['--tls-cert', certificate, '--tls-key', key]);
  return { heed, ca: await readFile(certificate) };
}

test('over TLS the same server answers, and says to stay there', async () => {
  const workplace = await makeWorkplace();
  const { heed, ca } = await startWithTls(workplace);
  const reply = await new Promise((answered, failed) => {
    get(`${heed.origin}/health`, { ca }, answered).on('error', failed);
  });
  assert.equal(reply.statusCode, 200);
  assert.match(reply.headers['strict-transport-security'], /max-age=31536000/);
  reply.destroy();
  await heed.stop();
  await workplace.remove();
});

// Takes up a connection again where the last one left off, if the server lets it.
function greet(origin, options) {
  const { port } = new URL(origin);
  return new Promise((greeted, failed) => {
    let isReused;
    const socket = connect({ host: '127.0.0.1', port, ...options }, () => {
      isReused = socket.isSessionReused();
      socket.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');
    });
    let session;
    socket.on('session', (given) => (session = given));
    socket.on('error', failed);
    socket.on('close', () => greeted({ session, isReused }));
    socket.resume();
  });
}

test('over TLS no connection can be told to be of somebody who was here before', async () => {
  const workplace = await makeWorkplace();
  const { heed, ca } = await startWithTls(workplace);
  for (const version of ['TLSv1.2', 'TLSv1.3']) {
    const options = { ca, minVersion: version, maxVersion: version };
    const { session } = await greet(heed.origin, options);
    assert.equal((await greet(heed.origin, { ...options, session })).isReused, false, version);
  }
  await heed.stop();
  await workplace.remove();
});
