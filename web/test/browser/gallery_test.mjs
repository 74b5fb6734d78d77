// Claims about every component in every state, as the gallery draws them: small and from left to right, wide and from
// right to left.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build_gallery } from '../../gallery/gallery.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll } from './visit.mjs';

const types = { html: 'text/html; charset=utf-8', css: 'text/css' };

/** The folder as a web server would send it. */
async function serve(folder) {
  const server = createServer(async (request, response) => {
    const name = path.basename(request.url) === request.url.slice(1) ? request.url : path.join('assets', path.basename(request.url));
    const body = await readFile(path.join(folder, name)).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[name.split('.').pop()] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Built once, for all claims. */
let built;
async function gallery() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heed-gallery-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const rooms = await build_gallery(folder);
  const server = await serve(folder);
  server.unref();
  return { rooms, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Looks at each page of a room that reads in this direction, and tells the page's name with what is wrong. */
async function through(visit, room, direction, size, look) {
  const { rooms, origin } = await (built ??= gallery());
  const names = rooms[room].filter((name) => name.includes(`.${direction}.`));
  assert.ok(names.length > 0);
  const page = await visit.open(`${origin}/${names[0]}`, { size });
  for (const name of names) {
    await page.goto(`${origin}/${name}`);
    await look(page).catch((problem) => assert.fail(`${name}: ${problem.message}`));
  }
}

const claims_about = (room) => [
  [`gallery: no exhibit of ${room} has a fault that axe can find, small`, (visit) => through(visit, room, 'ltr', phone, check_axe)],
  [`gallery: no exhibit of ${room} has one, wide and from right to left`, (visit) => through(visit, room, 'rtl', desk, check_axe)],
  [`gallery: no exhibit of ${room} scrolls sideways at 320 pixels, in either direction`, async (visit) => {
    const narrow = { width: 320, height: 640 };
    await through(visit, room, 'ltr', narrow, check_no_sideways_scroll);
    await through(visit, room, 'rtl', narrow, check_no_sideways_scroll);
  }],
];

export const claims = ['components', 'reports', 'surveys', 'accounts', 'answers'].flatMap(claims_about);
