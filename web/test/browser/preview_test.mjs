// Claims about the preview: what staff will see, for somebody who is about to ask them.

import assert from 'node:assert/strict';
import { answer_everything, choose, shows, stored } from './answer_page.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll } from './visit.mjs';

const preview = '/preview/compassionate-leadership-footprint/1';

/** For `prepare`: notes every touch of the browser's storage. */
const watch_storage = (page) => page.addInitScript(() => {
  window.touched = [];
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    Storage.prototype[name] = (...what) => (window.touched.push(`${name} ${what}`), null);
  }
});

export const claims = [
  ['a preview can be filled in and thanked for, sends nothing, asks for no survey and touches no storage', async (visit) => {
    const page = await visit.open(preview, { prepare: watch_storage });
    await page.getByText('This is a preview. Nothing is sent.').waitFor();
    await page.getByText('The name of your team').waitFor();
    assert.equal(await page.locator('#code').isVisible(), false);
    await answer_everything(page);
    await page.click('#send');
    await shows(page, 'thanks');
    assert.ok(await page.getByText('This is a preview. Nothing is sent.').isVisible());
    assert.deepEqual(await page.evaluate(() => window.touched), []);
    assert.equal(await stored(page), 0);
    assert.deepEqual(visit.mock.state.captured.map(({ url }) => url).filter((url) => url !== '/api/about'), []);
    await visit.check_no_cookies();
  }],

  ['a preview shows every part and question of the questionnaire, and skipped statements as staff see them', async (visit) => {
    const page = await visit.open(preview);
    await page.getByText('0 of 24 answered').waitFor();
    assert.equal(await page.locator('[data-question]:visible').count(), await page.locator('[data-question]').count());
    await choose(page, 'PSF1', '3');
    await page.click('#send');
    await page.getByText('You have skipped 23 statements').waitFor();
  }],

  ['a preview takes no code, whatever its address carries', async (visit) => {
    const page = await visit.open(`${preview}#c=7KQ2XM4T9PWC3HZ8RBN5DVE0`);
    await page.getByText('The name of your team').waitFor();
    assert.deepEqual(visit.mock.state.captured.map(({ url }) => url).filter((url) => url !== '/api/about'), []);
  }],

  ['a preview passes axe and fits, at its start and at its end', async (visit) => {
    for (const size of [phone, desk, { width: 320, height: 640 }]) {
      const page = await visit.open(preview, { size });
      await page.getByText('The name of your team').waitFor();
      await check_axe(page);
      await check_no_sideways_scroll(page);
      await answer_everything(page);
      await page.click('#send');
      await shows(page, 'thanks');
      await check_axe(page);
    }
  }],

  ['there is no preview of a questionnaire that does not exist', async (visit) => {
    const page = await visit.open('/preview/nothing/1');
    assert.match(await page.title(), /cannot find/);
  }],
];
