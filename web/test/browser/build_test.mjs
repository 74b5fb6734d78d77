// Claims about what the build writes.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../build/build.mjs', import.meta.url));

/** Builds into a new folder; returns the name and digest of every file. */
function fresh_build() {
  const folder = mkdtempSync(path.join(tmpdir(), 'heed-build-'));
  execFileSync(process.execPath, [script, folder], { stdio: 'pipe' });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const digests = files.map((entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    return `${path.relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  });
  rmSync(folder, { recursive: true });
  return digests.sort();
}

export const claims = [
  ['two builds give the same bytes, so anyone can check that the pages are the published ones', async () => {
    const first = fresh_build();
    assert.ok(first.length > 0);
    assert.deepEqual(fresh_build(), first);
  }],
];
