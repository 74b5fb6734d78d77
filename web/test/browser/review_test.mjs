// Claims about comments as the facilitator reads them, and as they stand in a report afterwards.

import assert from 'node:assert/strict';
import { desk, phone } from './browser.mjs';
import { print } from './paper.mjs';
import { open_as, through } from './as.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
import { administrator, facilitator, leader, password } from '../mock/team_seed.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const review_of = (visit, campaign) => visit.mock.state.team.reviews.get(campaign);
const all_comments = (review) => review.lists.flatMap(({ comments }) => comments);

async function open_review(visit, campaign, options) {
  const page = await open_as(visit, facilitator, `/reviews/${campaign}`, options);
  await page.getByText('What holding back is for').waitFor();
  return page;
}

async function hand_over(page) {
  await button(page, 'Hand over to the leader').click();
  await button(page, 'Yes, hand over').click();
  await page.getByRole('heading', { name: 'You have handed it over' }).waitFor();
}

/** Every state of the pages, each with what it takes to get there. */
const states = [
  [facilitator, '/reviews', (page) => page.getByText('4 surveys wait for you').waitFor()],
  [facilitator, '/reviews/small', (page) => page.getByText('The quiet room').waitFor()],
  [facilitator, '/reviews/wide', (page) => page.getByText('Medicine: smaller teams together').waitFor()],
  [facilitator, '/reviews/small', async (page) => {
    await button(page, 'Hold back comment 6').first().click();
    await button(page, 'Give back comment 6').waitFor();
  }],
  [facilitator, '/reviews/small', (page) => button(page, 'Hand over to the leader').click()],
  [facilitator, '/reviews/small', hand_over],
  [facilitator, '/reviews/done', (page) => button(page, 'Hold back comment 2').click()],
  [facilitator, '/reviews/few', (page) => page.getByText('There are no comments to read').waitFor()],
  [facilitator, '/reviews/only-reading', (page) => page.getByText('When you have read the report').waitFor()],
  [facilitator, '/reviews/still-open', (page) => page.getByText('There is nothing to read yet').waitFor()],
  [facilitator, '/rounds', (page) => page.getByText('for people who lead teams').waitFor()],
  [leader, '/reviews/small', (page) => page.getByText('for facilitators').waitFor()],
  [leader, '/rounds/detail/report', (page) => page.getByText('In your team’s own words').waitFor()],
  [leader, '/rounds/scores/report', (page) => page.getByText('once a facilitator has read them').first().waitFor()],
];

const through_states = (visit, size, look) => through(visit, states, size, look);

export const claims = [
  ['the pages with comments have no fault that axe can find, in every state, small', (visit) =>
    through_states(visit, phone, check_axe)],

  ['the pages with comments have no fault that axe can find, in every state, wide', (visit) =>
    through_states(visit, desk, check_axe)],

  ['no page with comments scrolls sideways at 320 pixels, whatever somebody wrote', async (visit) => {
    await through_states(visit, { width: 320, height: 640 }, check_no_sideways_scroll);
    review_of(visit, 'small').lists[0].comments[0].text = 'w'.repeat(500);
    await check_no_sideways_scroll(await open_review(visit, 'small', { size: { width: 320, height: 640 } }));
  }],

  ['whatever can be pressed beside a comment is at least 44 pixels tall', (visit) =>
    through_states(visit, phone, (page) => check_targets(page, '.app-button, .app-radios__option, .app-back a', 44))],

  ['signing in leads a facilitator to the comments, and back from what is not theirs', async (visit) => {
    const page = await open_as(visit, null, '/sign-in');
    await page.fill('#sign_in_name', 'jo.park');
    await page.fill('#password', password);
    await button(page, 'Sign in').click();
    await page.waitForURL(/\/reviews$/);
    for (const address of ['/rounds', '/launch', '/people']) {
      await page.goto(new URL(address, visit.mock.origin).href);
      await page.getByRole('heading', { name: 'This page is not for your account' }).waitFor();
      assert.equal(await page.getByText('Sorry, that did not work').count(), 0);
      assert.equal(await page.getByRole('link', { name: 'Surveys' }).count(), 0);
    }
    await page.getByRole('link', { name: 'Go to what you read first' }).click();
    await page.waitForURL(/\/reviews$/);
  }],

  ['nobody but a facilitator is shown a review, and others are led to their own page', async (visit) => {
    for (const session of [leader, administrator]) {
      const page = await open_as(visit, session, '/reviews/small');
      await page.getByText('This page is for facilitators.').waitFor();
      assert.equal(await page.locator('.app-quote').count(), 0);
      await page.getByRole('link', { name: 'Go to your surveys' }).click();
      await page.waitForURL(/\/rounds$/);
    }
  }],

  ['the list says what waits, until when it is kept, and leads only to what can be read', async (visit) => {
    const page = await open_as(visit, facilitator, '/reviews', { size: desk });
    const row = (name) => page.getByRole('row', { name });
    await row('Ward 7 day team').getByText('Comments kept until 18 February 2027').waitFor();
    await row('Night porters').getByText('Open until 6 December 2026').waitFor();
    assert.equal(await row('Night porters').getByRole('link').count(), 0);
    await row('Ward 7 day team').getByRole('link', { name: 'Read and hand over' }).click();
    await page.waitForURL(/\/reviews\/small$/);
  }],

  ['every comment stands as text, with its line breaks, and nothing in it becomes markup', async (visit) => {
    const page = await open_review(visit, 'small');
    await page.locator('.app-quote').first().waitFor();
    const shown = await page.locator('.app-quote').allTextContents();
    assert.deepEqual(shown.sort(), all_comments(review_of(visit, 'small')).map(({ text }) => text).sort());
    assert.equal(await page.locator('.app-quote b').count(), 0);
    assert.match(await page.locator('.app-quote', { hasText: 'whose fault' }).innerText(), /now\.\nNot about/);
  }],

  ['a comment shared as a theme only has nothing to press and a box of its own', async (visit) => {
    const page = await open_review(visit, 'small');
    const box = page.locator('.app-comments--theme_only');
    await box.getByText('They are never handed over').waitFor();
    assert.equal(await box.locator('.app-quote').count(), 10);
    assert.equal(await box.getByRole('button').count(), 0);
  }],

  ['a comment is held back and given back with the keyboard, and the focus stays on its button', async (visit) => {
    const page = await open_review(visit, 'small');
    const held = review_of(visit, 'small').lists[0].comments[5];
    await button(page, 'Hold back comment 6').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Held back' }).waitFor();
    assert.equal(held.held_back, true);
    await page.getByText('1 is held back.').waitFor();
    assert.equal(await focused(page), 'Give back');
    await page.keyboard.press('Enter');
    await page.getByText('0 are held back.').waitFor();
    assert.equal(held.held_back, false);
    assert.ok(all_comments(review_of(visit, 'small')).every((comment) => !comment.held_back));
  }],

  ['a step that is refused is told beside the comment, and changes nothing', async (visit) => {
    const page = await open_review(visit, 'small');
    visit.mock.state.team.fail_with = [503, 'busy'];
    await button(page, 'Hold back comment 1').first().click();
    await page.locator('.app-comment', { hasText: 'Our team huddle' }).getByText('a lot to do').waitFor();
    await page.getByText('0 are held back.').waitFor();
  }],

  ['handing over asks once more, says what it does, and can be left alone', async (visit) => {
    const page = await open_review(visit, 'small');
    await button(page, 'Hand over to the leader').click();
    await page.getByText('You cannot take this step back').waitFor();
    await button(page, 'Not now').click();
    assert.equal(review_of(visit, 'small').state, 'to_review');
    await hand_over(page);
    assert.equal(review_of(visit, 'small').state, 'handed_over');
    assert.equal(await focused(page), 'You have handed it over');
    assert.equal(await button(page, 'Hand over to the leader').count(), 0);
  }],

  ['after the hand-over a comment can be held back, for good, and none can be given back', async (visit) => {
    const page = await open_review(visit, 'done');
    assert.equal(await page.getByRole('button', { name: /^Give back/ }).count(), 0);
    await button(page, 'Hold back comment 2').click();
    await page.getByText('You cannot give it back').waitFor();
    assert.equal(review_of(visit, 'done').lists[0].comments[1].held_back, false);
    await button(page, 'Yes, hold it back').click();
    await page.getByText('2 are held back.').waitFor();
    assert.equal(await focused(page), 'Held back');
    assert.equal(review_of(visit, 'done').lists[0].comments[1].held_back, true);
    assert.equal(await button(page, 'Hold back comment 2').count(), 0);
  }],

  ['a survey to which too few wrote says so, and can still be handed over', async (visit) => {
    const page = await open_as(visit, facilitator, '/reviews/few');
    await page.getByText('at least 10 people wrote').waitFor();
    await hand_over(page);
    assert.equal(review_of(visit, 'few').state, 'handed_over');
    await page.getByText('Leaders can read the report now.').waitFor();
  }],

  ['a survey without comments shows its reports, and is handed over like any other', async (visit) => {
    const page = await open_as(visit, facilitator, '/reviews/only-reading');
    await page.getByRole('link', { name: 'Read the report: Day clinic' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Comments' }).count(), 0);
    await hand_over(page);
    assert.equal(visit.mock.state.team.reports.reading.handed_over, true);
  }],

  ['the reports of a survey stand as a tree; each leads to its own page, one that is held back as well', async (visit) => {
    const page = await open_as(visit, facilitator, '/reviews/wide', { size: desk });
    await page.getByRole('link', { name: 'Read the report: Ward 8' }).waitFor();
    const held = page.getByRole('link', { name: 'Held back: see why: Ward 9' });
    assert.equal(await held.getAttribute('href'), '/campaigns/wide/units/ward9/report');
  }],

  ['a page that the browser kept is loaded anew, so that the way back shows nothing after a sign-out', async (visit) => {
    const page = await open_review(visit, 'small');
    visit.mock.state.team.session = null;
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.waitForURL(/\/sign-in\?next=/);
    assert.equal(await page.locator('.app-quote').count(), 0);
  }],

  ['a report shows each comment handed over, in the order of the server, and how to read them', async (visit) => {
    const page = await open_as(visit, leader, '/rounds/detail/report');
    const words = page.locator('.app-words');
    await words.getByText('It does not tell how many think so').waitFor();
    const [shown] = visit.mock.state.team.reports.detail.comments;
    assert.deepEqual(await words.locator('.app-quote').allTextContents(), shown.texts);
    await words.getByText('There are no comments to show').waitFor();
  }],

  ['a report says in the same neutral words that comments wait, or that there are none', async (visit) => {
    const waiting = await open_as(visit, leader, '/rounds/scores/report');
    await waiting.getByText('once a facilitator has read them').first().waitFor();
    assert.equal(await waiting.locator('.app-quote').count(), 0);
    const pulse = await open_as(visit, leader, '/rounds/pulse/report');
    await pulse.locator('.app-plan').waitFor();
    assert.equal(await pulse.locator('.app-words').count(), 0);
  }],

  ['paper gets the comments only where the reader asks for it', async (visit) => {
    const page = await open_as(visit, leader, '/rounds/detail/report', { size: desk });
    await page.locator('.app-plan').waitFor();
    assert.doesNotMatch((await print(page)).words, /The quiet room|own words/);
    await page.getByText('Print the comments too').click();
    const { words } = await print(page);
    for (const text of ['own words', 'The quiet room', 'nobody laughs']) assert.ok(words.includes(text), text);
    assert.doesNotMatch(words, /Print the comments/);
  }],
];
