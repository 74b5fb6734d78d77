// Claims about the way from a code to a ballot that nobody can trace: what leaves the page, what it keeps, what it refuses.

import assert from 'node:assert/strict';
import { address, arrived_unseen, choose, clear_everything, items, shows, skip_the_rest, stored, with_code } from './answer_page.mjs';
import { answer_and_send, collect, hurry, keeps, link_of, sent_to, survey_of, take_back, words_of } from './ballot_page.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
import { codes, survey } from '../mock/seed.mjs';

export const claims = [
  ['the code is in one body and nowhere else, the ballot holds nothing of it, and no cookie or referrer goes along', async (visit) => {
    const page = await visit.open(link_of(visit));
    await answer_and_send(page);
    await shows(page, 'thanks');
    const [ticket, ...more] = sent_to(visit, '/ticket');
    const [ballot] = sent_to(visit, '/ballot');
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(ticket.body), ['code', 'blinded']);
    assert.ok(!JSON.stringify(ballot.body).includes(ticket.body.blinded.slice(0, 40)));
    for (const { url, headers, body } of visit.mock.state.captured) {
      assert.equal(headers.cookie ?? headers.referer, undefined);
      assert.ok(!(url + JSON.stringify(headers)).replaceAll('-', '').includes(codes[0].slice(5, 15)));
      if (body !== ticket.body) assert.ok(!JSON.stringify(body ?? '').replaceAll('-', '').includes(codes[0]));
    }
    assert.notEqual(ticket.port, ballot.port, 'on a connection of its own');
    assert.equal(await stored(page), 0);
  }],

  ['every ballot of a round has the same length: short, long and taken back', async (visit) => {
    Object.assign(survey_of(visit), { open_questions: ['OPN1', 'OPN2'], facilitator: 'Jo Park' });
    const first = await visit.open(link_of(visit));
    await answer_and_send(first);
    await shows(first, 'thanks');
    const second = await visit.open(link_of(visit, codes[1]));
    await second.getByText(`of ${items} answered`).waitFor();
    await second.locator('#comment-OPN1').fill('“ü” 😀\n'.repeat(70));
    await answer_and_send(second);
    await shows(second, 'thanks');
    await second.check('#keep-ticket');
    await take_back(second);
    await shows(second, 'withdrawn');
    const lengths = sent_to(visit, '/ballot').map(({ length }) => length);
    assert.deepEqual(lengths, [7168, 7168, 7168]);
  }],

  ['two people see the same six words, and another survey has others', async (visit) => {
    const pages = [await visit.open(link_of(visit)), await visit.open(address), await visit.open('/r/2FD8C')];
    for (const page of pages) await page.waitForFunction(() => document.querySelectorAll('#round-check li')[5].textContent.trim() !== '');
    const [one, other, elsewhere] = await Promise.all(pages.map(words_of));
    assert.equal(one.filter((word) => /^[a-z]{3,8}$/.test(word)).length, 6);
    assert.deepEqual(other, one);
    assert.notDeepEqual(elsewhere, one);
  }],

  ['a survey other than the link was made for is refused loudly, and nothing is sent', async (visit) => {
    const link = link_of(visit);
    survey_of(visit).minimum_group = 3;
    const page = await visit.open(link);
    await shows(page, 'mismatch');
    assert.equal(await page.locator('#survey').isVisible(), false);
    await page.reload();
    await shows(page, 'mismatch');
    assert.deepEqual(visit.mock.state.captured.filter(({ method }) => method !== 'GET'), []);
  }],

  ['a questionnaire that is not the manifest’s is refused too', async (visit) => {
    const page = await visit.open(with_code, {
      prepare: (tab) => tab.route('**/manifest', async (route) => {
        const bytes = await (await route.fetch()).text();
        return route.fulfill({ body: bytes.replace('"version":1', '"version":2') });
      }),
    });
    await shows(page, 'mismatch');
  }],

  ['an answer that is no signature gives no ticket and sends no ballot', async (visit) => {
    const prepare = (page) => page.route('**/ticket', (route) => route.fulfill({ json: { blind_sig: 'A'.repeat(512) } }));
    const page = await visit.open(link_of(visit), { prepare });
    await answer_and_send(page);
    await shows(page, 'forged');
    assert.deepEqual(sent_to(visit, '/ballot'), []);
  }],

  ['a lost reply costs no code: after a reload the very same is asked for again', async (visit) => {
    let is_first = true;
    const prepare = (page) => page.route('**/ticket', async (route) => {
      if (!is_first) return route.continue();
      is_first = false;
      await route.fetch();
      return route.abort();
    });
    const page = await visit.open(link_of(visit), { prepare });
    await answer_and_send(page);
    await shows(page, 'queued');
    assert.match(await keeps(page, 'sessionStorage'), /"draw":\{"prefix"/);
    await page.reload();
    await arrived_unseen(page);
    const wishes = sent_to(visit, '/ticket').map(({ body }) => body.blinded);
    assert.ok(wishes.length >= 2);
    assert.equal(new Set(wishes).size, 1);
  }],

  ['a box that closed after it took the ballot counts it, and one that closed before does not', async (visit) => {
    const prepare = (page) => page.route('**/ballot', async (route) => {
      const is_first = survey_of(visit).state === 'open';
      if (!is_first) return route.continue();
      await route.fetch();
      survey_of(visit).state = 'closed';
      return route.abort();
    });
    const page = await visit.open(link_of(visit), { prepare });
    await answer_and_send(page);
    await shows(page, 'thanks');
    survey_of(visit).state = 'open';
    const late = await visit.open(link_of(visit, codes[1]), {
      prepare: (tab) => tab.route('**/ballot', (route) => ((survey_of(visit).state = 'closed'), route.continue())),
    });
    await answer_and_send(late);
    await shows(late, 'closed');
    assert.equal(await stored(late), 0);
  }],

  ['the page works where the browser keeps its own cryptography away, as on plain http', async (visit) => {
    const prepare = (page) => page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get() { throw new Error('not here'); } }));
    const page = await visit.open(link_of(visit), { prepare });
    await answer_and_send(page);
    await shows(page, 'thanks');
  }],

  ['answers sent before the second part of the program is there wait for it', async (visit) => {
    let is_away = true;
    const prepare = (page) => page.route(/assets\/post-.*\.js/, (route) => (is_away ? route.abort() : route.continue()));
    const page = await visit.open(link_of(visit), { prepare });
    await choose(page, 'PSF1', '4');
    await skip_the_rest(page);
    await shows(page, 'queued');
    is_away = false;
    await page.click('#try-now');
    await shows(page, 'thanks');
  }],

  ['a browser without large numbers is told so, and nothing is asked of it', async (visit) => {
    const page = await visit.open(link_of(visit), { prepare: (tab) => tab.addInitScript(() => delete window.BigInt) });
    await shows(page, 'old');
  }],

  ['nothing stays after sending unless the person says so; then answers can be sent anew and taken back', async (visit) => {
    const page = await visit.open(link_of(visit));
    await answer_and_send(page, '4');
    await shows(page, 'thanks');
    assert.equal(await stored(page), 0);
    assert.equal(await page.locator('#afterwards').isVisible(), false);
    await page.check('#keep-ticket');
    assert.doesNotMatch(await keeps(page, 'localStorage'), /PSF1|7KQ2-|"code":"[^"]/);
    await page.close();
    const later = await visit.open(address);
    await shows(later, 'thanks');
    await later.click('#change');
    await answer_and_send(later, '2');
    await shows(later, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ rev, answers }) => [rev, answers.PSF1]), [[2, 2]]);
    await take_back(later);
    await shows(later, 'withdrawn');
    assert.equal(visit.mock.state.ballots[0].withdrawn, true);
    await later.reload();
    await shows(later, 'withdrawn');
    await later.click('#answer-again');
    await answer_and_send(later, '5');
    await shows(later, 'thanks');
    assert.equal(visit.mock.state.ballots[0].rev, 4);
    await later.uncheck('#keep-ticket');
    assert.equal(await stored(later), 0);
  }],

  ['a ballot that was changed elsewhere is replaced only if the person says so', async (visit) => {
    const page = await visit.open(link_of(visit));
    await answer_and_send(page);
    await shows(page, 'thanks');
    await page.check('#keep-ticket');
    const [[bid, body]] = survey_of(visit).box;
    survey_of(visit).box.set(bid, { ...body, rev: 7 });
    await page.click('#change');
    await answer_and_send(page, '1');
    await shows(page, 'changed');
    await page.click('#changed-replace');
    await shows(page, 'thanks');
    assert.deepEqual(visit.mock.state.ballots.map(({ rev, answers }) => [rev, answers.PSF1]), [[8, 1]]);
  }],

  ['anybody with a receipt can ask whether its ballot is in the box', async (visit) => {
    const page = await visit.open(link_of(visit));
    await answer_and_send(page);
    await shows(page, 'thanks');
    const receipt = await page.locator('#receipt').textContent();
    assert.match(receipt, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    survey_of(visit).state = 'closed';
    const later = await visit.open(address);
    await later.getByText('I have a receipt', { exact: true }).click();
    for (const [typed, words] of [[receipt.toLowerCase(), 'This ballot is in the box'], ['00000-00000', 'no such ballot'], ['7K', 'ten letters and numbers']]) {
      await later.fill('#lookup-receipt', typed);
      await later.press('#lookup-receipt', 'Enter');
      await later.locator('#lookup-result', { hasText: words }).waitFor();
    }
  }],

  ['in a meeting the ticket is collected at once, and the ballot leaves at a moment of its own', async (visit) => {
    survey_of(visit).mode = 'together';
    const page = await visit.open(link_of(visit), { prepare: hurry });
    await page.getByText('Your ticket is here.').waitFor();
    assert.equal(sent_to(visit, '/ticket').length, 1);
    assert.equal(await page.locator('#code').isVisible(), false);
    assert.doesNotMatch(await keeps(page, 'sessionStorage'), new RegExp(codes[0]));
    await page.getByText('at a random moment within the next minute').waitFor();
    await answer_and_send(page);
    await shows(page, 'thanks');
    assert.equal(sent_to(visit, '/ticket').length, 1);
  }],

  ['what its person has cleared stays cleared, also where its ticket is still on the way', async (visit) => {
    survey_of(visit).mode = 'together';
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await visit.open(link_of(visit), { prepare: (tab) => tab.route('**/ticket', async (route) => (await held, route.continue())) });
    await page.getByText('at a random moment within the next minute').waitFor();
    await choose(page, 'PSF1', '4');
    await clear_everything(page);
    await shows(page, 'cleared');
    const given = page.waitForResponse('**/ticket');
    release();
    await given;
    await page.waitForTimeout(200);
    assert.equal(await stored(page), 0);
  }],

  ['a restored survey gives no ticket, says why, and keeps the answers', async (visit) => {
    survey_of(visit).fail_ticket_with = [409, 'issuing_stopped'];
    const page = await visit.open(link_of(visit));
    await answer_and_send(page);
    await shows(page, 'halted');
    await page.getByText('brought back from a backup').waitFor();
    await page.click('#halted-back');
    assert.ok(await page.locator('input[name=PSF1][value="4"]').isChecked());
  }],

  ['each way in says how well it protects, and none says anonymous', async (visit) => {
    const label_of = { slips: /high.*nothing we keep/i, together: /high.*nothing we keep/i, two_step: /high.*nothing we keep/i, one_step: /medium/i, open_link: /basic.*more than once/i };
    for (const [mode, label] of Object.entries(label_of)) {
      visit.mock.state.surveys.set('7KQ2X', survey({ mode }));
      const page = await visit.open(address);
      const promise = page.locator('[data-say=label]');
      await promise.getByText('Protection:').waitFor();
      assert.match(await promise.textContent(), label);
      assert.doesNotMatch(await page.locator('body').innerText(), /anonym/i, mode);
      await page.close();
    }
  }],

  ...[phone, desk, { width: 320, height: 640 }].map((size) => [
    `the pages of tickets have no fault that axe can find, fit ${size.width} pixels, and have targets of 44`,
    async (visit) => {
      const page = await collect(visit);
      await page.setViewportSize(size);
      await page.click('#carry');
      await page.locator('#carry-qr svg').waitFor();
      await check_axe(page);
      await check_no_sideways_scroll(page);
      await check_targets(page, '.app-button, .app-check, summary', 44);
    },
  ]),
];
