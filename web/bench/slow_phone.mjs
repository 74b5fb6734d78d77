// How long the program lets people wait, on the real server: staff with an old phone on slow 3G, and a leader and a
// facilitator at a desk. Prints figures to read and asserts nothing; they hold no time for reading or thinking.
//
//   HEED_BINARY=… node bench/slow_phone.mjs [loads]      5 when not given; figures are medians

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Place, fillIn } from '../../tests/journeys/place.mjs';
import { launch_browser, phone } from '../test/browser/browser.mjs';
import { Visit } from '../test/browser/visit.mjs';
import { start_control } from './control_page.mjs';

/** 400 kbit/s with 2 s for each way there and back, and a processor of a quarter of the speed. */
const slow_network = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slower_processor = 4;
const people = 7;
const wait_max_ms = 120_000;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const loads = Number(process.argv[2] ?? 5);
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A phone that has never been here; `work` gets its page. */
async function on_slow_phone(browser, work) {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, locale: 'en-GB' });
  context.setDefaultTimeout(wait_max_ms);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', slow_network);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slower_processor });
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

const first_text = (page) => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  .then((entry) => entry.jsonValue());

const first_text_of = (browser, address) => on_slow_phone(browser, async (page) => {
  await page.goto(address, { waitUntil: 'commit', timeout: wait_max_ms });
  return first_text(page);
});

/** What the answer page consists of, read from the built files that it names. */
async function parts_of(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const html = await (await page.goto(address)).text();
  await context.close();
  const named = (pattern) => [...html.matchAll(pattern)].map(([, file]) => path.join(dist, file));
  const texts = async (files) => (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  return {
    body: /<body[^>]*>([^]*)<\/body>/.exec(html)[1],
    style: await texts(named(/<link[^>]*href="(\/assets\/[^"]+\.css)"/g)),
    script: await texts(named(/<script[^>]*src="(\/assets\/[^"]+\.js)"/g)),
  };
}

async function compare_first_text(browser, address) {
  const control = await start_control(await parts_of(browser, address));
  const heed_times = [];
  const control_times = [];
  for (let load = 0; load < loads; ++load) {
    heed_times.push(await first_text_of(browser, address));
    control_times.push(await first_text_of(browser, control.address));
  }
  await control.stop();
  const [ours, theirs] = [median(heed_times), median(control_times)];
  console.log(`first text on slow 3G: ${seconds(ours)}; drawn by script ${seconds(theirs)}; ${(ours / theirs).toFixed(2)} of it`);
}

/** From the tap on the link to the thanks, for somebody who answers at once. */
async function answer_slowly(place, round, browser) {
  const times = [];
  for (const code of round.codes.slice(0, 5)) {
    await on_slow_phone(browser, async (page) => {
      const usable = await timed(async () => {
        await page.goto(place.link(round, code), { waitUntil: 'commit', timeout: wait_max_ms });
        await page.getByText('0 of 21 answered').waitFor();
      });
      await fillIn(page, () => 4);
      const sent = await timed(async () => {
        await page.getByRole('button', { name: 'Send my answers' }).click();
        await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      });
      times.push({ usable, sent });
    });
  }
  const [usable, sent] = ['usable', 'sent'].map((name) => median(times.map((each) => each[name])));
  console.log(`staff on slow 3G wait ${seconds(usable)} before they can answer, and ${seconds(sent)} after they send`);
}

const browser = await launch_browser();
const visit = await Visit.begin(browser);
try {
  await Place.with(visit, async (place) => {
    const page = await place.setUp();
    let round;
    const launch = await timed(async () => {
      round = await place.launch(page, { team: 'Ward 7 day team', people });
    });
    console.log(`a leader waits ${seconds(launch)} in all, from the list of surveys to an open survey with its slips`);
    await compare_first_text(browser, place.link(round, round.codes[people - 1]));
    await answer_slowly(place, round, browser);
    await place.close(page);
    await page.getByRole('link', { name: 'Read the report' }).waitFor();
    const session = await timed(async () => {
      await page.getByRole('link', { name: 'Read the report' }).click();
      await page.getByRole('button', { name: 'Show it to the team: session mode' }).click();
      await page.locator('.app-session h1').waitFor();
    });
    console.log(`from the link to the report to session mode: ${seconds(session)}`);
  });
} finally {
  await visit.end();
  await browser.close();
}
