// A tree on disk with the real layers table and one tidy layer, into which tests plant faults.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('../..', import.meta.url));

const tidy = {
  'server/base/clock.hpp': '#pragma once\n// Tells the time.\n\n#include <chrono>\n',
  'server/base/clock.cpp': '#include "server/base/clock.hpp"\n',
  'scoring/core/scorer.hpp': '#pragma once\n// Scores.\n',
};

// Calls `use(root)` with a tree of the tidy files and `files` (path → text), then removes it.
export function with_tree(files, use) {
  const root = mkdtempSync(join(tmpdir(), 'heed-checks-'));
  try {
    mkdirSync(join(root, 'scripts'));
    cpSync(join(scripts, 'layers.txt'), join(root, 'scripts/layers.txt'));
    const all = { 'scripts/exceptions.txt': '', ...tidy, ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
