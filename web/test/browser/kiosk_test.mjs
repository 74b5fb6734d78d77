// Claims about a device that a team shares: one person after another answers on it, and it forgets each of them.

import assert from 'node:assert/strict';
import { address, choose, items, shows, skip_the_rest, stored } from './answer_page.mjs';
import { collecting, sent_to, survey_of } from './ballot_page.mjs';
import { phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll } from './visit.mjs';
import { codes } from '../mock/seed.mjs';

const kiosk = `${address}#kiosk`;
const minutes = (count) => count * 60_000;

/** For `prepare`: the page's clock goes on only when the test says so. */
const hold_clock = (page) => page.clock.install({ time: '2026-11-23T09:00:00Z' });

async function open_kiosk(visit, more = {}) {
  const page = await visit.open(kiosk, { prepare: hold_clock, ...more });
  await page.getByText(`0 of ${items} answered`).waitFor();
  await page.locator('#exit').waitFor();
  return page;
}

async function send_with(page, code) {
  await page.fill('#code', code);
  await choose(page, 'PSF1', '5');
  await skip_the_rest(page);
}

async function answer_with(page, code) {
  await send_with(page, code);
  await shows(page, 'thanks');
}

/** What waits is tried again at once. */
const come_back = (page) => page.evaluate(() => dispatchEvent(new Event('online')));

/** Long enough for a request, and for what the page makes of it. */
const settle = (page) => page.waitForTimeout(500);

/** The page as the next person finds it: at its start, in the same place, with nothing of the one before. */
async function is_new(page) {
  await page.getByText(`0 of ${items} answered`).waitFor();
  assert.equal(await page.inputValue('#code'), '');
  assert.equal(await page.locator('.app-choice__input:checked').count(), 0);
  assert.equal(new URL(page.url()).hash, '#kiosk');
}

export const claims = [
  ['a shared device keeps nothing while somebody answers, and offers to keep nothing afterwards', async (visit) => {
    const page = await open_kiosk(visit);
    await page.getByText('This is a shared device').waitFor();
    await page.fill('#code', codes[0]);
    await choose(page, 'PSF1', '5');
    assert.equal(await stored(page), 0);
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.equal(await stored(page), 0);
    assert.equal(await page.locator('#keep-ticket').isVisible(), false);
    assert.equal(await page.locator('.app-footer a:visible').count(), 0);
  }],

  ['a shared device spends no code on the days for collecting, and says where a ticket can be collected', async (visit) => {
    Object.assign(survey_of(visit), collecting, { tickets: true, ballots: false });
    const page = await visit.open(`${kiosk}&c=${codes[0]}`, { prepare: hold_clock });
    await page.getByText('on a device of your own').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Collect my ticket' }).isVisible(), false);
    assert.equal(sent_to(visit, '/ticket').length, 0);
  }],

  ['a shared device begins anew half a minute after the thanks', async (visit) => {
    const page = await open_kiosk(visit);
    await answer_with(page, codes[0]);
    await page.getByText('makes room for the next person in 30 seconds').waitFor();
    await page.clock.runFor(29_000);
    await shows(page, 'thanks');
    await page.clock.runFor(2000);
    await is_new(page);
    assert.equal(await page.locator('#receipt').textContent(), '');
    await answer_with(page, codes[1]);
    assert.equal(visit.mock.state.ballots.length, 2);
  }],

  ['whoever asks for more time keeps the last page of a shared device', async (visit) => {
    const page = await open_kiosk(visit);
    await answer_with(page, codes[0]);
    await page.click('#kiosk-more');
    await page.clock.runFor(minutes(2));
    await shows(page, 'thanks');
    assert.notEqual(await page.locator('#receipt').textContent(), '');
  }],

  ['a shared device that nobody touches asks first, out of sight of the answers, and then clears them', async (visit) => {
    const page = await open_kiosk(visit);
    await choose(page, 'PSF1', '5');
    await page.clock.runFor(minutes(3) + 1000);
    await shows(page, 'still_here');
    assert.equal(await page.locator('#survey').isVisible(), false);
    await check_axe(page);
    await page.clock.runFor(21_000);
    await is_new(page);
    assert.equal(await stored(page), 0);
    assert.equal(visit.mock.state.ballots.length, 0);
  }],

  ['whoever is still there goes on where they were', async (visit) => {
    const page = await open_kiosk(visit);
    await choose(page, 'PSF1', '5');
    await page.clock.runFor(minutes(3) + 1000);
    await page.click('#still-here');
    await page.clock.runFor(minutes(2));
    assert.ok(await page.locator('input[name=PSF1][value="5"]').isChecked());
  }],

  ['a reload on a shared device brings nothing back', async (visit) => {
    const page = await open_kiosk(visit);
    await page.fill('#code', codes[0]);
    await choose(page, 'PSF1', '5');
    await page.reload();
    await is_new(page);
  }],

  ['a draft that was left in the tab is neither shown on a shared device nor kept', async (visit) => {
    const page = await visit.open(`${address}#c=${codes[0]}`);
    await choose(page, 'PSF1', '5');
    assert.equal(await stored(page), 1);
    await page.goto('about:blank');
    await page.goto(visit.mock.origin + kiosk);
    await is_new(page);
    assert.equal(await stored(page), 0);
  }],

  ['answers that wait on a shared device go out unseen, and the next person is told nothing of them', async (visit) => {
    const trouble = visit.mock.state.surveys.get('7KQ2X');
    trouble.fail_with = [503, 'busy'];
    const page = await open_kiosk(visit);
    await send_with(page, codes[0]);
    await shows(page, 'queued');
    assert.equal(await page.locator('#keep').isVisible(), false);
    assert.equal(await page.locator('#screen-queued').getByText('If you exit now').isVisible(), false);
    await page.click('#exit');
    await is_new(page);
    trouble.fail_with = undefined;
    await come_back(page);
    await page.waitForFunction(() => sessionStorage.length === 0);
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers), [{ PSF1: 5 }]);
    assert.equal(await page.locator('#earlier').isVisible(), false);
    assert.equal(await page.locator('#screen-thanks').isVisible(), false);
  }],

  ['without a connection a shared device waits with the next start until there is one', async (visit) => {
    const page = await open_kiosk(visit);
    await choose(page, 'PSF1', '5');
    await visit.context.setOffline(true);
    await page.click('#exit');
    await shows(page, 'next');
    await visit.context.setOffline(false);
    await come_back(page);
    await is_new(page);
  }],

  ['while a shared device waits with the next start, nothing says that somebody’s answers wait', async (visit) => {
    const page = await open_kiosk(visit);
    await visit.context.setOffline(true);
    await send_with(page, codes[0]);
    await shows(page, 'queued');
    await page.click('#exit');
    await shows(page, 'next');
    await settle(page);
    await come_back(page);
    await settle(page);
    assert.ok(await page.locator('#screen-next').isVisible());
    assert.equal(await page.locator('#screen-queued').isVisible(), false);
    await visit.context.setOffline(false);
    await come_back(page);
    await is_new(page);
    await page.waitForFunction(() => sessionStorage.length === 0);
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers), [{ PSF1: 5 }]);
  }],

  ['answers on a shared device wait out a survey that was brought back from a backup', async (visit) => {
    const page = await open_kiosk(visit);
    survey_of(visit).fail_ticket_with = [409, 'issuing_stopped'];
    await send_with(page, codes[0]);
    await shows(page, 'queued');
    await page.click('#exit');
    await is_new(page);
    await settle(page);
    assert.ok(sent_to(visit, '/ticket').length >= 2);
    assert.equal(await stored(page), 1);
    survey_of(visit).fail_ticket_with = undefined;
    await come_back(page);
    await page.waitForFunction(() => sessionStorage.length === 0);
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers), [{ PSF1: 5 }]);
  }],

  ['in a meeting a shared device swaps no code before its person sends, so nobody loses one', async (visit) => {
    survey_of(visit).mode = 'together';
    const page = await open_kiosk(visit);
    await page.getByText('at a random moment within the next minute').waitFor();
    await page.fill('#code', codes[0]);
    await choose(page, 'PSF1', '5');
    await settle(page);
    assert.deepEqual(sent_to(visit, '/ticket'), []);
    await page.click('#exit');
    await is_new(page);
    await send_with(page, codes[0]);
    await page.waitForFunction(() => /"ticket"/.test(sessionStorage.getItem('heed.sheet.7KQ2X')));
    await settle(page);
    await page.clock.runFor(minutes(1));
    await shows(page, 'thanks');
  }],

  ['a receipt that somebody looked up is out of sight when they are away, and gone for the next person', async (visit) => {
    const page = await open_kiosk(visit);
    await page.click('.app-lookup summary');
    await page.fill('#lookup-receipt', '7KQ2X3ABCD');
    await page.press('#lookup-receipt', 'Enter');
    await page.getByText('There is no such ballot').waitFor();
    await page.clock.runFor(minutes(3) + 1000);
    await shows(page, 'still_here');
    assert.equal(await page.locator('.app-lookup').isVisible(), false);
    await page.click('#still-here');
    assert.ok(await page.locator('#lookup-result').isVisible());
    await visit.context.setOffline(true);
    await page.click('#exit');
    await shows(page, 'next');
    assert.equal(await page.locator('.app-lookup').isVisible(), false);
    assert.equal(await page.inputValue('#lookup-receipt') + (await page.locator('#lookup-result').textContent()), '');
  }],

  ['the skip link does not turn a shared device into a person’s own', async (visit) => {
    const page = await open_kiosk(visit);
    await page.focus('.app-skip');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#kiosk');
    await page.reload();
    await page.getByText('This is a shared device').waitFor();
  }],

  ['a shared device’s page passes axe and fits a narrow screen', async (visit) => {
    const page = await open_kiosk(visit, { size: phone });
    await check_axe(page);
    await answer_with(page, codes[0]);
    await check_axe(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await check_no_sideways_scroll(page);
  }],
];
