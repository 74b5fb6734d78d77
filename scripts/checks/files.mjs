// The files of the repository as the checks see them: path from the root, text, lines.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Made by tools, or not ours.
const skipped = new Set(['.git', 'node_modules', 'build', 'dist', '.demo', '.cache']);

function* walk(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // web/build is source; every other "build" is output.
    if (skipped.has(entry.name) && path !== 'web/build') continue;
    if (entry.isDirectory()) yield* walk(root, path);
    else if (entry.isFile()) yield path;
  }
}

export class Tree {
  constructor(root) {
    this.root = root;
    this.paths = [...walk(root, '')];
    this.texts = new Map();
  }

  has(path) {
    return existsSync(join(this.root, path));
  }

  text(path) {
    if (!this.texts.has(path)) this.texts.set(path, readFileSync(join(this.root, path), 'utf8'));
    return this.texts.get(path);
  }

  // Paths under any of the folders that end in any of the endings.
  under(folders, endings) {
    return this.paths.filter(
      (path) =>
        folders.some((folder) => path.startsWith(`${folder}/`)) &&
        endings.some((ending) => path.endsWith(ending)),
    );
  }
}

// The folders that make the programs, as opposed to their tests.
export const product = ['survey-defs', 'scoring', 'server'];

export function line_at(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
