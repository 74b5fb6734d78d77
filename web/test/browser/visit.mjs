// One visit to the pages: a mock server of its own, a fresh browser profile, and an ear for what must never happen,
// whatever the claim: a script error, a breach of the content security policy, a word to a third party.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { seed } from '../mock/seed.mjs';
import { start_mock } from '../mock-server.mjs';
import { phone } from './browser.mjs';

const axe_file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** How long a step may take before it counts as stuck. No claim is about time, and a busy machine computes a ticket and the
 *  six words for half a minute. */
const stuck_ms = 60_000;
const axe_rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export class Visit {
  troubles = [];

  static async begin(browser) {
    const visit = new Visit();
    visit.mock = await start_mock();
    seed(visit.mock.state);
    visit.context = await browser.newContext({ viewport: phone, locale: 'en-GB', timezoneId: 'Europe/London' });
    visit.context.setDefaultTimeout(stuck_ms);
    return visit;
  }

  /** Opens an address of the mock, or a whole address, in a new tab of the given size. */
  async open(address, { size = phone, prepare } = {}) {
    const page = await this.context.newPage();
    await page.setViewportSize(size);
    this.#listen(page);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`policy breach: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await prepare?.(page);
    const answer = await page.goto(new URL(address, this.mock.origin).href);
    assert.ok(!answer || answer.status() < 500, `${address} is there`);
    return page;
  }

  #listen(page) {
    page.on('pageerror', (error) => this.troubles.push(`script error: ${error.message}`));
    page.on('console', (line) => {
      if (/policy|Trusted/i.test(line.text())) this.troubles.push(line.text());
    });
    page.on('request', (request) => {
      const host = new URL(request.url()).hostname;
      if (host !== '127.0.0.1') this.troubles.push(`third party: ${request.url()}`);
    });
  }

  /** Called after each proof. */
  check_quiet() {
    assert.deepEqual(this.troubles, []);
  }

  async check_no_cookies() {
    assert.deepEqual(await this.context.cookies(), []);
  }

  async end() {
    await this.context.close();
    await this.mock.stop();
  }
}

/** No violation that axe can find. The script is put in past the policy, as a browser extension would be. */
export async function check_axe(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await readFile(axe_file, 'utf8') });
  const found = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: rules }).then(({ violations }) =>
      violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)),
    axe_rules,
  );
  assert.deepEqual(found, []);
}

/** Nothing is wider than the window. */
export async function check_no_sideways_scroll(page) {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`);
  });
  assert.deepEqual(wide, []);
}

/** As somebody does who needs larger letters: `size` such as "145%", or nothing for the usual one. */
export async function enlarge_text(visit, page, size) {
  const session = await visit.context.newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `document.documentElement.style.fontSize = ${JSON.stringify(size)}` });
  await session.detach();
}

/** Everything that can be tapped is at least so many pixels high or wide, links inside sentences aside. */
export async function check_targets(page, selector, pixels) {
  const small = await page.locator(selector).evaluateAll((elements, least) =>
    elements
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least || box.width < least))
      .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`), pixels);
  assert.deepEqual(small, []);
}
