// Claims about reports and about everything on paper: slips, poster, report.

import { fingerprint_of } from '../mock/participants.mjs';
import assert from 'node:assert/strict';
import { encode } from 'uqr';
import { desk } from './browser.mjs';
import { facilitator, leader } from '../mock/team_seed.mjs';
import { print } from './paper.mjs';

const report_bytes_max = 40 * 1024;

async function open_report(visit, round, { language = 'en', ...options } = {}) {
  const page = await visit.open(`/rounds/${round}/report?lang=${language}`, options);
  await page.locator('.app-plan').waitFor();
  return page;
}

async function make_slips(visit, round) {
  const page = await visit.open(`/rounds/${round}`, { size: desk });
  await page.getByRole('button', { name: /^Make/ }).click();
  await page.locator('.app-slip').first().waitFor();
  return page;
}

/** The dark modules of each QR code on the page, one after the other, as strings of 0 and 1. */
function read_qr_codes(page, place) {
  return page.locator(`${place} .app-qr`).evaluateAll((pictures) => pictures.map((picture) => {
    const size = picture.viewBox.baseVal.width;
    const ink = picture.querySelector('.app-qr__ink');
    const is_dark = (x, y) => ink.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
    return Array.from({ length: size * size }, (_, at) => (is_dark(at % size, Math.floor(at / size)) ? '1' : '0')).join('');
  }));
}

const qr_of = (text) => encode(text, { ecc: 'M', border: 4 }).data.flat().map((dark) => (dark ? '1' : '0')).join('');

export const claims = [
  ['each slip carries its own code, in its picture as in its letters, and no two are alike', async (visit) => {
    const page = await make_slips(visit, 'prepared');
    const codes = await page.locator('.app-slip__code').evaluateAll((all) => all.map((one) => one.textContent.trim().replace(/ /g, '-')));
    assert.equal(new Set(codes).size, 11);
    await page.emulateMedia({ media: 'print' });
    const pictures = await read_qr_codes(page, '.app-slip');
    const f = fingerprint_of(visit.mock.state.surveys.get('7KQ2X'), '7KQ2X');
    const wanted = codes.map((code) => qr_of(`${visit.mock.origin}/r/7KQ2X#c=${code}&f=${f}`));
    assert.equal(pictures.length, codes.length);
    assert.ok(pictures.every((picture, index) => picture === wanted[index]));
  }],

  ['codes are kept nowhere: not in storage, not in the address, and a reload forgets them', async (visit) => {
    const page = await make_slips(visit, 'prepared');
    assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    assert.equal(new URL(page.url()).hash, '');
    await page.reload();
    await page.getByText('11 slips have been made').waitFor();
    assert.equal(await page.locator('.app-slip').count(), 0);
  }],

  ['slips print eight to a page of A4, every code once, and nothing else', async (visit) => {
    const page = await make_slips(visit, 'prepared');
    const { words, pages, size } = await print(page);
    assert.equal(pages, 2);
    assert.match(size, /A4/);
    assert.equal(words.match(/Your code works once/g).length, 11);
    assert.doesNotMatch(words, /About this survey|Open the survey/);
  }],

  ['a slip says what the survey is about, and whom to ask', async (visit) => {
    const page = await make_slips(visit, 'prepared');
    await page.locator('.app-slip').first().getByText('how it is led').waitFor();
    await page.locator('.app-slip').first().getByText('Questions: Sam Hill').waitFor();
    visit.mock.state.team.rounds.get('prepared').instrument = { name: 'psychological-safety-pulse', version: 1 };
    const pulse = await make_slips(visit, 'prepared');
    assert.doesNotMatch(await pulse.locator('.app-slip__what').first().textContent(), /led/);
  }],

  ['the longest names and contacts still leave eight slips to a page, with nothing spilt', async (visit) => {
    const round = visit.mock.state.team.rounds.get('prepared');
    round.team = 'Intermediate care and community rehabilitation team, north and west of the county'.slice(0, 80);
    round.contact = 'Samantha Hillingdon-Worthington, staff voice lead, second floor, extension 4471 '.repeat(2).slice(0, 160);
    const page = await make_slips(visit, 'prepared');
    assert.equal((await print(page)).pages, 2);
    await page.emulateMedia({ media: 'print' });
    const spilt = await page.locator('.app-slip').evaluateAll((all) => all.filter((slip) => slip.scrollHeight > slip.clientHeight + 1).length);
    assert.equal(spilt, 0);
  }],

  ['the poster carries the survey’s address and no code', async (visit) => {
    const page = await visit.open('/rounds/open', { size: desk });
    await page.locator('.app-poster').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const pictures = await read_qr_codes(page, '.app-poster');
    assert.ok(pictures.length > 0 && pictures.every((picture) => picture === qr_of(`${visit.mock.origin}/r/7KQ2X`)));
    const { words, pages } = await print(page);
    assert.equal(pages, 1);
    assert.match(words, /How is it to work in Ward 7 day team, and how is it led\?/);
  }],

  ['the reminder names the last day, the address, the minimum and whom to ask', async (visit) => {
    const page = await visit.open('/rounds/open');
    const box = page.locator('textarea[id^=message-]').first();
    await page.waitForFunction(() => document.querySelector('textarea[id^=message-]')?.value.includes('about 5 minutes'));
    const message = await box.inputValue();
    for (const part of ['6 December 2026', `${new URL(visit.mock.origin).host}/r/7KQ2X`, 'at least 5 people', 'Sam Hill']) {
      assert.ok(message.includes(part), part);
    }
  }],

  ['every figure and count of the report is on the page, and on the paper', async (visit) => {
    const report = visit.mock.state.team.reports.detail;
    const page = await open_report(visit, 'detail', { size: desk });
    const { words } = await print(page);
    for (const { score, items } of report.elements) {
      await page.locator('.app-elements').getByText(score.figure, { exact: true }).waitFor();
      assert.ok(words.includes(score.figure), score.figure);
      for (const { favourable, neutral, unfavourable, of } of items ?? []) {
        for (const count of [favourable, neutral, unfavourable]) assert.ok(of === null || words.includes(`${count} of ${of}`));
      }
    }
    assert.ok(words.includes(report.overall.figure));
    const drawn = await page.locator('.app-items tbody tr').count();
    assert.equal(drawn, report.elements.flatMap(({ items }) => items).length);
  }],

  ['the counts of each statement stand in its own row, on the sides they belong to', async (visit) => {
    const page = await open_report(visit, 'detail', { size: desk });
    const row = page.locator('tr', { hasText: 'makes time to talk when someone asks' });
    assert.deepEqual(await row.locator('.app-count').allTextContents(), ['2 of 10 never or rarely', '8 of 10 often or always', '0 of 10 sometimes']);
    const turned = page.locator('tr', { hasText: 'People keep a problem to themselves' });
    assert.deepEqual(await turned.locator('.app-count').allTextContents(), ['2 of 10 often or always', '6 of 10 never or rarely', '2 of 10 sometimes']);
  }],

  ['the dot of each element stands at its figure', async (visit) => {
    const page = await open_report(visit, 'detail', { size: desk });
    const places = await page.locator('.app-elements .app-track').evaluateAll((lines) => lines.map((line) => {
      const { left, width } = line.getBoundingClientRect();
      const dot = line.querySelector('.app-track__dot').getBoundingClientRect();
      return ((dot.left + dot.width / 2 - left) / width) * 10;
    }));
    const { elements, overall } = visit.mock.state.team.reports.detail;
    const figures = [...elements.map(({ score }) => score), overall].map(({ figure }) => Number(figure));
    figures.forEach((figure, index) => assert.ok(Math.abs(figure - places[index]) < 0.05, `${figure} is at ${places[index]}`));
  }],

  ['elements keep the questionnaire’s order; only one strength is picked out', async (visit) => {
    const page = await open_report(visit, 'detail');
    const order = ['Psychological safety', 'Attending', 'Understanding', 'Empathising', 'Helping', 'Courage'];
    const headings = await page.locator('.app-element__title').evaluateAll((all) => all.map((one) => one.firstChild.textContent));
    assert.deepEqual(headings, order);
    assert.equal(await page.locator('.app-start h3').first().textContent(), 'Protect a strength: Attending');
  }],

  ['an open end is said in words, and a part that is held back says so without a figure', async (visit) => {
    const page = await open_report(visit, 'scores');
    await page.locator('.app-elements tr', { hasText: 'Attending' }).getByText('9.0 or higher').waitFor();
    const held = page.locator('.app-elements tr', { hasText: 'Empathising' });
    assert.match(await held.textContent(), /Too few answers to this part to show it/);
    assert.equal(await held.locator('.app-track').count(), 0);
    assert.equal(await page.locator('.app-items').count(), 0);
  }],

  ['from 95 per cent on, no count is given', async (visit) => {
    const page = await open_report(visit, 'pulse');
    await page.getByText('95% or more of 22 people answered.').waitFor();
  }],

  ['the report says that it is no grade, how far chance moves it, and that its statements are drafts', async (visit) => {
    const page = await open_report(visit, 'scores');
    for (const text of ['It is not a grade.', 'A team of this size can easily move this much by chance', 'not validated', 'Codes printed: 9. People named at the start: 9.']) {
      await page.getByText(text).first().waitFor();
    }
  }],

  ['a held-back report has no figure and no picture, and offers a conversation without numbers', async (visit) => {
    const page = await open_report(visit, 'withheld');
    await page.getByText('There were too few answers').first().waitFor();
    await page.locator('.app-guide .app-prompts__prompt').last().waitFor();
    assert.equal(await page.locator('.app-track, .app-footprint, .app-diverge').count(), 0);
    const said = await page.locator('main').textContent();
    assert.match(said, /There were too few answers\. A report takes 5.*It says nothing about the team/);
    assert.equal(await page.locator('.app-guide .app-prompts__prompt').count(), 23);
  }],

  ['changes since last time are told in words, none in a colour of its own', async (visit) => {
    const page = await open_report(visit, 'scores');
    const cells = page.locator('.app-changes tbody td');
    assert.equal(await cells.count(), 8);
    const colours = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).color));
    assert.equal(new Set(colours).size, 1);
    assert.match(await page.locator('.app-changes').textContent(), /Up by 3\.0Higher than last time\..*Down by 4\.5 or more/);
  }],

  ['a first report says nothing about changes', async (visit) => {
    const page = await open_report(visit, 'detail');
    assert.equal(await page.locator('.app-changes').count(), 0);
  }],

  ['the printed report is tagged A4 with a title, page numbers and a handling line on every page', async (visit) => {
    for (const [round, most] of [['detail', 8], ['scores', 8], ['withheld', 4]]) {
      const { text, pages, title, size, tagged } = await print(await open_report(visit, round, { size: desk }));
      assert.ok(pages <= most, `${round} takes ${pages} pages`);
      assert.match(size, /A4/);
      assert.equal(tagged, 'yes');
      assert.match(title, /^Report: .* – Heed$/);
      assert.equal(text.match(/Keep this report within the team/g).length, pages);
      for (let number = 1; number <= pages; number += 1) assert.ok(new RegExp(`\\b${number} ?/ ?${pages}\\b`).test(text), `page ${number}`);
    }
  }],

  ['paper leaves out what can only be clicked', async (visit) => {
    const { words } = await print(await open_report(visit, 'detail', { size: desk }));
    assert.doesNotMatch(words, /Print or save|Sign out|About this survey/);
  }],

  ...['en', 'cy', 'pl', 'ar'].map((language) => [`a first visit to the report in ${language} weighs 40 KB at most, with everything it asks for while nobody clicks`, async (visit) => {
    visit.mock.state.about.languages = ['en', language];
    const requests = [];
    const prepare = (page) => page.on('requestfinished', (request) => requests.push(request));
    const page = await open_report(visit, 'detail', { language, prepare });
    assert.equal(await page.getAttribute('html', 'lang'), language);
    // Long enough for whatever a page might put off until it has nothing else to do.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2000);
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    assert.ok(bytes > 10_000 && bytes <= report_bytes_max, `${bytes} bytes`);
  }]),

  ['a held-back report says at once that nothing is shown, also where the rest of it cannot be had; another try brings it', async (visit) => {
    let is_away = true;
    const page = await visit.open('/rounds/withheld/report', {
      prepare: (page) => page.route(/\/assets\/(without_figures|withheld)-/, (route) => (is_away ? route.abort() : route.continue())),
    });
    await page.getByText('We could not reach Heed').waitFor();
    await page.getByText('No results are shown. That protects everyone').waitFor();
    assert.equal(await page.getByText('What you can do now').count(), 0);
    is_away = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('What you can do now').waitFor();
    assert.equal(await page.getByText('We could not reach Heed').count(), 0);
  }],

  ['what only people who lead may start is not shown before it is known who is here', async (visit) => {
    let tell;
    const told = new Promise((settle) => { tell = settle; });
    visit.mock.state.team.session = facilitator;
    Object.assign(visit.mock.state.team.reports.detail, { facilitator, handed_over: true });
    const hold = async (route) => { await told; await route.continue(); };
    const page = await open_report(visit, 'detail', { prepare: (page) => page.route('**/api/session', hold) });
    await page.locator('.app-agree').waitFor();
    assert.equal(await page.locator('main a[href*="/launch"]').count(), 0);
    assert.equal(await page.locator('.app-back a').count(), 0);
    tell();
    await page.locator('.app-back a').waitFor();
    assert.equal(await page.locator('main a[href*="/launch"]').count(), 0);
    visit.mock.state.team.session = leader;
    await page.reload();
    await page.locator('.app-agreed a[href*="/launch"]').waitFor();
  }],
];
