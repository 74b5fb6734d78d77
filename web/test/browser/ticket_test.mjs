// Claims about tickets that are collected on one day and used on another, perhaps on another device.

import assert from 'node:assert/strict';
import { address, choose, shows, skip_the_rest, stored } from './answer_page.mjs';
import { answer_and_send, collect, collecting, keeps, link_of, next_days, on_answering_day, sent_to, survey_of } from './ballot_page.mjs';
import { fingerprint_of } from '../mock/participants.mjs';
import { codes, survey } from '../mock/seed.mjs';

export const claims = [
  ['collecting comes on its days and answering on its own, with what was kept by consent', async (visit) => {
    const page = await collect(visit);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByText('You can answer from 28 November 2026 to 6 December 2026.').waitFor();
    await page.check('#keep-collected');
    assert.doesNotMatch(await keeps(page, 'localStorage'), new RegExp(`${codes[0]}|"draw"`));
    await page.close();
    const waiting = await visit.open(address);
    await shows(waiting, 'collected');
    await waiting.close();
    next_days(visit);
    const later = await visit.open(address, { prepare: on_answering_day });
    await answer_and_send(later);
    await shows(later, 'thanks');
    assert.equal(await stored(later), 0);
    assert.equal(sent_to(visit, '/ticket').length, 1);
  }],

  ['answers sent before the page knew that it is a day for collecting bring a ticket and no ballot', async (visit) => {
    Object.assign(survey_of(visit), collecting, { tickets: true });
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await visit.open(link_of(visit), { prepare: (tab) => tab.route('**/manifest', async (route) => (await held, route.continue())) });
    await choose(page, 'PSF1', '4');
    await skip_the_rest(page);
    await shows(page, 'sending');
    release();
    await shows(page, 'collected');
    await page.reload();
    await page.waitForTimeout(200);
    assert.equal(sent_to(visit, '/ticket').length, 1);
    assert.deepEqual(sent_to(visit, '/ballot'), []);
  }],

  ['a ticket goes on to another device as a link, and leaves nothing in its address bar', async (visit) => {
    const page = await collect(visit);
    await page.click('#carry');
    await page.locator('#carry-qr svg').waitFor();
    const link = await page.inputValue('#carry-link');
    assert.match(link, /\/r\/7KQ2X#t=[\w-]{555}&f=[\w-]{43}$/);
    next_days(visit);
    const other = await visit.context.browser().newContext();
    const there = await other.newPage();
    await on_answering_day(there);
    await there.goto(link);
    await there.waitForFunction(() => location.hash === '');
    await there.getByText('Go on only if you collected this ticket yourself.').first().waitFor();
    await answer_and_send(there);
    await shows(there, 'thanks');
    await other.close();
    assert.equal(visit.mock.state.ballots.length, 1);
  }],

  ['a ticket that this round did not sign is refused', async (visit) => {
    const page = await visit.open(`${address}#t=${'A'.repeat(555)}&f=${fingerprint_of(survey_of(visit), '7KQ2X')}`);
    await shows(page, 'mismatch');
  }],

  ['a ticket in a link is refused where nobody takes one along', async (visit) => {
    const page = await collect(visit);
    await page.click('#carry');
    const [ticket] = (await page.inputValue('#carry-link')).match(/#t=[\w-]+/);
    visit.mock.state.surveys.set('7KQ2X', survey());
    const victim = await visit.open(address + ticket);
    await shows(victim, 'mismatch');
    assert.deepEqual(sent_to(visit, '/ballot'), []);
  }],

  ['on answering days nobody gets in without a ticket, and on collecting days nobody without a link', async (visit) => {
    Object.assign(survey_of(visit), collecting);
    next_days(visit);
    await shows(await visit.open(link_of(visit)), 'no_ticket');
    Object.assign(survey_of(visit), { tickets: true, ballots: false });
    const page = await visit.open(address);
    await page.getByText('Open the link that was sent to you').waitFor();
    assert.equal(await page.locator('#collect').isVisible(), false);
  }],

  ['a ticket that waits is not lost to the next person on the same device', async (visit) => {
    const page = await collect(visit);
    await page.check('#keep-collected');
    await page.close();
    const next = await collect(visit, codes[1]);
    assert.equal(JSON.parse(await keeps(next, 'localStorage')).length, 1);
    assert.equal(survey_of(visit).spent.size, 2);
  }],

  ['whoever scans a slip again is not led to replace what they sent, and finds it at the address alone', async (visit) => {
    const page = await visit.open(link_of(visit));
    await answer_and_send(page, '4');
    await shows(page, 'thanks');
    await page.check('#keep-ticket');
    await page.close();
    const again = await visit.open(link_of(visit));
    await answer_and_send(again, '1');
    await shows(again, 'used');
    assert.equal(await again.locator('#used-ticket').isVisible(), false);
    await again.close();
    const alone = await visit.open(address);
    await shows(alone, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ rev, answers }) => [rev, answers.PSF1]), [[1, 4]]);
  }],
];
