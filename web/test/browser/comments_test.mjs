// Claims about comments on the answer page: what is asked, what people are told first, what is kept and sent.

import assert from 'node:assert/strict';
import { answer_everything, arrived_unseen, choose, clear_everything, items, moves, shows, skip_the_rest, stored, watch_moves, with_code } from './answer_page.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
import { survey } from '../mock/seed.mjs';

const asking = { open_questions: ['OPN1', 'OPN2'], facilitator: 'Jo Park' };
const helps = '#comment-OPN1';
const better = '#comment-OPN2';

/** Opens a survey that asks both open questions, unless `changes` say otherwise. */
async function open_asking(visit, { changes = {}, ...how } = {}) {
  visit.mock.state.surveys.set('7KQ2X', survey({ ...asking, ...changes }));
  const page = await visit.open(with_code, how);
  await page.getByText('Ward 7 day team').waitFor();
  return page;
}

const room = (page) => page.locator(`${helps}-left`);
const sent = (visit) => visit.mock.state.ballots.map(({ comments }) => comments);
const keep_in_word = (page, question) => page.check(`input[name=share-${question}][value=word_for_word]`);
const kept_share = (page, question) => page.locator(`input[name=share-${question}]:checked`).getAttribute('value');

export const claims = [
  ['a survey that asks for no comments shows no place for them, and says so', async (visit) => {
    const page = await visit.open(with_code);
    await page.getByText('This survey does not ask for comments.').waitFor();
    assert.equal(await page.locator('#comments').isVisible(), false);
    await page.getByText('More about your answers').click();
    assert.equal(await page.getByText('Comments are stored').isVisible(), false);
    await choose(page, 'PSF1', '1');
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.ok(!('comments' in visit.mock.state.ballots[0]));
  }],

  ['only the questions that the round asks are shown', async (visit) => {
    const page = await open_asking(visit, { changes: { open_questions: ['OPN2'] } });
    await page.locator(better).waitFor();
    assert.equal(await page.locator(helps).isVisible(), false);
  }],

  ['with nobody to read comments first, none are asked for', async (visit) => {
    const page = await open_asking(visit, { changes: { facilitator: null } });
    await page.getByText('does not ask for comments').waitFor();
    assert.equal(await page.locator('#comments').isVisible(), false);
  }],

  ['people are told by name who reads comments first, who next, and when nobody does', async (visit) => {
    const page = await open_asking(visit, { changes: { detail_minimum: 12 } });
    assert.match(await page.locator('#survey > .app-flow').first().innerText(), /Jo Park reads them first/);
    const told = await page.locator('#comments').innerText();
    assert.match(told, /first read by Jo Park/);
    assert.match(told, /the person who leads your team can read your comment next/);
    assert.match(told, /only if 12 or more people/);
    assert.match(told, /Leave out names, dates, patients/);
    assert.match(told, /not the place to report a concern[^]*Sam Hill/);
    await page.getByText('More about your answers').click();
    await page.getByText('erased 90 days after the report is made').waitFor();
  }],

  ['people in a campaign are told that more than one leader may read comments', async (visit) => {
    const page = await open_asking(visit, { changes: { campaign: { name: 'Medicine', units: 6, people: 51 } } });
    const told = await page.locator('#comments').innerText();
    assert.match(told, /a larger group, and whoever started this survey/);
    assert.doesNotMatch(told, /the person who leads your team can/);
  }],

  ['a comment goes to the facilitator alone unless its writer chooses otherwise', async (visit) => {
    const page = await open_asking(visit);
    await answer_everything(page);
    await page.fill(helps, '  We share the load.\nMost days.\u200b \n');
    await page.fill(better, 'More hands at night.');
    await keep_in_word(page, 'OPN2');
    await page.click('#send');
    await shows(page, 'thanks');
    assert.deepEqual(sent(visit), [{
      OPN1: { text: 'We share the load.\nMost days.', share: 'theme_only' },
      OPN2: { text: 'More hands at night.', share: 'word_for_word' },
    }]);
    assert.equal(await stored(page), 0);
  }],

  ['nobody is reminded of a comment that they did not write, and blanks are none', async (visit) => {
    const page = await open_asking(visit);
    await answer_everything(page);
    await page.fill(helps, ' \n ');
    await page.click('#send');
    await shows(page, 'thanks');
    assert.deepEqual(sent(visit), [undefined]);
  }],

  ['a comment alone is not sent', async (visit) => {
    const page = await open_asking(visit);
    await page.fill(helps, 'We share the load.');
    await page.click('#send');
    await page.getByText('Choose at least one answer').waitFor();
    assert.deepEqual(sent(visit), []);
  }],

  ['a comment that is being written survives a reload, as does the choice of who reads it', async (visit) => {
    const page = await open_asking(visit);
    await keep_in_word(page, 'OPN1');
    await page.locator(helps).pressSequentially('Half a sent');
    await page.reload();
    await page.locator(helps).waitFor();
    assert.equal(await page.inputValue(helps), 'Half a sent');
    assert.equal(await kept_share(page, 'OPN1'), 'word_for_word');
    assert.equal(await kept_share(page, 'OPN2'), 'theme_only');
  }],

  ['a comment is in its place again, and kept, even while the facts of the round cannot be loaded', async (visit) => {
    const page = await open_asking(visit);
    await page.fill(helps, 'We share the load.');
    await page.route('**/api/r/7KQ2X', (route) => route.abort());
    for (let reload = 0; reload < 2; reload += 1) {
      await page.reload();
      await page.getByText('We could not load the details').waitFor();
      assert.equal(await page.inputValue(helps), 'We share the load.');
      assert.equal(await page.locator(helps).isVisible(), true);
    }
    await page.getByText('first read by the facilitator').waitFor();
  }],

  ['clearing the answers clears the comments', async (visit) => {
    const page = await open_asking(visit);
    await choose(page, 'PSF1', '5');
    await page.fill(helps, 'We share the load.');
    await keep_in_word(page, 'OPN1');
    await clear_everything(page);
    await shows(page, 'cleared');
    assert.equal(await page.inputValue(helps), '');
    assert.equal(await kept_share(page, 'OPN1'), 'theme_only');
    assert.equal(await stored(page), 0);
  }],

  ['the room that is left is told near the end only', async (visit) => {
    const page = await open_asking(visit);
    await page.fill(helps, 'a'.repeat(460));
    await room(page).getByText('You can write 40 more characters').waitFor();
    await page.fill(helps, 'a'.repeat(501));
    await room(page).getByText('1 character too many').waitFor();
    await page.fill(helps, 'a'.repeat(449));
    await page.waitForFunction((id) => document.querySelector(id).textContent === '', `${helps}-left`);
    assert.equal(await room(page).getAttribute('role'), 'status');
  }],

  ['a comment that is too long is named in the summary, which leads to it, and is not sent', async (visit) => {
    const page = await open_asking(visit);
    await choose(page, 'PSF1', '5');
    await page.fill(better, 'a'.repeat(512));
    await page.click('#send');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'problem');
    assert.match(await page.title(), /^Error: /);
    await page.locator('#problem a').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'comment-OPN2');
    assert.equal(await page.getAttribute(better, 'aria-invalid'), 'true');
    await check_axe(page);
    await page.fill(better, 'a'.repeat(500));
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.equal(sent(visit)[0].OPN2.text.length, 500);
  }],

  ['a sheet with comments that has to be sent again is sent in the same bytes, also after a reload', async (visit) => {
    const page = await open_asking(visit);
    const bodies = [];
    page.on('request', (request) => request.method() === 'PUT' && bodies.push(request.postData()));
    const world = visit.mock.state.surveys.get('7KQ2X');
    world.fail_with = [503, 'busy'];
    await choose(page, 'PSF1', '5');
    await page.fill(better, 'More hands at night.');
    await page.fill(helps, 'We share the load.');
    await skip_the_rest(page);
    await shows(page, 'queued');
    const refused_again = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.reload();
    await page.locator('#earlier').getByText('still on their way').waitFor();
    await refused_again;
    world.fail_with = undefined;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await arrived_unseen(page);
    assert.ok(bodies.length >= 3);
    assert.equal(new Set(bodies).size, 1);
    assert.match(bodies[0], /"comments":\{"OPN1":\{"text":"We share the load\.","share":"theme_only"\},"OPN2"/);
  }],

  ['comments that a used code kept from going are still there with another code', async (visit) => {
    const page = await open_asking(visit);
    visit.mock.state.surveys.get('7KQ2X').spent.set(visit.mock.state.surveys.get('7KQ2X').codes[0], 'the wish of somebody else');
    await choose(page, 'PSF1', '5');
    await page.fill(helps, 'We share the load.');
    await skip_the_rest(page);
    await shows(page, 'used');
    await page.getByText('Use another code').click();
    assert.equal(await page.inputValue(helps), 'We share the load.');
  }],

  ['nothing moves at the top of the page while it learns that comments are asked for', async (visit) => {
    for (const size of [phone, desk]) {
      assert.equal(await moves(await open_asking(visit, { size, prepare: watch_moves })), 0);
    }
  }],

  ['comments can be written and shared with the keyboard alone', async (visit) => {
    const page = await open_asking(visit, { size: desk });
    await page.focus(helps);
    await page.keyboard.type('We share the load.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Most days.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await kept_share(page, 'OPN1'), 'word_for_word');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'comment-OPN2');
    await page.getByText(`0 of ${items} answered`).waitFor();
  }],

  ['axe finds nothing where comments are asked for, nothing scrolls sideways, and choices are 44 pixels tall', async (visit) => {
    for (const size of [phone, desk]) {
      const page = await open_asking(visit, { size });
      await check_axe(page);
      await check_targets(page, '#comments .app-check, #comments textarea', 44);
      await page.close();
    }
    const narrow = await open_asking(visit, { size: { width: 320, height: 640 } });
    await narrow.fill(helps, 'w'.repeat(200));
    await check_no_sideways_scroll(narrow);
  }],
];
