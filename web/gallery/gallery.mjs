// Builds the gallery: `npm run gallery` writes static pages into `gallery-dist`, to be opened as files; another folder may be
// named. It shows every component and every state (exhibits in the files beside this one), and is no part of what is served.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The stylesheets, by the kind of page that they are for; those of single pages do no other any harm. */
async function build_styles(folder) {
  const of_pages = (await readdir(path.join(root, 'styles/pages'))).sort().map((name) => `styles/pages/${name}`);
  const input = { respond: ['styles/respond.scss'], team: ['styles/team.scss', ...of_pages, 'styles/output.scss'] };
  await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: false, rolldownOptions: { input: Object.values(input).flat() } } });
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  return Object.fromEntries(Object.entries(input).map(([kind, sources]) => [kind, sources.map((source) => manifest[source].file)]));
}

/** Returns the names of the pages, by room. */
export async function build_gallery(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const styles = await build_styles(folder);
  const loader = await createServer({ root, logLevel: 'warn', server: { middlewareMode: true, hmr: false, ws: false } });
  try {
    const { contents, directions, page_of, rooms } = await loader.ssrLoadModule('/gallery/draw.tsx');
    const assets_for = (kind) => ({ styles: styles[kind], scripts: [], preloads: [], icon: 'data:,' });
    const names = {};
    for (const [room, exhibits] of Object.entries(rooms)) {
      const pages = exhibits.flatMap((exhibit) => directions.map((direction) => ({ exhibit, direction, name: `${exhibit.name}.${direction}.html` })));
      for (const { exhibit, direction, name } of pages) await writeFile(path.join(folder, name), page_of(exhibit, direction, assets_for(exhibit.kind)));
      names[room] = pages.map(({ name }) => name);
    }
    await writeFile(path.join(folder, 'index.html'), contents(assets_for('team')));
    return names;
  } finally {
    await loader.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'gallery-dist'));
  const pages = Object.values(await build_gallery(folder)).flat();
  console.log(`${pages.length} pages; open ${path.join(folder, 'index.html')}`);
}
