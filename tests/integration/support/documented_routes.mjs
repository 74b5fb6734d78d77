// The routes that docs/api.md lists, read from its headings; a test of server/api holds that list
// against the program's own table.

import { readFile } from 'node:fs/promises';

const heading = /^### `(GET|POST|PUT|DELETE) (\/\S*)`/gm;
const placeholder = /\{(\w+)\}/;

export async function documentedRoutes() {
  const text = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  return [...text.matchAll(heading)].map(([, method, path]) => ({ method, path, name: `${method} ${path}` }));
}

// Every way to fill in the placeholders of a path: for "/r/{short}" one for each of values.short.
export function fillIn(path, values) {
  const found = placeholder.exec(path);
  if (!found) return [{ path }];
  const [braced, name] = found;
  if (!values[name]) throw new Error(`nobody knows what to put for ${braced} in ${path}`);
  return values[name].flatMap((value) =>
    fillIn(path.replace(braced, value), values).map((filled) => ({ ...filled, [name]: value })));
}
