// Names the program of the answer page: `client.json` in `dist` lists its files and their common hash, which the server puts
// into every manifest. Whoever builds the same source can compare (docs/ballots.md, "A published client").

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Over each file in order: its length in eight bytes, big-endian, and its bytes. */
export function hash_of(contents) {
  const hash = createHash('sha256');
  for (const bytes of contents) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(bytes.length));
    hash.update(length).update(bytes);
  }
  return hash.digest('base64url');
}

/** `files` are addresses such as `/assets/answer-….js`. */
export async function describe_client(folder, files) {
  const contents = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  const client = { files, sha256: hash_of(contents) };
  await writeFile(path.join(folder, 'client.json'), `${JSON.stringify(client)}\n`);
  return client;
}
