// The answer page of the mock's round, and what a person does on it.

import { codes } from '../mock/seed.mjs';

export const address = '/r/7KQ2X';
export const with_code = `${address}#c=${codes[0]}`;
export const items = 24;

export const choose = (page, item, value) => page.locator(`input[name=${item}][value="${value}"]`).check();
export const heading = (page) => page.locator('h1:visible').textContent();
export const shows = (page, screen) => page.locator(`#screen-${screen}`).waitFor();
export const stored = (page) => page.evaluate(() => sessionStorage.length + localStorage.length);

/** The way out at the end of the statements. */
export async function clear_everything(page) {
  await page.locator('.app-ending summary').click();
  await page.click('.app-ending [data-clear]');
}

/** What was sent before from this device is told of, and no more: it has arrived unseen. */
export const arrived_unseen = (page) => page.locator('#earlier').getByText('have now arrived').waitFor();

/** For `prepare`: counts from the start how much of the page moves. */
export const watch_moves = (page) => page.addInitScript(() => {
  window.moved = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
});

/** What has moved once everything has settled. */
export async function moves(page) {
  await page.waitForTimeout(300);
  return page.evaluate(() => window.moved);
}

export async function answer_everything(page) {
  for (const name of await page.locator('.app-item:visible').evaluateAll((all) => all.map((item) => item.dataset.item))) {
    await choose(page, name, '4');
  }
}

export async function skip_the_rest(page) {
  await page.click('#send');
  await page.getByText('Send without these answers').click();
}
