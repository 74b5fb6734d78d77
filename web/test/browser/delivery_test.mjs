// Claims about sending: what happens to answers once somebody has pressed the button.

import assert from 'node:assert/strict';
import { address, arrived_unseen, choose, heading, items, shows, skip_the_rest, stored, with_code } from './answer_page.mjs';
import { codes, survey } from '../mock/seed.mjs';

export const claims = [
  ['answers sent offline wait, and go out by themselves when the connection is back', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await visit.context.setOffline(true);
    await skip_the_rest(page);
    await shows(page, 'queued');
    assert.ok(await page.locator('#screen-queued').getByText('If you exit now, your answers may not be sent.').isVisible());
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

  ['a reload while waiting goes on sending, unseen, with the same ticket', async (visit) => {
    const trouble = visit.mock.state.surveys.get('7KQ2X');
    trouble.fail_with = [503, 'busy'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    const ticket = await page.evaluate(() => JSON.parse(sessionStorage.getItem('heed.sheet.7KQ2X'))[0].ticket);
    await page.reload();
    await page.locator('#earlier').getByText('still on their way').waitFor();
    trouble.fail_with = undefined;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await arrived_unseen(page);
    assert.equal(visit.mock.state.ballots[0].t, ticket);
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
    await arrived_unseen(later);
    assert.equal(visit.mock.state.ballots.length, 1);
    assert.equal(await later.evaluate(() => localStorage.length), 0);
  }],

  ['whoever opens the address after somebody whose answers wait sees neither them nor their receipt', async (visit) => {
    visit.mock.state.surveys.get('7KQ2X').fail_with = [503, 'busy'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    await page.goto('about:blank');
    await page.goto(visit.mock.origin + address);
    await page.locator('#earlier').getByText('still on their way').waitFor();
    await page.getByText(`0 of ${items} answered`).waitFor();
    assert.equal(await page.locator('input.app-choice__input:checked').count(), 0);
    visit.mock.state.surveys.get('7KQ2X').fail_with = undefined;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await arrived_unseen(page);
    assert.equal(await page.locator('#screen-thanks').isVisible(), false);
    assert.equal(await page.locator('#receipt').textContent(), '');
    assert.deepEqual(visit.mock.state.ballots[0].answers, { PSF1: 5 });
  }],

  ['a network that swallows the reply does not count a sheet twice', async (visit) => {
    let first = true;
    const prepare = (page) => page.route(/ballot$/, async (route) => {
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
    surveys.get('7KQ2X').spent.set(codes[0], 'the wish of somebody else');
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
    visit.mock.state.surveys.get('7KQ2X').spent.set(codes[0], 'the wish of somebody else');
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
    visit.mock.state.surveys.get('7KQ2X').spent.set(codes[0], 'the wish of somebody else');
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'used');
    await page.click('#screen-used [data-clear]');
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
    trouble.fail_ticket_with = [408, 'bad_request'];
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    trouble.fail_ticket_with = undefined;
    trouble.spent.set(codes[0], 'the wish of somebody else');
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

  ['answers that wait replace none that came later with the same ticket, however often the page is opened', async (visit) => {
    let is_away = true;
    const prepare = (page) => page.route(/ballot$/, async (route) => {
      if (!is_away) return route.continue();
      await route.fetch();
      return route.abort();
    });
    const page = await visit.open(with_code, { prepare });
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    const { box } = visit.mock.state.surveys.get('7KQ2X');
    const [[key, body]] = box;
    const later = { ...body, rev: 7, answers: { PSF1: 1 } };
    box.set(key, later);
    is_away = false;
    await page.goto(visit.mock.origin + address);
    await page.locator('#earlier').getByText('those count').waitFor();
    await page.reload();
    await page.getByText(`0 of ${items} answered`).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual([...box.values()], [later]);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })), /"PSF1"|"ticket"/);
  }],

  ['with a link that all have, the next person begins with an empty page, and both arrive', async (visit) => {
    const shared = visit.mock.state.surveys.get('7KQ2X');
    Object.assign(shared, { mode: 'open_link', fail_ticket_with: [503, 'busy'] });
    const page = await visit.open(with_code);
    await page.getByText(`0 of ${items} answered`).waitFor();
    await choose(page, 'PSF1', '5');
    await skip_the_rest(page);
    await shows(page, 'queued');
    await page.goto('about:blank');
    await page.goto(visit.mock.origin + with_code);
    await page.getByText(`0 of ${items} answered`).waitFor();
    assert.equal(await page.locator('input.app-choice__input:checked').count(), 0);
    shared.fail_ticket_with = undefined;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await arrived_unseen(page);
    await choose(page, 'PSF1', '2');
    await skip_the_rest(page);
    await shows(page, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ answers }) => answers.PSF1), [5, 2]);
  }],

  ['a survey that closes while somebody answers says so and clears the answers', async (visit) => {
    const page = await visit.open(with_code);
    await choose(page, 'PSF1', '5');
    visit.mock.state.surveys.get('7KQ2X').state = 'closed';
    await skip_the_rest(page);
    await shows(page, 'closed');
    assert.equal(await stored(page), 0);
  }],
];
