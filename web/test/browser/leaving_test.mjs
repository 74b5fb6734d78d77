// Claims about getting away: at once, in sight of others.

import assert from 'node:assert/strict';
import { address, choose, shows, skip_the_rest, stored, with_code } from './answer_page.mjs';
import { collect } from './ballot_page.mjs';
import { desk, phone } from './browser.mjs';

/** What the tab and the device keep for the survey's address, seen from a page without a script. */
async function kept_after(page, visit) {
  await page.goto(`${visit.mock.origin}/nothing-here`);
  return stored(page);
}

const press_shift = async (page, times) => {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
};

export const claims = [
  ['“Exit this page” goes to a blank page at once, asks no server and leaves nothing of the answers', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await page.waitForLoadState('networkidle');
    const before = visit.mock.state.requests.length;
    await page.click('#exit');
    await page.waitForURL('about:blank');
    assert.equal(visit.mock.state.requests.length, before);
    assert.equal(await kept_after(page, visit), 0);
    assert.equal(visit.mock.state.ballots.length, 0);
  }],

  ['the way back does not lead to the answers of whoever exited', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await page.click('#exit');
    await page.waitForURL('about:blank');
    await page.goBack().catch(() => null);
    assert.doesNotMatch(page.url(), /\/r\//);
  }],

  ['a change of language leaves no way back to the answers either', async (visit) => {
    visit.mock.state.about.languages = ['en', 'ar'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await page.locator('[data-language=ar]').click();
    await page.waitForFunction(() => document.documentElement.lang === 'ar');
    await page.click('#exit');
    await page.waitForURL('about:blank');
    await page.goBack().catch(() => null);
    assert.doesNotMatch(page.url(), /\/r\//);
  }],

  ['a page that the browser kept as it was is asked for anew, so the next person finds no receipt in it', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'thanks');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.getByText(/^0 of \d+ answered$/).waitFor();
    assert.equal(await page.locator('#receipt').textContent(), '');
  }],

  ['three presses of Shift exit, also while the survey waits to be sent, and two do not', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await press_shift(page, 2);
    assert.equal(await page.locator('#exit-status').textContent(), 'Press Shift 1 more time to exit this page.');
    await page.keyboard.press('Tab');
    await press_shift(page, 2);
    assert.match(page.url(), /\/r\/7KQ2X$/);
    visit.mock.state.surveys.get('7KQ2X').fail_with = [503, 'busy'];
    await skip_the_rest(page);
    await shows(page, 'queued');
    await press_shift(page, 3);
    await page.waitForURL('about:blank');
    assert.equal(await kept_after(page, visit), 0);
  }],

  ['a ticket that somebody wanted kept on their device outlasts an exit', async (visit) => {
    const page = await collect(visit);
    await page.check('#keep-collected');
    await page.click('#exit');
    await page.waitForURL('about:blank');
    await page.goto(visit.mock.origin + address);
    await shows(page, 'collected');
  }],

  ['the way out stays in view at every place of the page', async (visit) => {
    for (const size of [phone, desk]) {
      const page = await visit.open(with_code, { size });
      await page.locator('#exit').waitFor();
      for (const place of ['#code', '[data-item=HLP1]', '#send']) {
        await page.locator(place).scrollIntoViewIfNeeded();
        const { y, height } = await page.locator('#exit').boundingBox();
        assert.ok(y >= 0 && y + height <= size.height, `${place} at ${size.width}: ${y}`);
      }
    }
  }],

  ['before the first statement there is a way to clear everything, too', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await page.locator('summary').getByText('Clear everything and leave').first().click();
    await page.locator('[data-clear]').first().click();
    await shows(page, 'cleared');
    assert.equal(await stored(page), 0);
  }],
];
