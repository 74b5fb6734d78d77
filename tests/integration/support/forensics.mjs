// What somebody finds who copies the data folder: every byte of every file, at rest or caught in the
// middle of something, searched for things that must not be there.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const isGone = ({ code }) => code === 'ENOENT';

// Name to bytes, of everything under the folder. A file that is deleted meanwhile is left out.
export async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath ?? entry.path, entry.name)).catch((error) => {
      if (!isGone(error)) throw error;
    });
    if (bytes) files.set(entry.name, bytes);
  }
  return files;
}

// Every spelling of a secret: itself, and what a careless program might make of it.
export function spellings(bytes) {
  const hex = bytes.toString('hex');
  return [bytes, ...[hex, hex.toUpperCase(), bytes.toString('base64'), bytes.toString('base64url')].map((text) => Buffer.from(text))];
}

// "file: name" for each needle that lies in a file. `needles` is a list of [name, bytes].
export function found(files, needles) {
  return [...files].flatMap(([file, bytes]) =>
    needles.filter(([, needle]) => bytes.includes(needle)).map(([name]) => `${file}: ${name}`));
}

// Reads the folder over and over until told to stop, and keeps what lay there only for a moment, such
// as journals: all that was ever seen of each such file.
export class Watch {
  #stopped = false;

  constructor(folder) {
    this.seen = new Map();
    this.done = this.#look(folder);
  }

  async #look(folder) {
    while (!this.#stopped) {
      for (const [name, bytes] of await filesUnder(folder)) {
        if (name.endsWith('-journal')) this.seen.set(`${name} ${this.seen.size}`, bytes);
      }
      await new Promise((wake) => setImmediate(wake));
    }
  }

  // What was caught.
  async stop() {
    this.#stopped = true;
    await this.done;
    return this.seen;
  }
}
