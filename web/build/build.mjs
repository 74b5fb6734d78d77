// Builds `dist`: bundles scripts and styles, draws every page, packs each file, and checks what a first visit costs.
// `node build/build.mjs [folder]` builds into another folder.
//
// Two runs over the same sources give the same bytes: nothing here reads a clock, a random number or the environment, and
// nothing built says where.

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { check_budget } from './budget.mjs';
import { describe_client } from './client.mjs';
import { compress } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));

/** Groups of files to bundle together. Scripts of respond pages stand alone, so that one request brings all of one. */
function bundles_of(pages) {
  const team = pages.filter((page) => page.kind === 'team');
  const scripts = pages.filter((page) => page.script);
  const own_styles = Object.fromEntries(pages.flatMap(({ style }) => (style ? [[`${path.basename(style, '.scss')}-style`, style]] : [])));
  return [
    { 'respond-style': 'styles/respond.scss', 'team-style': 'styles/team.scss', ...own_styles },
    ...scripts.map((page) => ({ [page.name]: page.script })),
    ...scripts.flatMap((page) => Object.entries(page.later ?? {}).map(([name, file]) => ({ [name]: file }))),
    Object.fromEntries(team.map((page) => [page.name, `virtual:team/${page.name}`])),
  ].filter((input) => Object.keys(input).length > 0);
}

/** Returns where each source file went. */
async function bundle(input) {
  // What a page loads later is of no use without its exports.
  const rolldownOptions = { input, preserveEntrySignatures: 'exports-only' };
  await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: false, rolldownOptions } });
  const manifest_file = path.join(dist, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifest_file, 'utf8'));
  await rm(manifest_file);
  return manifest;
}

/** The scripts of the answer page, the first one first. */
function client_files(pages, manifest) {
  const { script, later } = pages.find((page) => page.name === 'answer');
  return [script, ...Object.values(later)].map((source) => `/${manifest[source].file}`);
}

async function bundle_and_draw(loader) {
  const { pages } = await loader.ssrLoadModule('/build/pages.ts');
  let manifest = {};
  // A source that several bundles hold is what the first of them made of it: a file of the answer page's program shares
  // nothing with the team's pages.
  for (const input of bundles_of(pages)) manifest = { ...(await bundle(input)), ...manifest };
  const client = await describe_client(dist, client_files(pages, manifest));
  const { prerender } = await loader.ssrLoadModule('/build/prerender.tsx');
  return { drawn: await prerender(manifest, client, dist), client };
}

// The loader below would otherwise turn the whole build into one for development.
process.env.NODE_ENV = 'production';
await rm(dist, { recursive: true, force: true });
const loader = await createServer({ root, logLevel: 'warn', server: { middlewareMode: true, hmr: false, ws: false } });
const { drawn, client } = await bundle_and_draw(loader).finally(() => loader.close());
await compress(dist);
await check_budget(dist);
console.log(`${drawn} pages in ${dist}`);
console.log(`the answer page's program is ${client.sha256}`);
