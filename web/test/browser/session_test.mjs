// Claims about what a facilitator does with a report: session mode, and what the team agreed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { phone } from './browser.mjs';
import { button } from './team_page.mjs';
import { check_axe, check_no_sideways_scroll, check_targets, enlarge_text } from './visit.mjs';

const read_texts = (language) => JSON.parse(readFileSync(new URL(`../../i18n/${language}/session.json`, import.meta.url), 'utf8'));
const wall = { width: 1280, height: 720 };
const heading = (page) => page.locator('.app-session h1').textContent();

async function open_session(visit, round, size = wall) {
  const page = await visit.open(`/rounds/${round}/report`, { size });
  await page.locator('.app-agree').waitFor();
  await button(page, 'Show it to the team: session mode').click();
  await page.locator('.app-session').waitFor();
  return page;
}

/** All headings from the first view to the last, moving by a key. */
async function walk(page, look = () => undefined) {
  const headings = [];
  for (;;) {
    headings.push(await heading(page));
    await look(page);
    if (await button(page, 'Go on').getAttribute('aria-disabled') === 'true') return headings;
    if (headings.at(-1) === 'Choose one to talk about') await page.locator('.app-session__choice').nth(1).click();
    await page.keyboard.press('PageDown');
    await page.waitForFunction((before) => document.querySelector('.app-session h1')?.textContent !== before, headings.at(-1));
  }
}

export const claims = [
  ['a session leads from welcome to one word each, with thinking before numbers and strengths before the choice', async (visit) => {
    const headings = await walk(await open_session(visit, 'detail'));
    const at = (words) => headings.findIndex((each) => each.startsWith(words));
    assert.equal(headings[0], 'Welcome');
    assert.equal(headings.at(-1), 'One word each');
    assert.ok(at('Before anything else') < at('What we said, in one picture'));
    assert.ok(at('Attending: 7.8') < at('Choose one'));
  }],

  ...Object.entries({ wall, phone }).map(([place, size]) => [
    `every view of a session is clean to axe, fits the window and has targets for fingers, on a ${place}`,
    async (visit) => {
      const page = await open_session(visit, 'detail', size);
      await walk(page, async () => {
        await check_axe(page);
        await check_no_sideways_scroll(page);
        await check_targets(page, '.app-session button', 44);
      });
    },
  ]),

  ['no view of a session scrolls sideways at 320 pixels, nor with text half as large again', async (visit) => {
    const page = await open_session(visit, 'detail', phone);
    await walk(page, async () => {
      await page.setViewportSize({ ...phone, width: 320 });
      await check_no_sideways_scroll(page);
      await page.setViewportSize(phone);
      await enlarge_text(visit, page, '145%');
      await check_no_sideways_scroll(page);
      await enlarge_text(visit, page, '');
    });
  }],

  ['keys, clickers and buttons lead the same way, and the heading of each view has the focus', async (visit) => {
    const page = await open_session(visit, 'detail');
    for (const [forwards, back] of [['ArrowRight', 'ArrowLeft'], ['PageDown', 'PageUp'], ['Space', 'ArrowLeft']]) {
      await page.keyboard.press(forwards);
      await page.getByText('2 of 16').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
      await page.keyboard.press(back);
      await page.getByText('1 of 16').waitFor();
    }
    await button(page, 'Go on').click();
    await page.getByText('2 of 16').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.app-elements').waitFor();
    await page.waitForFunction(() => document.activeElement.textContent.includes('session mode'));
  }],

  ['a session stays where it was over a reload, and works where a browser gives no full screen', async (visit) => {
    const prepare = (page) => page.addInitScript(() => { Element.prototype.requestFullscreen = undefined; });
    const page = await visit.open('/rounds/detail/report', { size: wall, prepare });
    await button(page, 'Show it to the team: session mode').click();
    await page.locator('.app-session').waitFor();
    await page.keyboard.press('PageDown');
    await page.getByText('2 of 16').waitFor();
    await page.reload();
    await page.locator('.app-session').waitFor();
    await page.getByText('2 of 16').waitFor();
    await page.goBack();
    await page.locator('.app-elements').waitFor();
  }],

  ['session mode and what can be printed come with their words in every language', async (visit) => {
    visit.mock.state.about.languages = ['en', 'ar', 'cy', 'pl'];
    for (const language of visit.mock.state.about.languages) {
      const page = await visit.open(`/rounds/detail/report?lang=${language}`, { size: wall });
      await page.locator('.app-output > summary').click();
      await page.locator('.app-output__parts').waitFor();
      for (const box of await page.locator('.app-output__parts input').all()) await box.check();
      assert.equal(await page.locator('.app-paper > section').count(), 5);
      await page.locator('.app-screen > .app-actions > .app-button').first().click();
      await page.locator('.app-session').waitFor();
      const welcome = read_texts(language)['session.welcome-title'];
      assert.equal(await heading(page), welcome);
      await page.close();
    }
  }],

  ['where session mode cannot be had, the page says so, and another try begins it in its own style', async (visit) => {
    const page = await visit.open('/rounds/detail/report', { size: wall });
    await page.locator('.app-agree').waitFor();
    let is_away = true;
    await page.route(/\/assets\/session-/, (route) => (is_away ? route.abort() : route.continue()));
    await button(page, 'Show it to the team: session mode').click();
    await page.getByText('We could not reach Heed').waitFor();
    is_away = false;
    await button(page, 'Show it to the team: session mode').click();
    await page.locator('.app-session').waitFor();
    assert.equal(await page.locator('.app-session').evaluate((session) => getComputedStyle(session).position), 'fixed');
  }],

  ['comments come on the wall only after somebody chose to show them', async (visit) => {
    const page = await open_session(visit, 'detail');
    while (await heading(page) !== 'In your team’s own words') await page.keyboard.press('PageDown');
    assert.equal(await page.locator('.app-quote').count(), 0);
    await button(page, 'Show the comments').click();
    await page.locator('.app-quote').first().waitFor();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    assert.equal(await page.locator('.app-quote').count(), 0);
  }],

  ['a report that is held back has a session without a single figure', async (visit) => {
    const page = await open_session(visit, 'withheld');
    const headings = await walk(page, async () => assert.equal(await page.locator('.app-track, .app-footprint').count(), 0));
    assert.ok(headings.includes('Questions to talk about'));
    assert.ok(headings.includes('There are no numbers this time'));
  }],

  ['a promise that is being typed outlives another view and the end of the session, and "escape" does not end it', async (visit) => {
    const page = await open_session(visit, 'detail');
    while (await page.locator('#team-text').count() === 0) await page.keyboard.press('PageDown');
    await page.fill('#team-text', 'A huddle at seven');
    await page.keyboard.press('Escape');
    await button(page, 'Go on').click();
    await button(page, 'Back').click();
    assert.equal(await page.inputValue('#team-text'), 'A huddle at seven');
    await button(page, 'End session').click();
    await page.locator('.app-elements').waitFor();
    assert.equal(await page.inputValue('#team-text'), 'A huddle at seven');
  }],

  ['what was agreed last time stands before anything new, and new promises are saved as they were typed', async (visit) => {
    const page = await open_session(visit, 'detail');
    await page.goto(`${page.url().split('#')[0]}`);
    await page.getByText('Ten minutes for each handover').waitFor();
    await page.fill('#team-text', 'A huddle at seven');
    await button(page, 'Save what we agreed').click();
    await page.locator('.app-error-summary').waitFor();
    await page.fill('#team-owner', 'Sam');
    await page.fill('#team-due_on', '2026-12-20');
    await button(page, 'Save what we agreed').click();
    await page.getByText('Saved.').waitFor();
    const { commitments } = visit.mock.state.team.agreed.get('only-detail unit-detail');
    assert.deepEqual(commitments, [{ by: 'team', text: 'A huddle at seven', owner: 'Sam', due_on: '2026-12-20', kept: null }]);
    await page.locator('#team-kept').waitFor();
  }],

  ['arrow keys in a field move in its words, and leave the session where it is', async (visit) => {
    const page = await open_session(visit, 'detail');
    while (await heading(page) !== 'What we will do') await page.keyboard.press('PageDown');
    await page.click('#team-text');
    await page.keyboard.type('two words');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await heading(page), 'What we will do');
    assert.equal(await page.inputValue('#team-text'), 'two words');
  }],
];
