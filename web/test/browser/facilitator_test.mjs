// Claims about who reads a report first, what leaders see until then, and what goes out of the report page on paper and
// as files.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { desk, phone } from './browser.mjs';
import { open_as, through } from './as.mjs';
import { print } from './paper.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
import { facilitator, leader } from '../mock/team_seed.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const of_unit = '/campaigns/only-reading/units/unit-reading/report';

/** What stands in the panel comes when it is opened. */
async function show_output(page) {
  await page.locator('.app-output > summary').click();
  await page.locator('.app-output__parts').waitFor();
}

async function open_output(visit, round, options = { size: desk }) {
  const page = await open_as(visit, leader, `/rounds/${round}/report`, options);
  await show_output(page);
  return page;
}

/** Chooses these parts to print and no other. */
async function choose(page, ...parts) {
  for (const box of await page.locator('.app-output__parts input').all()) {
    await box.setChecked(parts.includes((await box.getAttribute('id')).replace('print-', '')));
  }
}

async function saved(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Every state of the pages, each with what it takes to get there. */
const states = [
  [facilitator, of_unit, (page) => button(page, 'Hand over the report').waitFor()],
  [facilitator, of_unit, (page) => button(page, 'Hand over the report').click()],
  [leader, '/rounds/reading/report', (page) => page.getByText('18 December 2026').waitFor()],
  [leader, '/rounds/detail/report', show_output],
  [leader, '/campaigns/pair/units/ours/report', (page) => page.getByRole('heading', { name: 'What Discharge team said' }).waitFor()],
  [leader, '/rounds/apart/report', (page) => page.getByText('No report about Pharmacy').waitFor()],
  [leader, '/rounds/check/report', (page) => page.locator('.app-plan').waitFor()],
  [null, '/guide', (page) => page.locator('.app-guide__topic').first().waitFor()],
];

const through_states = (visit, size, look) => through(visit, states, size, look);

export const claims = [
  ['reports as they are read first have no fault that axe can find, in every state, small', (visit) => through_states(visit, phone, check_axe)],
  ['reports as they are read first have no fault that axe can find, in every state, wide', (visit) => through_states(visit, desk, check_axe)],
  ['no report that is read first scrolls sideways at 320 pixels', (visit) =>
    through_states(visit, { width: 320, height: 640 }, check_no_sideways_scroll)],
  ['what can be pressed in a report that is read first is at least 44 pixels tall', (visit) =>
    through_states(visit, phone, (page) => check_targets(page, '.app-button, .app-radios__option, .app-back a, .app-output > summary', 44))],

  ['a leader is told who reads first and until when, and no word about what is in the report', async (visit) => {
    for (const address of ['/rounds/reading/report', of_unit]) {
      const page = await open_as(visit, leader, address);
      await page.getByRole('heading', { name: 'The facilitator reads this report first' }).waitFor();
      const said = await page.locator('main').textContent();
      assert.doesNotMatch(said, /released|held back|fewer than|answered/i);
      assert.equal(await page.locator('.app-output, .app-footprint, .app-table').count(), 0);
    }
  }],

  ['the facilitator reads the report, hands it over after one more question, and then its leader can read it', async (visit) => {
    const page = await open_as(visit, facilitator, of_unit);
    await page.getByText('on 18 December 2026 in any case').waitFor();
    await button(page, 'Hand over the report').click();
    assert.equal(visit.mock.state.team.reports.reading.handed_over, false);
    await button(page, 'Yes, hand over').click();
    await page.getByRole('heading', { name: 'The people who lead can read this report now' }).waitFor();
    assert.equal(await focused(page), 'The people who lead can read this report now');
    const theirs = await open_as(visit, leader, '/rounds/reading/report');
    await theirs.getByText('Jo Park could read this report before you.').waitFor();
    assert.equal(await theirs.getByRole('button', { name: /Hand over/ }).count(), 0);
  }],

  ['a hand-over that is refused is told beside its button, and nothing is handed over', async (visit) => {
    const page = await open_as(visit, facilitator, of_unit);
    await button(page, 'Hand over the report').click();
    visit.mock.state.team.fail_with = [503, 'busy'];
    await button(page, 'Yes, hand over').click();
    await page.getByText('a lot to do').waitFor();
    assert.equal(visit.mock.state.team.reports.reading.handed_over, false);
  }],

  ['the way back leads a facilitator to what is read first, and a leader to the survey', async (visit) => {
    const back = (page) => page.locator('.app-back a').getAttribute('href');
    const first = await open_as(visit, facilitator, of_unit);
    await first.locator('.app-plan').waitFor();
    assert.equal(await back(first), '/reviews/only-reading');
    const round = await open_as(visit, leader, '/rounds/detail/report');
    assert.equal(await back(round), '/rounds/detail');
    const unit = await open_as(visit, leader, '/campaigns/only-detail/units/unit-detail/report');
    await unit.locator('.app-plan').waitFor();
    assert.equal(await back(unit), '/campaigns/only-detail');
  }],

  ['paper gets the parts that were chosen and no other', async (visit) => {
    const page = await open_output(visit, 'detail');
    const parts = {
      report: 'Element by element', plan: 'Look in silence', brief: 'Before the session', rules: 'One more, from us',
      actions: 'We look at it again on', guide: 'What never to do',
    };
    for (const part of Object.keys(parts)) {
      await choose(page, part);
      const { words, pages } = await print(page);
      for (const [other, mark] of Object.entries(parts)) assert.equal(words.includes(mark), other === part, `${mark} with ${part}`);
      assert.ok(['report', 'guide'].includes(part) || pages === 1, `${part} takes ${pages} pages`);
    }
  }],

  ['question cards come four to a page, a page for each element, every question once', async (visit) => {
    const page = await open_output(visit, 'detail');
    await choose(page, 'cards');
    const { words, pages, tagged } = await print(page);
    assert.equal(pages, 6);
    assert.equal(tagged, 'yes');
    const prompts = await page.locator('.app-cards__card').evaluateAll((all) => all.map((card) => card.lastChild.textContent));
    assert.equal(prompts.length, 23);
    for (const prompt of prompts) assert.ok(words.includes(prompt.slice(0, 12)), prompt);
  }],

  ['the whole pack is tagged A4 with page numbers, and nothing on it is cut off', async (visit) => {
    const page = await open_output(visit, 'detail');
    await choose(page, 'report', 'plan', 'brief', 'rules', 'cards', 'actions', 'guide');
    const { text, pages, size, tagged } = await print(page);
    assert.match(size, /A4/);
    assert.equal(tagged, 'yes');
    for (let number = 1; number <= pages; number += 1) assert.ok(new RegExp(`\\b${number} ?/ ?${pages}\\b`).test(text), `page ${number}`);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.locator('.app-cards__card, .app-action-cards__card, .app-wall, .app-brief').evaluateAll((all) =>
      all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length);
    assert.equal(cut, 0);
  }],

  ['what can be printed comes when its panel is opened; where it cannot, the panel says so, and another try brings it', async (visit) => {
    const page = await open_as(visit, leader, '/rounds/detail/report', { size: desk });
    const summary = page.locator('.app-output > summary');
    let is_away = true;
    await page.route(/\/assets\/output-/, (route) => (is_away ? route.abort() : route.continue()));
    await summary.click();
    await page.locator('.app-output').getByText('We could not reach Heed').waitFor();
    assert.equal(await page.locator('.app-output__parts').count(), 0);
    await summary.click();
    is_away = false;
    await show_output(page);
    assert.equal(await page.locator('.app-output').getByText('We could not reach Heed').count(), 0);
    await choose(page, 'brief', 'guide');
    const { words } = await print(page);
    for (const part of ['a talk with the leader', 'There are no numbers this time']) assert.ok(words.includes(part), part);
  }],

  ['nothing can be printed while nothing is chosen', async (visit) => {
    const page = await open_output(visit, 'detail');
    await choose(page);
    assert.equal(await button(page, 'Print or save as PDF').isDisabled(), true);
  }],

  ['the saved table has every figure and count of the report, and asks the server for nothing', async (visit) => {
    const page = await open_output(visit, 'detail');
    await page.waitForLoadState('networkidle');
    const asked = visit.mock.state.requests.length;
    const { name, text } = await saved(page, 'Save as a table (CSV)');
    assert.equal(visit.mock.state.requests.length, asked);
    assert.equal(name, 'heed-report-Outpatients-front-desk-2026-11-20.csv');
    assert.ok(text.startsWith('\uFEFF"Kind"'));
    const rows = text.trimEnd().split('\r\n');
    for (const { score, items } of visit.mock.state.team.reports.detail.elements) {
      assert.ok(rows.some((row) => row.includes(`,${score.figure},`)), score.figure);
      for (const { favourable, neutral, unfavourable, of } of items) {
        assert.ok(of === null || rows.some((row) => row.includes(`,${favourable},${neutral},${unfavourable},${of},`)));
      }
    }
  }],

  ['no saved file has a comment in it', async (visit) => {
    const page = await open_output(visit, 'detail');
    const [comment] = visit.mock.state.team.reports.detail.comments[0].texts;
    for (const file of ['Save as a table (CSV)', 'Save as data (JSON)']) {
      assert.doesNotMatch((await saved(page, file)).text, new RegExp(comment.slice(0, 20)));
    }
  }],

  ['the saved data are the report as the server sent it, without ids', async (visit) => {
    const page = await open_output(visit, 'scores');
    const { about, ...data } = JSON.parse((await saved(page, 'Save as data (JSON)')).text);
    const { comments, campaign, unit, facilitator: reader, ...report } = visit.mock.state.team.reports.scores;
    assert.deepEqual(data, { ...report, facilitator: reader && { name: reader.name } });
    assert.match(about, /not validated/);
  }],

  ['a report that is held back can be printed and not saved, and says whom it is about', async (visit) => {
    const page = await open_output(visit, 'withheld');
    await page.getByRole('heading', { name: 'No report about Clinic 4 evenings' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Save as/ }).count(), 0);
    await page.getByText('the answers can still count in the results of a larger group').waitFor();
  }],

  ['two teams asked together are shown one after the other, and neither is set beside the other', async (visit) => {
    const page = await open_as(visit, leader, '/campaigns/pair/units/ours/report', { size: desk });
    await page.getByRole('heading', { name: 'What Discharge team said' }).waitFor();
    const figures = (place) => page.locator(`${place} tbody tr td:nth-child(2)`).allTextContents();
    assert.deepEqual(await figures('.app-elements'), ['7.5', '5.0', '4.5', '6.0']);
    assert.deepEqual(await figures('.app-other'), ['6.0', '6.5', '5.0', '8.0']);
    const apart = await open_as(visit, leader, '/rounds/apart/report');
    await apart.getByText('Which team it was is not said').waitFor();
  }],

  ['the guide needs no sign-in, asks the server for nothing about anybody, and prints', async (visit) => {
    const page = await open_as(visit, null, '/guide', { size: desk });
    await page.locator('.app-guide__topic').first().waitFor();
    assert.equal(new URL(page.url()).pathname, '/guide');
    assert.deepEqual(visit.mock.state.requests.filter((line) => line.includes('/api/')), ['GET /api/about']);
    const { words, tagged } = await print(page);
    assert.equal(tagged, 'yes');
    assert.match(words, /There are no numbers this time/);
    assert.match(words, /What happens in the first ten seconds/);
    await visit.check_no_cookies();
  }],
];
