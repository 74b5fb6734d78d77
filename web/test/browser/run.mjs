// Runs the browser tests: each `*_test.mjs` beside this file exports `claims`, a list of [sentence, proof]. A proof gets
// a `Visit` (visit.mjs) and throws if the sentence is not true. With HEED_BINARY set, the journeys in tests/journeys run
// too, in the same form, against the real server, which they start themselves.
//
// `node test/browser/run.mjs [word]` runs only claims with the word in them.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch_browser } from './browser.mjs';
import { Visit } from './visit.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const journeys = path.resolve(here, '../../../tests/journeys');
const proof_time_ms = 180_000;
/** Claims wait for pages more than they compute; each has a server and a profile of its own. Each lane has a browser, since
 *  one that draws a PDF for one lane draws no frames for the other. */
const lanes = 2;

async function test_files(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('_test.mjs')).sort().map((name) => path.join(folder, name));
}

async function all_claims() {
  const folders = process.env.HEED_BINARY ? [here, journeys] : [here];
  const files = (await Promise.all(folders.map(test_files))).flat();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  return modules.flatMap((module) => module.claims);
}

function in_time(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${proof_time_ms / 1000} s`)), proof_time_ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Returns what is wrong, or nothing. */
async function try_proof(browser, proof) {
  const visit = await Visit.begin(browser);
  try {
    await in_time(proof(visit));
    visit.check_quiet();
    return undefined;
  } catch (problem) {
    return problem;
  } finally {
    await visit.end();
  }
}

const word = process.argv[2] ?? '';
const claims = (await all_claims()).filter(([sentence]) => sentence.includes(word));
let failed = 0;

/** Takes one claim after the other from those that are left. */
async function work_off(left) {
  const browser = await launch_browser();
  for (let claim = left.shift(); claim; claim = left.shift()) {
    const [sentence, proof] = claim;
    const problem = await try_proof(browser, proof);
    console.log(`${problem ? 'FAILED' : 'ok    '} ${sentence}`);
    if (problem) console.log(`       ${String(problem.stack ?? problem).replace(/\n/g, '\n       ')}`);
    failed += problem ? 1 : 0;
  }
  await browser.close();
}

const left = [...claims];
await Promise.all(Array.from({ length: lanes }, () => work_off(left)));
console.log(`${claims.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || claims.length === 0 ? 1 : 0;
