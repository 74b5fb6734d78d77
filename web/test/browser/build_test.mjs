// Claims about what the build writes.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../build/build.mjs', import.meta.url));

const sources = path.resolve(path.dirname(script), '..');

/** Builds into a new folder; returns the name and bytes of every file. */
function fresh_build() {
  const folder = mkdtempSync(path.join(tmpdir(), 'heed-build-'));
  execFileSync(process.execPath, [script, folder], { stdio: 'pipe' });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const built = files.map((entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    return { name: path.relative(folder, file), bytes: readFileSync(file) };
  });
  rmSync(folder, { recursive: true });
  return built;
}

const digests = (built) =>
  built.map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`).sort();

export const claims = [
  ['two builds give the same bytes, so anyone can check that the pages are the published ones', async () => {
    const first = fresh_build();
    assert.ok(first.length > 0);
    assert.deepEqual(digests(fresh_build()), digests(first));
  }],

  ['the program of the answer page is named with its hash, and every page of answers shows that hash', async () => {
    const built = new Map(fresh_build().map(({ name, bytes }) => [name, bytes]));
    const { files, sha256 } = JSON.parse(built.get('client.json'));
    const hash = createHash('sha256');
    for (const file of files) {
      const bytes = built.get(file.slice(1));
      hash.update(Buffer.from(bytes.length.toString(16).padStart(16, '0'), 'hex')).update(bytes);
    }
    assert.equal(hash.digest('base64url'), sha256);
    for (const file of files) assert.doesNotMatch(built.get(file.slice(1)).toString(), /\bfrom ?["'`]/, `${file} stands alone`);
    const pages = [...built].filter(([name]) => /^answer-.*\.html$/.test(name));
    assert.ok(pages.length > 0);
    for (const [name, bytes] of pages) {
      const html = bytes.toString();
      assert.ok(html.includes(sha256), name);
      for (const file of files) assert.ok(html.includes(file), `${name} names ${file}`);
    }
  }],

  ['no built file says in which folder it was built', async () => {
    const telling = fresh_build().filter(({ bytes }) => bytes.includes(sources) || bytes.includes('.tsx'));
    assert.deepEqual(telling.map(({ name }) => name), []);
  }],
];
