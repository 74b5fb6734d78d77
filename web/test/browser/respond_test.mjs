// Claims about the pages of people who answer.

import assert from 'node:assert/strict';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
import { codes, survey } from '../mock/seed.mjs';

const address = '/r/7KQ2X';
const with_code = `${address}#c=${codes[0]}`;
const items = 24;

const choose = (page, item, value) => page.locator(`input[name=${item}][value="${value}"]`).check();
const heading = (page) => page.locator('h1:visible').textContent();
const shows = (page, screen) => page.locator(`#screen-${screen}`).waitFor();
const stored = (page) => page.evaluate(() => sessionStorage.length + localStorage.length);

async function answer_everything(page) {
  for (const name of await page.locator('.app-item:visible').evaluateAll((all) => all.map((item) => item.dataset.item))) {
    await choose(page, name, '4');
  }
}

async function skip_the_rest(page) {
  await page.click('#send');
  await page.getByText('Send without these answers').click();
}

export const claims = [
  ['a survey answered in full is sent once, with the code, and nothing stays behind', async (visit) => {
    const page = await visit.open(with_code);
    await page.getByText(`0 of ${items} answered`).waitFor();
    await answer_everything(page);
    await page.click('#send');
    await shows(page, 'thanks');
    assert.equal(visit.mock.state.ballots.length, 1);
    const [ballot] = visit.mock.state.ballots;
    assert.equal(ballot.code.replace(/-/g, ''), codes[0]);
    assert.match(ballot.attempt, /^[\w-]{22}$/);
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

  ['answers sent offline wait, and go out by themselves when the connection is back', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await visit.context.setOffline(true);
    await skip_the_rest(page);
    await shows(page, 'queued');
    assert.equal(visit.mock.state.ballots.length, 0);
    await visit.context.setOffline(false);
    await shows(page, 'thanks');
    assert.equal(visit.mock.state.ballots.length, 1);
    assert.equal(await stored(page), 0);
  }],

  ['a connection that comes back ends the waiting at once', async (visit) => {
    const prepare = (page) => page.addInitScript(() => {
      const real = setTimeout;
      window.setTimeout = (work, ms) => (ms >= 1000 && ms < 10_000 ? 0 : real(work, ms));
    });
    const page = await visit.open(with_code, { prepare });
    await choose(page, 'PSF1', '5');
    await visit.context.setOffline(true);
    await skip_the_rest(page);
    await shows(page, 'queued');
    await visit.context.setOffline(false);
    await shows(page, 'thanks');
  }],

  ['a reload while waiting goes on sending, with the same attempt', async (visit) => {
    const trouble = visit.mock.state.surveys.get('7KQ2X');
    trouble.fail_with = [503, 'busy'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    const attempt = await page.evaluate(() => JSON.parse(sessionStorage.getItem('heed.sheet.7KQ2X'))[0].attempt);
    await page.reload();
    await shows(page, 'queued');
    trouble.fail_with = undefined;
    await page.click('#try-now');
    await shows(page, 'thanks');
    assert.equal(visit.mock.state.ballots[0].attempt, attempt);
  }],

  ['waiting answers stay on the device after closing only if the person says so', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').fail_with = [503, 'busy'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.check('#keep');
    assert.equal(await page.evaluate(() => localStorage.length), 1);
    await page.close();
    visit.mock.state.surveys.get('7KQ2X').fail_with = undefined;
    const later = await visit.open(address);
    await shows(later, 'thanks');
    assert.equal(await stored(later), 0);
  }],

  ['a network that swallows the reply does not count a sheet twice', async (visit) => {
    let first = true;
    const prepare = (page) => page.route(/ballots$/, async (route) => {
      if (!first) return route.continue();
      first = false;
      await route.fetch();
      return route.abort();
    });
    const page = await visit.open(with_code, { prepare });
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.equal(visit.mock.state.ballots.length, 1);
  }],

  ['a used code, a closed survey, one not open and one that does not exist each get their own page', async (visit) => {
    const { surveys } = visit.mock.state;
    surveys.get('7KQ2X').used.set(codes[0], 'an attempt of somebody else');
    surveys.set('CLSED', survey({ state: 'closed' }));
    surveys.set('PREPD', survey({ state: 'prepared' }));
    const used = await visit.open(with_code);
    await choose(used, 'PSF1', '5');
    await skip_the_rest(used);
    await shows(used, 'used');
    await shows(await visit.open('/r/CLSED'), 'closed');
    await shows(await visit.open('/r/PREPD'), 'not_open');
    assert.match(await heading(await visit.open('/r/ZZZZZ')), /cannot find/);
  }],

  ['a used code costs no answer: another code sends them, and the page says whom to ask', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').used.set(codes[0], 'an attempt of somebody else');
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'used');
    await page.locator('#screen-used').getByText('Sam Hill').waitFor();
    await page.getByText('Use another code').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'code');
    assert.equal(await page.inputValue('#code'), '');
    await page.reload();
    await page.getByText(`1 of ${items} answered`).waitFor();
    await page.fill('#code', codes[1]);
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers), [{ PSF1: 5 }]);
    assert.equal(await stored(page), 0);
  }],

  ['on the page for a used code the answers can be cleared', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').used.set(codes[0], 'an attempt of somebody else');
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'used');
    await page.click('#used-clear');
    await shows(page, 'cleared');
    assert.equal(await stored(page), 0);
  }],

  ['answers that wait are not lost to the next person on the same device: both arrive', async (visit) => {
    const trouble = visit.mock.state.surveys.get('7KQ2X');
    trouble.fail_with = [503, 'busy'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    await page.check('#keep');
    await page.close();
    const next = await visit.open(`${address}#c=${codes[1]}`);
    await next.getByText(`0 of ${items} answered`).waitFor();
    await choose(next, 'PSF1', '2');
    assert.equal(await next.evaluate(() => localStorage.length), 1);
    trouble.fail_with = undefined;
    await next.evaluate(() => dispatchEvent(new Event('online')));
    await next.waitForFunction(() => localStorage.length === 0);
    await skip_the_rest(next);
    await shows(next, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers.PSF1), [5, 2]);
    assert.equal(await stored(next), 0);
  }],

  ['a waiting sheet that the server refuses stays for its own person, who finds it with their link', async (visit) => {
    const trouble = visit.mock.state.surveys.get('7KQ2X');
    trouble.fail_with = [408, 'bad_request'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    trouble.fail_with = undefined;
    trouble.used.set(codes[0], 'an attempt of somebody else');
    await page.goto('about:blank');
    const refused = page.waitForResponse((response) => response.status() === 409);
    await page.goto(`${visit.mock.origin}${address}#c=${codes[1]}`);
    await refused;
    await page.getByText(`0 of ${items} answered`).waitFor();
    await page.goto('about:blank');
    await page.goto(`${visit.mock.origin}${with_code}`);
    await shows(page, 'used');
    await page.getByText('Use another code').click();
    assert.ok(await page.locator('input[name=PSF1][value="5"]').isChecked());
  }],

  ['a survey that closes while somebody answers says so and clears the answers', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    visit.mock.state.surveys.get('7KQ2X').state = 'closed';
    await skip_the_rest(page);
    await shows(page, 'closed');
    assert.equal(await stored(page), 0);
  }],

  ['clearing leaves no answer and sends nothing', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await page.locator('summary').getByText('Clear my answers and leave').click();
    await page.click('#clear');
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
    await page.getByText('More about what we keep').click();
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
    const prepare = (page) => page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
        .observe({ type: 'layout-shift', buffered: true });
    });
    for (const size of [phone, desk]) {
      const page = await visit.open(with_code, { size, prepare });
      await page.getByText('Ward 7 day team').waitFor();
      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.moved), 0);
    }
  }],

  ['no page of theirs scrolls sideways at 320 pixels, nor with text half as large again', async (visit) => {
    for (const place of ['/', with_code, '/nothing-here']) {
      const page = await visit.open(place, { size: { width: 320, height: 640 } });
      await check_no_sideways_scroll(page);
      const session = await visit.context.newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: "document.documentElement.style.fontSize = '145%'" });
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
      for (const screen of ['sending', 'queued', 'thanks', 'used', 'closed', 'not_open', 'missing', 'cleared']) {
        await page.evaluate((name) => {
          document.getElementById('survey').hidden = true;
          document.querySelectorAll('.app-screen').forEach((part) => (part.hidden = part.id !== `screen-${name}`));
        }, screen);
        await check_axe(page);
      }
      await page.close();
    }
  }],

  ['axe finds nothing on the front page and the page for wrong addresses', async (visit) => {
    for (const size of [phone, desk]) {
      const front = await visit.open('/', { size });
      await check_axe(front);
      await front.click('#find button');
      await check_axe(front);
      await check_axe(await visit.open('/nothing-here', { size }));
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
