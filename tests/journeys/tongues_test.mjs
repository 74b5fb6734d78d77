// One survey from the launch to the session, its leader, its staff and its facilitator all in one language: the real
// server, the built pages, Debian's Chromium. Run by web/test/browser/run.mjs when HEED_BINARY names the program.

import assert from 'node:assert/strict';
import { answersOf } from '../integration/support/heed.mjs';
import { manifestBytes, vote } from '../integration/support/participant.mjs';
import { fingerprint } from '../integration/support/psb.mjs';
import { check_axe, check_no_sideways_scroll } from '../../web/test/browser/visit.mjs';
import { Place, fillIn } from './place.mjs';
import { Tongue } from './tongue.mjs';

const reader = { name: 'Jo Park', role: 'Facilitator', signInName: 'jo.park' };
const team = 'Oddział 7';
const people = 8;
const desk = { width: 1280, height: 800 };
const narrow = { width: 320, height: 740 };

const button = (page, name) => page.getByRole('button', { name, exact: true });
/** How long a report may take on a busy machine. */
const madeWithinMs = 30_000;

const often = () => 4;

// The page as both of its sizes show it: in the language, turned the right way, and with nothing wrong.
async function checkPage(page, tongue) {
  assert.equal(await page.evaluate(() => document.documentElement.lang), tongue.tag);
  assert.equal(await page.evaluate(() => document.documentElement.dir), tongue.direction);
  assert.deepEqual(await tongue.leftBehind(page), []);
  await check_axe(page);
  await page.setViewportSize(narrow);
  await check_no_sideways_scroll(page);
  await page.setViewportSize(desk);
}

async function switchOn(page, place, tag) {
  await page.goto(place.address('/settings'));
  await page.check(`#language-${tag}`);
  await button(page, 'Save').click();
  await page.getByText('Saved').first().waitFor();
}

// Whoever signs in chooses a language once, and every page from then on comes in it; English is there unasked.
async function choose(page, address, tongue) {
  await page.goto(address);
  if (tongue.tag === 'en') return;
  await page.click(`[data-language=${tongue.tag}]`);
  await page.waitForURL(/lang=/);
}

async function launch(page, tongue) {
  const say = (key) => tongue.say(key);
  await page.getByRole('link', { name: say('rounds.start') }).first().click();
  await page.waitForURL('**/launch**');
  await page.fill('#team', team);
  await page.fill('#people', String(people));
  await page.fill('#leader_label', 'our ward manager');
  await page.fill('#contact', 'Sam Hill');
  await page.check('input[name=instrument][value="compassionate-leadership-footprint/1"]');
  await page.check(`input[name=facilitator][value="${reader.signInName}"]`);
  await checkPage(page, tongue);
  await button(page, say('launch.check')).click();
  await page.getByRole('heading', { name: say('launch.check-title') }).waitFor();
  await checkPage(page, tongue);
  await button(page, say('launch.make')).click();
  await page.waitForURL(/\/rounds\/[^/]+$/);
  await button(page, say('round.slips-make')).click();
  await page.locator('.app-slip').nth(people - 1).waitFor({ state: 'attached' });
  await checkPage(page, tongue);
  const slips = await page.locator('.app-slip__code').allTextContents();
  const spoken = await page.locator('.app-slip__address').first().textContent();
  await button(page, say('round.open-button')).click();
  await button(page, say('round.confirm-yes-open')).click();
  await button(page, say('round.close-button')).waitFor();
  return { short: spoken.trim().slice(-5), codes: slips.map((code) => code.replace(/\s/g, '')) };
}

// One on a phone, who changes the language before sending; the others the quick way.
async function everybodyAnswers(place, round, tongue) {
  const [first, ...others] = round.codes;
  await place.onPhone(async (phone) => {
    await phone.goto(place.link(round, first));
    await fillIn(phone, often);
    if (tongue.tag !== 'en') {
      await phone.click(`[data-language=${tongue.tag}]`);
      await phone.waitForURL(/lang=/);
    }
    await phone.getByRole('button', { name: tongue.say('respond.send') }).click();
    await phone.getByRole('heading', { name: tongue.say('respond.thanks-title') }).waitFor();
    assert.equal(await phone.evaluate(() => document.documentElement.dir), tongue.direction);
    assert.deepEqual(await tongue.leftBehind(phone), []);
    await check_axe(phone);
  });
  for (const [person, code] of others.entries()) {
    const reply = await vote(place.heed, round, code, { answers: answersOf(person) });
    assert.equal(reply.status, 200, reply.text);
  }
}

// Ends when the report is made: the page of whoever reads first does not ask again by itself.
async function close(page, tongue) {
  await page.reload();
  await button(page, tongue.say('round.close-button')).click();
  await button(page, tongue.say('round.confirm-yes-close')).click();
  const round = new URL(page.url()).pathname.split('/')[2];
  const reportOf = async (id) => (await (await fetch(`/api/rounds/${id}`)).json()).report;
  const started = Date.now();
  while (['none', undefined].includes(await page.evaluate(reportOf, round))) {
    assert.ok(Date.now() - started < madeWithinMs, 'the report is made');
    await page.waitForTimeout(200);
  }
}

// The facilitator reads, walks through the whole session, and hands over.
async function readFirst(page, place, tongue) {
  await choose(page, place.address('/reviews'), tongue);
  await checkPage(page, tongue);
  await page.locator('main a[href*="/reviews/"]').first().click();
  await page.getByRole('link', { name: tongue.say('review.report-released') }).click();
  await button(page, tongue.say('report.session')).waitFor();
  await checkPage(page, tongue);
  await button(page, tongue.say('report.session')).click();
  await walkThrough(page, tongue);
  await button(page, tongue.say('hand-over.step')).click();
  await button(page, tongue.say('hand-over.yes')).click();
  await page.getByText(tongue.say('hand-over.done-title')).waitFor();
}

async function walkThrough(page, tongue) {
  const heading = page.locator('.app-session h1');
  await heading.waitFor();
  for (;;) {
    const now = await heading.textContent();
    assert.deepEqual(await tongue.leftBehind(page), []);
    if (await button(page, tongue.say('session.next')).getAttribute('aria-disabled') === 'true') break;
    const choices = page.locator('.app-session__choice');
    if (await choices.count()) await choices.first().click();
    await page.keyboard.press('PageDown');
    await page.waitForFunction((before) => document.querySelector('.app-session h1').textContent !== before, now);
  }
  await page.keyboard.press('Escape');
}

const journey = (tag) => (visit) => Place.with(visit, async (place) => {
  const tongue = new Tongue(tag);
  const page = await place.setUp();
  const theirs = await place.join(page, reader);
  if (tag !== 'en') await switchOn(page, place, tag);
  await choose(page, place.address('/rounds'), tongue);
  const round = await launch(page, tongue);
  round.fingerprint = fingerprint(await manifestBytes(place.heed, round));
  await everybodyAnswers(place, round, tongue);
  await close(page, tongue);
  await readFirst(theirs, place, tongue);
  await page.reload();
  await page.getByRole('link', { name: tongue.say('round.released-link') }).click();
  await page.getByRole('table').first().waitFor();
  await checkPage(page, tongue);
  await theirs.context().close();
});

export const claims = [
  ['journey: leader, staff and facilitator go from the launch to the session in English', journey('en')],
  ['journey: leader, staff and facilitator go from the launch to the session in Polish', journey('pl')],
  ['journey: leader, staff and facilitator go from the launch to the session in Arabic, from right to left', journey('ar')],
];
