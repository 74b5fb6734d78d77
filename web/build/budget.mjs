// What a first visit to each page may cost, counted in packed bytes of the page and of everything it asks for at once.
// The build fails over a limit, so that a page never grows heavy by accident on a ward's slow connection.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const kilobyte = 1024;
const limits = [
  { pages: /^answer-/, bytes: 25 * kilobyte, requests: 6 },
  { pages: /^(index|not-found|accessibility)\./, bytes: 12 * kilobyte, requests: 5 },
  { pages: /./, bytes: 40 * kilobyte, requests: 14 },
];

/** Addresses of the assets that the markup names; each counts once however often it is named. */
function assets_of(html) {
  return new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]));
}

async function cost_of(folder, page) {
  const assets = assets_of(await readFile(path.join(folder, page), 'utf8'));
  const files = [page, ...assets].map((name) => path.join(folder, `${name}.br`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: files.length };
}

export async function check_budget(folder) {
  const over = [];
  for (const page of (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()) {
    const limit = limits.find((candidate) => candidate.pages.test(page));
    const cost = await cost_of(folder, page);
    console.log(`${(cost.bytes / kilobyte).toFixed(1).padStart(6)} KB ${String(cost.requests).padStart(2)} requests  ${page}`);
    if (cost.bytes > limit.bytes || cost.requests > limit.requests) over.push(page);
  }
  if (over.length > 0) throw new Error(`over the budget in build/budget.mjs: ${over.join(', ')}`);
}
