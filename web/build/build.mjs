// Builds `dist`: bundles scripts and styles, draws every page, packs each file, and checks what a first visit costs.
// Two runs over the same sources give the same bytes: nothing here reads a clock, a random number or the environment.

import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { check_budget } from './budget.mjs';
import { compress } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

async function bundle() {
  await build({ root, logLevel: 'warn' });
  const manifest_file = path.join(dist, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifest_file, 'utf8'));
  await rm(manifest_file);
  return manifest;
}

async function draw_pages(manifest) {
  const loader = await createServer({ root, logLevel: 'warn', server: { middlewareMode: true, hmr: false, ws: false } });
  try {
    const { prerender } = await loader.ssrLoadModule('/build/prerender.tsx');
    return await prerender(manifest, dist);
  } finally {
    await loader.close();
  }
}

const drawn = await draw_pages(await bundle());
await compress(dist);
await check_budget(dist);
console.log(`${drawn} pages in web/dist`);
