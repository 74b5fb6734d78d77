// Claims about a leader's look at themselves: above all, that it stays with them.

import assert from 'node:assert/strict';
import { button, focused } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { facilitator, leader } from '../mock/team_seed.mjs';

/** Answers all twenty statements with the options in turn. */
async function answer_all(page) {
  const statements = page.locator('.app-statements fieldset');
  await statements.first().waitFor();
  const count = await statements.count();
  assert.equal(count, 20);
  for (let index = 0; index < count; index += 1) await statements.nth(index).locator('input').nth(index % 5).check();
}

async function show(page) {
  await answer_all(page);
  await button(page, 'Show what this makes').click();
  await page.getByRole('heading', { name: 'How you see yourself' }).waitFor();
}

async function begin(visit) {
  visit.mock.state.team.session = leader;
  return visit.open('/reflection');
}

/** Whatever somebody does here, the server is asked for things and never given any. */
async function sends_nothing(visit) {
  const page = await begin(visit);
  await show(page);
  await page.getByLabel('Stroke unit therapists').check();
  await page.getByText('Treat a gap as a question to ask.').waitFor();
  await page.getByLabel('Keep them in this browser').check();
  const calls = visit.mock.state.captured;
  assert.deepEqual(calls.filter(({ method, body }) => method !== 'GET' || body !== undefined), []);
  for (const { url } of calls) assert.doesNotMatch(url, /SLF|SLC|\?/);
}

const kept_in = (page, place) => page.evaluate((name) => JSON.stringify({ ...window[name] }), place);

async function changes_again(visit) {
  const page = await begin(visit);
  await show(page);
  await button(page, 'Change my answers').click();
  await page.getByText('20 of 20 answered').waitFor();
  await page.waitForFunction(() => document.activeElement.nextElementSibling?.className === 'app-panel app-statements');
}

async function stays_in_tab(visit) {
  const page = await begin(visit);
  await show(page);
  assert.equal(await kept_in(page, 'localStorage'), '{}');
  await page.reload();
  await page.getByText('20 of 20 answered').waitFor();
  const other = await visit.open('/reflection');
  await other.getByText('0 of 20 answered').waitFor();
}

async function leaves_with_owner(visit) {
  const page = await begin(visit);
  await show(page);
  await button(page, 'Sign out').click();
  await page.waitForURL('**/sign-in');
  assert.doesNotMatch(await kept_in(page, 'sessionStorage'), /SLF/);
}

async function not_for_next_person(visit) {
  const page = await begin(visit);
  await show(page);
  visit.mock.state.team.session = { ...leader, sign_in_name: 'sam' };
  await page.reload();
  await page.getByText('0 of 20 answered').waitFor();
  assert.doesNotMatch(await kept_in(page, 'sessionStorage'), /SLF/);
}

async function kept_by_wish(visit) {
  const page = await begin(visit);
  await show(page);
  await page.getByLabel('Keep them in this browser').check();
  const other = await visit.open('/reflection');
  await other.getByText('20 of 20 answered').waitFor();
  await button(other, 'Delete my answers').click();
  await button(other, 'Yes, delete them').click();
  await other.getByText('0 of 20 answered').waitFor();
  assert.equal(await kept_in(other, 'localStorage'), '{}');
}

async function shape_without_grades(visit) {
  const page = await begin(visit);
  await show(page);
  const text = await page.locator('main').innerText();
  assert.match(text, /Self-compassion\s+\d/);
  assert.doesNotMatch(text, /All four together|overall|People often|\blow\b|\bhigh\b/i);
}

/** Released ones about a leader: not the pulse, not what is held back, not what a facilitator still has. */
async function released_only(visit) {
  visit.mock.state.team.rounds.get('detail').report = 'with_facilitator';
  const page = await begin(visit);
  await show(page);
  await page.getByLabel('Stroke unit therapists').waitFor();
  const offered = await page.locator('input[name="round"]').count();
  assert.equal(offered, 1);
  assert.ok(!visit.mock.state.requests.some((line) => line.endsWith('/report')), 'no report is asked for before one is chosen');
}

async function taken_back_meanwhile(visit) {
  const page = await begin(visit);
  await show(page);
  visit.mock.state.team.reports.scores = { ...visit.mock.state.team.reports.withheld };
  await page.getByLabel('Stroke unit therapists').check();
  await page.getByText('This report is held back').waitFor();
}

async function nothing_answered(visit) {
  const page = await begin(visit);
  await button(page, 'Show what this makes').click();
  await page.getByRole('link', { name: 'Answer at least one statement' }).click();
  assert.equal(await focused(page), 'SLF1');
}

async function for_leaders(visit) {
  visit.mock.state.team.session = facilitator;
  const page = await visit.open('/reflection');
  await page.getByText('This page is not for your account').waitFor();
}

async function by_keyboard(visit) {
  const page = await begin(visit);
  await page.locator('#SLF1').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.locator('#SLF1-2').isChecked());
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'SLF2');
}

const states = [
  ['/reflection', (page) => page.getByText('0 of 20 answered').waitFor()],
  ['/reflection', async (page) => (await button(page, 'Show what this makes').click(), page.getByText('There is a problem').waitFor())],
  ['/reflection', async (page) => (await show(page), await page.getByLabel('Stroke unit therapists').check(), page.getByText('Treat a gap').waitFor())],
];

export const claims = [
  ['a self-reflection sends nothing', sends_nothing],
  ['a self-reflection leads back to its first statements', changes_again],
  ['a self-reflection stays in its tab unless its owner says otherwise', stays_in_tab],
  ['a self-reflection leaves the tab when its owner signs out', leaves_with_owner],
  ['a self-reflection is not there for the next person in the tab', not_for_next_person],
  ['a self-reflection that is kept in the browser can be deleted from it', kept_by_wish],
  ['a self-reflection ends in a shape, without an overall figure and without words that judge', shape_without_grades],
  ['a self-reflection stands beside released reports about the leader alone', released_only],
  ['a self-reflection shows nothing of a report that is held back', taken_back_meanwhile],
  ['a self-reflection without any answer says so and leads to the first statement', nothing_answered],
  ['a self-reflection is for people who lead', for_leaders],
  ['a self-reflection can be filled in by keyboard', by_keyboard],
  ...state_claims('the states of a self-reflection', states, () => leader),
];
