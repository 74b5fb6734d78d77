// What the answer page is compared with: a page with the same words, style and script, and as well packed, whose words
// come as JSON and are drawn by the script. That is how most survey tools draw theirs.

import http from 'node:http';
import { brotliCompressSync } from 'node:zlib';

const shell = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  + '<title>Survey</title><link rel="stylesheet" href="/style.css"></head><body><script src="/app.js" defer></script></body></html>';
const draw = ';fetch("/words.json").then((answer) => answer.json()).then(({ body }) => { document.body.innerHTML = body; });';

/** Takes what the answer page consists of; resolves to the control page's address and a way to stop it. */
export async function start_control({ body, style, script }) {
  const files = {
    '/': ['text/html', shell],
    '/style.css': ['text/css', style],
    // The page's own script is downloaded and read, and not run: it would look for what is not there yet.
    '/app.js': ['text/javascript', `if (0) { ${JSON.stringify(script)} }${draw}`],
    '/words.json': ['application/json', JSON.stringify({ body })],
  };
  const packed = new Map(Object.entries(files).map(([path, [type, text]]) => [path, { type, bytes: brotliCompressSync(text) }]));
  const server = http.createServer(({ url }, answer) => {
    const file = packed.get(url);
    if (!file) return answer.writeHead(404).end();
    return answer.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-store' }).end(file.bytes);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((done) => server.close(done)) };
}
