// Claims about other languages on the pages of people who answer.

import assert from 'node:assert/strict';
import { address, answer_everything, choose, items, shows, with_code } from './answer_page.mjs';
import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets, enlarge_text } from './visit.mjs';
import { codes, survey } from '../mock/seed.mjs';

const both = (visit) => (visit.mock.state.about.languages = ['en', 'ar']);
const in_arabic = `${address}?lang=ar#c=${codes[0]}`;
const to = (page, tag) => page.locator(`.app-languages [data-language=${tag}]`);

async function change_to(page, tag) {
  await to(page, tag).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, tag);
  await page.locator('#progress-text').waitFor();
}

export const claims = [
  ['a change of language and back loses no answer, no words, no code and no place in the page', async (visit) => {
    both(visit);
    visit.mock.state.surveys.set('7KQ2X', survey({ open_questions: ['OPN1'], facilitator: 'Ines' }));
    const page = await visit.open(address);
    await page.fill('#code', codes[0]);
    await choose(page, 'PSF1', '2');
    await choose(page, 'HLP2', 'cannot_say');
    await page.fill('#comment-OPN1', 'We share the load.');
    await page.locator('[data-item=ATT2]').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('[data-item=ATT2]').scrollIntoView());
    await page.evaluate(() => document.querySelector('[data-language=ar]').click());
    await page.waitForFunction(() => document.documentElement.dir === 'rtl' && window.scrollY > 0);
    await page.getByText(`أُجيب عن`).waitFor();
    const top = (await page.locator('[data-item=ATT2]').boundingBox()).y;
    assert.ok(Math.abs(top) < 150, `the place is ${top} from the top`);
    assert.equal(new URL(page.url()).hash, '');
    await change_to(page, 'en');
    await page.getByText(/^2 of \d+ answered$/).waitFor();
    assert.ok(await page.locator('input[name=PSF1][value="2"]').isChecked());
    assert.ok(await page.locator('input[name=HLP2][value=cannot_say]').isChecked());
    assert.equal(await page.inputValue('#comment-OPN1'), 'We share the load.');
    assert.equal((await page.inputValue('#code')).replace(/-/g, ''), codes[0]);
  }],

  ['a ballot is the same in every language, and nothing that is sent or kept names one', async (visit) => {
    both(visit);
    const page = await visit.open(in_arabic);
    await page.getByText('Ward 7 day team').waitFor();
    await answer_everything(page);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])), /"ar"|lang/);
    await page.click('#send');
    await shows(page, 'thanks');
    const [ballot] = visit.mock.state.ballots;
    assert.deepEqual(Object.keys(ballot), ['t', 'rev', 'answers', 'pad']);
    assert.equal(Object.keys(ballot.answers).length, items);
    const calls = visit.mock.state.captured.filter(({ method }) => method !== 'GET');
    for (const { url, body } of calls) assert.doesNotMatch(url + JSON.stringify(body), /lang|"ar"/);
  }],

  ['only languages that are switched on are offered, each in its own name, and none where there is one', async (visit) => {
    const alone = await visit.open(address);
    await alone.getByText('Ward 7 day team').waitFor();
    assert.equal(await alone.locator('.app-languages a:visible').count(), 0);
    both(visit);
    for (const place of ['/', address, '/accessibility', '/nothing-here']) {
      const page = await visit.open(place);
      await to(page, 'ar').waitFor();
      assert.deepEqual(await page.locator('.app-languages a:visible').allTextContents(), ['العربية']);
      assert.equal(await to(page, 'ar').getAttribute('dir'), 'rtl');
      await check_targets(page, '.app-languages a', 24);
    }
  }],

  ['a language that is switched off is not served, whatever the address says', async (visit) => {
    const page = await visit.open(in_arabic);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  }],

  ['no language is offered on the page of thanks, which could not be shown again', async (visit) => {
    both(visit);
    const page = await visit.open(with_code);
    await to(page, 'ar').waitFor();
    await page.getByText('Ward 7 day team').waitFor();
    await answer_everything(page);
    await page.click('#send');
    await shows(page, 'thanks');
    assert.equal(await to(page, 'ar').isVisible(), false);
  }],

  ['a draft translation says what it is', async (visit) => {
    both(visit);
    for (const place of [in_arabic, '/?lang=ar']) await (await visit.open(place)).locator('.app-draft').waitFor();
    assert.equal(await (await visit.open('/')).locator('.app-draft').count(), 0);
  }],

  ['what is not translated comes in English and is marked as English', async (visit) => {
    both(visit);
    const page = await visit.open(in_arabic);
    const marks = await page.locator('.app-item').evaluateAll((all) => all.map((item) => `${item.lang} ${item.dir}`));
    const has_words = marks.every((mark) => mark === ' ');
    if (!has_words) assert.deepEqual([...new Set(marks)], ['en ltr']);
    assert.equal(await page.getByText('العبارات باللغة الإنجليزية').count(), has_words ? 0 : 1);
  }],

  ['the front page hands its language on to the survey', async (visit) => {
    both(visit);
    const page = await visit.open('/?lang=ar');
    await page.fill('#short', '7kq2x');
    await page.press('#short', 'Enter');
    await page.waitForURL('**/r/7KQ2X?lang=ar');
  }],

  ['a shared device offers languages until somebody has begun, and the next person finds the first one again', async (visit) => {
    both(visit);
    const page = await visit.open(`${address}#kiosk`);
    await change_to(page, 'ar');
    assert.equal(new URL(page.url()).hash, '#kiosk');
    await page.locator('#exit').waitFor();
    await choose(page, 'PSF1', '5');
    assert.equal(await to(page, 'en').isVisible(), false);
    await page.click('#exit');
    await page.waitForURL(`**${address}#kiosk`);
    await page.getByText(`0 of ${items} answered`).waitFor();
  }],

  ['a shared device offers no other language for what was chosen before all of its program was there', async (visit) => {
    both(visit);
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await visit.open(`${address}#kiosk`, { prepare: (tab) => tab.route(/assets\/kiosk-.*\.js/, async (route) => (await held, route.continue())) });
    await to(page, 'ar').waitFor();
    await choose(page, 'PSF1', '5');
    release();
    await page.locator('#exit').waitFor();
    assert.equal(await to(page, 'ar').isVisible(), false);
  }],

  ['from right to left, pages pass axe and fit, also at 320 pixels and with text half as large again', async (visit) => {
    both(visit);
    for (const place of ['/?lang=ar', '/accessibility?lang=ar', in_arabic]) {
      for (const size of [phone, desk, { width: 320, height: 640 }]) {
        const page = await visit.open(place, { size });
        if (place === in_arabic) await page.getByText('Ward 7 day team').waitFor();
        await check_axe(page);
        await check_no_sideways_scroll(page);
        await enlarge_text(visit, page, '145%');
        await check_no_sideways_scroll(page);
        await page.close();
      }
    }
  }],

  ['a page of texts that are all there can be read where colours are forced', async (visit) => {
    both(visit);
    for (const place of [in_arabic, with_code]) {
      const page = await visit.open(place, { prepare: (tab) => tab.emulateMedia({ forcedColors: 'active' }) });
      await page.locator('#exit').waitFor();
      await check_axe(page);
    }
  }],
];
