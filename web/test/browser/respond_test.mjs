// Claims about the pages of people who answer, up to the moment of sending.

import assert from 'node:assert/strict';
import { address, answer_everything, choose, clear_everything, items, moves, shows, skip_the_rest, stored, watch_moves, with_code } from './answer_page.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets, enlarge_text } from './visit.mjs';
import { codes, survey } from '../mock/seed.mjs';

export const claims = [
  ['a survey answered in full is sent once, with a ticket and no code, and nothing stays behind', async (visit) => {
    const page = await visit.open(with_code);
    await page.getByText(`0 of ${items} answered`).waitFor();
    await answer_everything(page);
    await page.click('#send');
    await shows(page, 'thanks');
    assert.equal(visit.mock.state.ballots.length, 1);
    const [ballot] = visit.mock.state.ballots;
    assert.deepEqual(Object.keys(ballot), ['t', 'rev', 'answers', 'pad']);
    assert.equal(ballot.rev, 1);
    assert.equal(Object.keys(ballot.answers).length, items);
    assert.equal(ballot.answers.PSF1, 4);
    assert.equal(await stored(page), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await visit.check_no_cookies();
  }],

  ['the code leaves the address bar as soon as it is read', async (visit) => {
    const page = await visit.open(with_code);
    await page.waitForFunction(() => location.hash === '');
    assert.equal((await page.inputValue('#code')).replace(/-/g, ''), codes[0]);
  }],

  ['a draft survives a reload', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '2');
    await choose(page, 'ATT2', 'cannot_say');
    await page.reload();
    await page.getByText(`2 of ${items} answered`).waitFor();
    assert.ok(await page.locator('input[name=PSF1][value="2"]').isChecked());
    assert.ok(await page.locator('input[name=ATT2][value=cannot_say]').isChecked());
  }],

  ['a draft of the optional part survives a reload', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'FRC1', '5');
    await page.reload();
    await page.getByText(`1 of ${items} answered`).waitFor();
  }],

  ['a link with another code begins an empty sheet', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '2');
    await page.goto('about:blank');
    await page.goto(`${visit.mock.origin}${address}#c=${codes[1]}`);
    await page.getByText(`0 of ${items} answered`).waitFor();
  }],

  ['answers picked before the script arrives are kept, and win over the draft', async (visit) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '2');
    await choose(page, 'PSF2', '2');
    await page.route(/assets\/answer-.*\.js/, async (route) => (await held, route.continue()));
    await page.reload({ waitUntil: 'commit' });
    await choose(page, 'PSF1', '3');
    release();
    await page.getByText(`2 of ${items} answered`).waitFor();
    assert.match(await page.evaluate(() => sessionStorage.getItem('heed.sheet.7KQ2X')), /"PSF1":3/);
  }],

  ['the optional part is neither shown nor counted nor sent where the round does not ask it', async (visit) => {
    const page = await visit.open(`/r/2FD8C#c=${codes[0]}`);
    await page.getByText('0 of 21 answered').waitFor();
    assert.equal(await page.locator('[data-block=courage]').isVisible(), false);
    await answer_everything(page);
    await page.click('#send');
    await shows(page, 'thanks');
    assert.equal(Object.keys(visit.mock.state.ballots[0].answers).length, 21);
  }],

  ['people in a campaign are told who reads what of a small team', async (visit) => {
    visit.mock.state.surveys.set('7KQ2X', survey({ people: 4, campaign: { name: 'Medicine', units: 6, people: 51 } }));
    const page = await visit.open(with_code);
    await page.getByText('This survey runs in Medicine: 6 teams, 51 people.').first().waitFor();
    const promises = await page.locator('.app-promises').first().innerText();
    assert.match(promises, /larger group, never alone/);
    assert.match(promises, /whoever started this survey sees all of them/);
    assert.doesNotMatch(promises, /as a whole/);
    assert.equal(await page.getByText('for the team as a whole').count(), 0);
  }],

  ['people of two teams are told that both or neither are shown, and that both leaders see both', async (visit) => {
    const instrument = { name: 'leading-across-boundaries', version: 1, sha256: 'q'.repeat(43) };
    const campaign = { name: 'Ward 7 and the discharge team', units: 2, people: 17 };
    const told = { instrument, campaign, elements: [] };
    visit.mock.state.surveys.set('7KQ2X', survey({ ...told, minimum_group: 6 }));
    visit.mock.state.surveys.set('2FD8C', survey({ ...told, facilitator: 'Ines Brandt' }));
    const page = await visit.open(with_code);
    const words = (page) => page.locator('body').textContent();
    await page.getByText('Results are shown only if at least 6 people answer in each of the two teams. If not, nothing').first().waitFor();
    await page.getByText('After the survey has closed, the people who lead the two teams, and whoever started the survey, see').waitFor();
    assert.doesNotMatch((await words(page)).split('{"')[0], /larger group|your team’s leader sees|leads your team sees/);
    const read_first = await visit.open('/r/2FD8C');
    await read_first.getByText('Ines Brandt sees the results first. When Ines Brandt hands them over, or on the day that was set for talking about them, the people who lead the two teams').waitFor();
    const preview = await visit.open('/preview/leading-across-boundaries/1');
    await preview.getByText('Results are shown only if at least 5 people answer in each of the two teams.').first().waitFor();
  }],

  ['people are told how many were asked, who sees results first, and how long the survey may stay open', async (visit) => {
    visit.mock.state.surveys.set('7KQ2X', survey({ facilitator: 'Ines Brandt', closes_latest: '2026-12-13' }));
    const page = await visit.open(with_code);
    const facts = page.locator('.app-facts');
    await facts.getByText('12 people').waitFor();
    await facts.getByText('6 December 2026. It may stay open longer, up to 13 December 2026 at the latest.').waitFor();
    visit.mock.state.surveys.get('7KQ2X').put_off_to = '2026-12-10';
    await page.reload();
    await facts.getByText('10 December 2026. It may stay open longer').waitFor();
    visit.mock.state.surveys.get('7KQ2X').put_off_to = '2027-01-01';
    await page.reload();
    await facts.getByText('6 December 2026. It may stay open longer').waitFor();
    await page.locator('.app-promises').getByText('Ines Brandt sees the results first.').waitFor();
    visit.mock.state.surveys.set('2FD8C', survey({ closes_latest: '2026-12-06' }));
    const plain = await visit.open('/r/2FD8C');
    await plain.locator('.app-facts').getByText('6 December 2026', { exact: true }).waitFor();
    assert.equal(await plain.getByText('sees the results first').count(), 0);
  }],

  ['skipped statements are pointed out once, the first few by name', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '1');
    await page.click('#send');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'You have skipped 23 statements');
    assert.equal(await page.locator('#skipped-list a').count(), 4);
    await page.getByText('And 19 more.').waitFor();
    await page.getByText('Go back to them').click();
    assert.equal(await page.evaluate(() => document.activeElement.id || document.activeElement.name), 'PSF2');
    await page.click('#send');
    await shows(page, 'thanks');
    assert.deepEqual(visit.mock.state.ballots[0].answers, { PSF1: 1 });
  }],

  ['a link in the list of skipped statements lands on the right radio', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '1');
    await page.click('#send');
    await page.locator('#skipped-list a').nth(1).click();
    assert.equal(await page.evaluate(() => document.activeElement.name), 'PSF3');
  }],

  ['an empty sheet is not sent', async (visit) => {
    const page = await visit.open(with_code);
    await page.getByText(`0 of ${items} answered`).waitFor();
    await page.click('#send');
    await page.getByText('Choose at least one answer').waitFor();
    assert.match(await page.title(), /^Error: /);
    assert.equal(visit.mock.state.ballots.length, 0);
  }],

  ['a slip of the pen in a typed code is told at once, and never sent', async (visit) => {
    const page = await visit.open(address);
    const wrong = codes[0].slice(0, 4) + codes[0][5] + codes[0][4] + codes[0].slice(6);
    await page.fill('#code', wrong);
    await page.press('#code', 'Enter');
    await page.getByText('Something in this code is not right').waitFor();
    assert.match(await page.title(), /^Error: /);
    await choose(page, 'PSF1', '1');
    await page.click('#send');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
    assert.equal(visit.mock.state.requests.filter((line) => line.startsWith('POST')).length, 0);
  }],

  ['a code typed with small letters, blanks and letter O is understood', async (visit) => {
    const page = await visit.open(address);
    await page.fill('#code', codes[1].toLowerCase().replace(/0/g, 'o').replace(/(.{4})/g, '$1 '));
    await page.press('#code', 'Tab');
    assert.equal(await page.inputValue('#code'), codes[1].replace(/(.{4})(?=.)/g, '$1-'));
    await choose(page, 'PSF1', '1');
    await skip_the_rest(page);
    await shows(page, 'thanks');
  }],

  ['an unknown code leads back to the code, with every answer still there', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').codes = [];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '1');
    await skip_the_rest(page);
    await page.getByText('does not belong to this survey').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
    assert.ok(await page.locator('input[name=PSF1][value="1"]').isChecked());
  }],

  ['clearing leaves no answer and sends nothing', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await clear_everything(page);
    await shows(page, 'cleared');
    assert.equal(await stored(page), 0);
    assert.equal(visit.mock.state.ballots.length, 0);
    await page.reload();
    await page.getByText(`0 of ${items} answered`).waitFor();
  }],

  ['the smallest group that the round asks for is the one that the page names', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').minimum_group = 8;
    const page = await visit.open(with_code);
    await page.locator('#survey').getByText('only if at least 8 people answer').waitFor();
  }],

  ['the answers that single statements need are the ones that the page names', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').detail_minimum = 12;
    const page = await visit.open(with_code);
    await page.getByText('More about your answers').click();
    await page.getByText('only when 12 or more people have answered').waitFor();
  }],

  ['the whole survey can be answered and sent with the keyboard alone', async (visit) => {
    const page = await visit.open(with_code, { size: desk });
    await page.getByText(`0 of ${items} answered`).waitFor();
    await page.focus('#code');
    for (let item = 0; item < items; item += 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
    }
    await page.getByText(`${items} of ${items} answered`).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'thanks');
    assert.ok(Object.values(visit.mock.state.ballots[0].answers).every((value) => value === 2));
  }],

  ['nothing moves on the page while facts and script arrive', async (visit) => {
    for (const size of [phone, desk]) {
      const page = await visit.open(with_code, { size, prepare: watch_moves });
      await page.getByText('Ward 7 day team').waitFor();
      assert.equal(await moves(page), 0);
    }
  }],

  ['no page of theirs scrolls sideways at 320 pixels, nor with text half as large again', async (visit) => {
    for (const place of ['/', with_code, '/nothing-here', '/accessibility']) {
      const page = await visit.open(place, { size: { width: 320, height: 640 } });
      await check_no_sideways_scroll(page);
      await enlarge_text(visit, page, '145%');
      await check_no_sideways_scroll(page);
    }
  }],

  ['answers and buttons are at least 44 pixels tall', async (visit) => {
    for (const size of [phone, desk]) {
      const page = await visit.open(with_code, { size });
      await check_targets(page, '.app-choice, .app-button, summary', 44);
    }
  }],

  ['axe finds nothing in any state of the answer page, at both sizes', async (visit) => {
    for (const size of [phone, desk]) {
      const page = await visit.open(with_code, { size });
      await page.getByText(`0 of ${items} answered`).waitFor();
      await check_axe(page);
      await page.click('#send');
      await check_axe(page);
      await choose(page, 'PSF1', '5');
      await page.fill('#code', 'ABC');
      await page.press('#code', 'Tab');
      await check_axe(page);
      await page.fill('#code', codes[0]);
      await page.click('#send');
      await check_axe(page);
      for (const screen of await page.locator('.app-screen').evaluateAll((all) => all.map(({ id }) => id.slice('screen-'.length)))) {
        await page.evaluate((name) => {
          document.getElementById('survey').hidden = true;
          document.querySelectorAll('.app-screen').forEach((part) => (part.hidden = part.id !== `screen-${name}`));
        }, screen);
        await check_axe(page);
      }
      await page.close();
    }
  }],

  ['axe finds nothing on the front page, the page for wrong addresses and the statement on accessibility', async (visit) => {
    for (const size of [phone, desk]) {
      const front = await visit.open('/', { size });
      await check_axe(front);
      await front.click('#find button');
      await check_axe(front);
      for (const place of ['/nothing-here', '/accessibility']) await check_axe(await visit.open(place, { size }));
    }
  }],

  ['the front page leads from five characters to their survey', async (visit) => {
    const page = await visit.open('/');
    await page.fill('#short', '7kq');
    await page.press('#short', 'Enter');
    assert.match(await page.title(), /^Error: /);
    await page.fill('#short', '7kq2x');
    await page.press('#short', 'Enter');
    await page.waitForURL('**/r/7KQ2X');
    await visit.check_no_cookies();
  }],

  ['the page is the same, byte for byte, for two visitors and for two teams', async (visit) => {
    const fetch_page = async (place) => (await fetch(visit.mock.origin + place)).text();
    const first = await fetch_page(address);
    assert.match(first, /data-item="PSF1"/);
    assert.equal(await fetch_page(address), first);
    assert.equal(await fetch_page('/r/2FD8C'), first);
  }],

  ['without script the page says what to do', async (visit) => {
    const context = await visit.context.browser().newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(visit.mock.origin + address);
    const advice = page.locator('noscript .app-panel');
    await advice.waitFor();
    assert.match(await advice.textContent(), /ask for the survey on paper/);
    await context.close();
  }],
];
