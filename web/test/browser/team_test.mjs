// Claims about the leader's pages. What a report says on screen and on paper is in report_test.mjs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { button, day, focused, helps, spoken } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { administrator, leader, password } from '../mock/team_seed.mjs';

/** Opens the page of people as an administrator, and invites somebody to what is said so. */
async function invite(visit, name, what) {
  visit.mock.state.team.session = administrator;
  const page = await visit.open('/people');
  await page.fill('#name', name);
  await page.getByText(what).click();
  await button(page, 'Make an invitation').click();
  await page.locator('#link').waitFor();
  return page;
}

/** Makes a closed survey one that its facilitator has not handed over. */
function read_first({ rounds }) {
  const [facilitator, session_on] = [{ name: 'Jo Park', sign_in_name: 'jo.park' }, '2026-12-18'];
  Object.assign(rounds.get('withheld'), { report: 'with_facilitator', facilitator, session_on, handed_over: false });
}

/** Makes it one whose report was kept for as long as is set. */
function end_report({ rounds, reports }) {
  rounds.get('withheld').report = 'erased';
  reports.withheld.erased = true;
}

/** Every page in every state, each with what it takes to get there. */
const states = [
  ['/sign-in', async (page, { state }) => (state.session = null, page.getByText('I have an invitation code').waitFor())],
  ['/sign-in', async (page) => (await button(page, 'Sign in').click(), page.getByText('There is a problem').waitFor())],
  ['/welcome#c=W3LC', (page) => page.getByText('You have been invited').waitFor()],
  ['/welcome', async (page) => (await button(page, 'Make the account').click(), page.getByText('There is a problem').waitFor())],
  ['/rounds', (page) => page.getByText('Clinic 4 evenings').waitFor()],
  ['/rounds/links', async (page) => (await button(page, 'Make the links').click(), button(page, 'Save the file of links').waitFor())],
  ['/rounds/shared', async (page) => (await button(page, 'Make the link').click(), page.locator('#open-link').waitFor())],
  ['/rounds/sent', (page) => page.getByText('Words for other days').waitFor()],
  ['/rounds/restored', async (page) => (await button(page, 'Make one code').click(), page.locator('.app-slip').waitFor())],
  ['/rounds/prepared', (page) => button(page, 'Make the slips').waitFor()],
  ['/rounds/slips', async (page) => (await button(page, 'Make a new set').click(), page.locator('.app-slip').first().waitFor())],
  ['/rounds/slips', async (page) => (await button(page, 'Open the survey').click(), button(page, 'Yes, open it').waitFor())],
  ['/rounds/open', (page) => page.getByText('5 reached').waitFor()],
  ['/rounds/early', (page) => page.getByText('Not yet 5 answers').waitFor()],
  ['/rounds/detail', (page) => page.getByText('The report is ready').waitFor()],
  ['/rounds/withheld', async (page, { state }) => {
    read_first(state);
    await page.reload();
    await page.getByText('Jo Park reads the report first').waitFor();
  }],
  ['/rounds/open', async (page, { state }) => {
    Object.assign(state.rounds.get('open'), { closes_on: day(5), closes_latest: day(12) });
    await page.reload();
    await page.getByText('Words for other days').click();
    await button(page, 'Put off the last day').click();
    await button(page, 'Yes, put it off').waitFor();
  }],
  ['/rounds/withheld', (page) => page.getByText('The report is held back').waitFor()],
  ['/rounds/withheld', async (page, { state }) => {
    end_report(state);
    await page.reload();
    await page.getByText('The report has been deleted').waitFor();
  }],
  ['/rounds/withheld/report', async (page, { state }) => {
    end_report(state);
    await page.reload();
    await page.getByText('This report has been deleted').waitFor();
  }],
  ['/rounds/nothing', (page) => page.getByText('Sorry, that did not work').waitFor()],
  ['/rounds/detail/report', (page) => page.getByText('Start here').waitFor()],
  ['/rounds/scores/report', (page) => page.getByText('Start here').waitFor()],
  ['/rounds/pulse/report', (page) => page.getByText('Element by element').waitFor()],
  ['/rounds/withheld/report', (page) => page.getByText('What you can do now').waitFor()],
  ['/people', async (page) => {
    await page.getByText('Invite someone').waitFor();
    await page.fill('#name', 'Lee Park');
    await page.getByText('Starts surveys').click();
    await button(page, 'Make an invitation').click();
    await page.getByText('The invitation for Lee Park is ready').waitFor();
  }],
];

export const claims = [
  ...state_claims('the leader’s pages', states, (address) => (address === '/people' ? administrator : leader)),

  ['who is not signed in is sent to sign in, and comes back to the page they wanted', async (visit) => {
    visit.mock.state.team.session = null;
    const page = await visit.open('/rounds/detail/report');
    await page.waitForURL(/\/sign-in\?next=/);
    await page.fill('#sign_in_name', 'ada');
    await page.fill('#password', password);
    await button(page, 'Sign in').click();
    await page.waitForURL(/\/rounds\/detail\/report$/);
    await page.getByText('Start here').waitFor();
  }],

  ['a wrong password is told in a summary that takes the focus, and in the title', async (visit) => {
    visit.mock.state.team.session = null;
    const page = await visit.open('/sign-in');
    await page.fill('#sign_in_name', 'ada');
    await page.fill('#password', 'wrong');
    await page.press('#password', 'Enter');
    await page.getByRole('link', { name: 'The sign-in name or the password is not right' }).waitFor();
    assert.equal(await focused(page), 'app-error-summary');
    assert.match(await page.title(), /^Error: Sign in/);
    await page.getByRole('link', { name: 'The sign-in name' }).click();
    assert.equal(await focused(page), 'sign_in_name');
  }],

  ['signing out leads to the sign-in page', async (visit) => {
    const page = await visit.open('/rounds');
    await button(page, 'Sign out').click();
    await page.waitForURL(/\/sign-in$/);
    assert.equal(visit.mock.state.team.session, null);
  }],

  ['a sign-out that does not reach the server says so, and can be tried again', async (visit) => {
    const page = await visit.open('/rounds');
    await page.route('**/api/session', (route) => (route.request().method() === 'DELETE' ? route.fulfill({ status: 503, json: { error: 'busy' } }) : route.continue()));
    await button(page, 'Sign out').click();
    await page.getByText('You are still signed in.').waitFor();
    assert.equal(new URL(page.url()).pathname, '/rounds');
    await page.unroute('**/api/session');
    await button(page, 'Sign out').click();
    await page.waitForURL(/\/sign-in$/);
  }],

  ['an invitation’s code leaves the address bar and fills its field', async (visit) => {
    const page = await visit.open('/welcome#c=W3LC-0ME0-T0HE-ED00');
    await page.waitForFunction(() => location.hash === '');
    assert.equal(await page.inputValue('#code'), 'W3LC-0ME0-T0HE-ED00');
    await page.fill('#name', 'Lee Park');
    await page.fill('#sign_in_name', 'lee');
    await page.fill('#password', 'too short');
    await button(page, 'Make the account').click();
    await page.getByRole('link', { name: 'The password must have at least 12 characters' }).waitFor();
    await page.fill('#password', password);
    await button(page, 'Make the account').click();
    await page.waitForURL(/\/rounds$/);
    assert.equal(visit.mock.state.team.session.sign_in_name, 'lee');
  }],

  ['a fresh installation asks for the setup code', async (visit) => {
    visit.mock.state.team.set_up = false;
    visit.mock.state.team.session = null;
    const page = await visit.open('/sign-in');
    await page.getByRole('link', { name: 'Set it up now' }).click();
    await page.getByRole('heading', { name: 'Set up Heed' }).waitFor();
  }],

  ['a leader without surveys learns how one works', async (visit) => {
    visit.mock.state.team.rounds.clear();
    visit.mock.state.team.campaigns.clear();
    const page = await visit.open('/rounds');
    await page.getByText('People answer on their own phones').waitFor();
  }],

  ['only an administrator is offered the list of people', async (visit) => {
    const page = await visit.open('/rounds');
    await page.getByText('Clinic 4 evenings').waitFor();
    assert.equal(await page.getByRole('link', { name: 'People' }).count(), 0);
    visit.mock.state.team.session = administrator;
    await page.reload();
    await page.getByRole('link', { name: 'People' }).waitFor();
  }],

  ['the page of a survey names its questions for comments and who reads them first', async (visit) => {
    const page = await visit.open('/rounds/open');
    await page.getByText(helps).waitFor();
    assert.match(await page.locator('.app-about').innerText(), /Reads the results first\s+Jo Park/);
    const other = await visit.open('/rounds/early');
    await other.getByText('Not yet 5 answers').waitFor();
    assert.equal(await other.getByText('Reads the results first').count(), 0);
  }],

  ['a facilitator can be invited', async (visit) => {
    await invite(visit, 'Jo Park', 'Reads the report and the comments of surveys');
    assert.equal(visit.mock.state.team.invitations.at(-1).role, 'facilitator');
  }],

  ['opening and closing ask once more, and can be left alone', async (visit) => {
    const page = await visit.open('/rounds/slips');
    await button(page, 'Open the survey').click();
    await button(page, 'Not now').click();
    await page.waitForFunction(() => document.activeElement.textContent === 'Open the survey');
    assert.equal(visit.mock.state.team.rounds.get('slips').state, 'prepared');
    await button(page, 'Open the survey').click();
    await button(page, 'Yes, open it').click();
    await page.getByText('Not yet 5 answers').waitFor();
    await button(page, 'Close the survey').click();
    assert.equal(visit.mock.state.team.rounds.get('slips').state, 'open');
    await button(page, 'Yes, close it').click();
    await page.getByText('The report is held back').waitFor();
  }],

  ['a report that a facilitator reads first is not linked, and its day is told; nothing says whether there is one', async (visit) => {
    read_first(visit.mock.state.team);
    const page = await visit.open('/rounds/withheld');
    await page.getByText('You see it when Jo Park hands it over, and on 18 December 2026 in any case.').waitFor();
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /held back|is ready|Talk without numbers/i);
    assert.equal(await page.locator('a[href$="/report"]').count(), 0);
    visit.mock.state.team.rounds.get('withheld').facilitator = null;
    await page.reload();
    await page.getByText('You see it on 18 December 2026.').waitFor();
    await page.goto(new URL('/rounds', page.url()).href);
    await page.getByRole('link', { name: 'See when the report comes: Clinic 4 evenings' }).waitFor();
  }],

  ['a report that was deleted is not linked, and nothing says which way it went', async (visit) => {
    end_report(visit.mock.state.team);
    const page = await visit.open('/rounds/withheld');
    await page.getByText('Reports are kept for a set time.').waitFor();
    assert.equal(await page.locator('a[href$="/report"]').count(), 0);
    await page.getByRole('link', { name: 'Start this survey again for the same team' }).waitFor();
    const report = await visit.open('/rounds/withheld/report');
    await report.getByRole('heading', { name: 'This report has been deleted' }).waitFor();
    assert.equal(await report.evaluate(() => document.activeElement.tagName), 'H1');
    for (const shown of [page, report]) assert.doesNotMatch(await shown.locator('main').innerText(), /held back|is ready|Talk without numbers/i);
    await page.goto(new URL('/rounds', page.url()).href);
    await page.getByRole('link', { name: 'See the survey: Clinic 4 evenings' }).waitFor();
  }],

  ['why there is no report now comes at another try, where it cannot be had at once', async (visit) => {
    end_report(visit.mock.state.team);
    let is_away = true;
    const page = await visit.open('/rounds/withheld/report', {
      prepare: (page) => page.route(/\/assets\/no[-_]report-/, (route) => (is_away ? route.abort() : route.continue())),
    });
    await page.getByText('We could not reach Heed').waitFor();
    is_away = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'This report has been deleted' }).waitFor();
  }],

  ['the last day can be put off to the day that was promised, and not past it', async (visit) => {
    const { rounds } = visit.mock.state.team;
    Object.assign(rounds.get('open'), { closes_on: day(5), closes_latest: day(12) });
    const page = await visit.open('/rounds/open');
    await page.fill('#extend', day(13));
    await page.getByText(`Choose a later day, ${spoken(day(12))} at the latest`).waitFor();
    assert.ok(await button(page, 'Put off the last day').isDisabled());
    await page.fill('#extend', day(9));
    await button(page, 'Put off the last day').click();
    assert.equal(rounds.get('open').closes_on, day(5));
    await button(page, 'Yes, put it off').click();
    await page.getByText(`The last day is ${spoken(day(9))}.`).waitFor();
    assert.match(await page.inputValue('#message-slips-first'), new RegExp(`open until ${spoken(day(9))}`));
    assert.equal(await page.getByText('Choose a later day').count(), 0);
    await page.waitForFunction(() => document.activeElement.textContent === 'Put off the last day');
    await button(page, 'Put off the last day').click();
    await button(page, 'Yes, put it off').click();
    await page.waitForFunction(() => document.activeElement.id === 'main');
    assert.equal(await page.locator('#extend').count(), 0);
  }],

  ['a last day that was promised for good cannot be put off, nor one that has passed', async (visit) => {
    const { rounds } = visit.mock.state.team;
    for (const days of [{ closes_on: day(5), closes_latest: day(5) }, { closes_on: day(-1), closes_latest: day(12) }]) {
      Object.assign(rounds.get('open'), days);
      const page = await visit.open('/rounds/open');
      await page.getByText('How it is going').waitFor();
      assert.equal(await page.locator('#extend').count(), 0);
    }
  }],

  ['words for everyone fit the way in, and first words can be copied before the survey opens', async (visit) => {
    const page = await visit.open('/rounds/prepared');
    await page.getByText('Words you can send to everyone').click();
    // The words wait for the questionnaire, which says how long it takes.
    await page.waitForFunction(() => !document.querySelector('#message-slips-first').value.includes('…'));
    assert.match(await page.inputValue('#message-slips-first'), /use the slip you drew.*about 5 minutes.*at least 5 people.*Sam Hill/);
    const links = await visit.open('/rounds/sent');
    await links.getByText('Words for other days').click();
    assert.match(await links.inputValue('#message-answer-first'), /device that keeps your ticket/);
  }],

  ['the picture of the address can be saved, and carries no code', async (visit) => {
    const page = await visit.open('/rounds/open');
    const saved = page.waitForEvent('download');
    await button(page, 'Save the picture (SVG)').click();
    const file = await saved;
    assert.equal(file.suggestedFilename(), 'survey-7KQ2X.svg');
    assert.match(await readFile(await file.path(), 'utf8'), /^<svg xmlns/);
  }],

  ['slips come in an order that the server does not know', async (visit) => {
    const page = await visit.open('/rounds/slips');
    const answered = page.waitForResponse('**/api/rounds/slips/slips');
    await button(page, 'Make a new set').click();
    const sent = (await (await answered).json()).codes.map((code) => code.replace(/-/g, ''));
    await page.locator('.app-slip').first().waitFor();
    const printed = await page.locator('.app-slip__code').evaluateAll((slips) => slips.map((slip) => slip.textContent.replace(/\s/g, '')));
    assert.deepEqual([...printed].sort(), [...sent].sort());
    assert.notDeepEqual(printed, sent);
  }],

  ['a survey that belongs to a larger one leads to it', async (visit) => {
    const { team } = visit.mock.state;
    team.rounds.get('open').campaign = 'running';
    const page = await visit.open('/rounds/open');
    await page.getByRole('link', { name: 'Part of the survey “Medicine”' }).click();
    await page.waitForURL(/\/campaigns\/running$/);
    const alone = await visit.open('/rounds/early');
    await alone.getByText('Not yet 5 answers').waitFor();
    assert.equal(await alone.getByText('Part of the survey').count(), 0);
  }],

  ['a survey can be started again for the same team, with nothing to type twice', async (visit) => {
    const page = await visit.open('/rounds/detail');
    await page.getByRole('link', { name: 'Start this survey again' }).click();
    await page.waitForURL(/\/launch$/);
    assert.equal(await page.inputValue('#team'), 'Outpatients front desk');
    assert.equal(await page.inputValue('#people'), '14');
    assert.ok(await page.getByLabel('Compassionate leadership footprint').isChecked());
  }],

  ['the follow-up check starts from the report whose promises it asks about', async (visit) => {
    const page = await visit.open('/rounds/detail/report');
    await page.getByRole('link', { name: 'Start the follow-up check' }).click();
    await page.waitForURL(/\/launch$/);
    assert.equal(await page.inputValue('#team'), 'Outpatients front desk');
    assert.ok(await page.getByLabel('Follow-up check').isChecked());
  }],

  ['a survey without slips cannot be opened', async (visit) => {
    const page = await visit.open('/rounds/prepared');
    assert.ok(await button(page, 'Open the survey').isDisabled());
  }],

  ['a step that the server refuses is told beside its button', async (visit) => {
    const page = await visit.open('/rounds/prepared');
    visit.mock.state.team.fail_with = [409, 'wrong_state'];
    await button(page, 'Make the slips').click();
    await page.getByRole('alert').getByText('has moved on').waitFor();
  }],

  ['an invitation shows its link once, with the code in the fragment', async (visit) => {
    const page = await invite(visit, 'Lee Park', 'Starts surveys');
    assert.equal(await page.inputValue('#link'), `${visit.mock.origin}/welcome#c=W3LC-0ME0-T0HE-ED00`);
    await page.reload();
    await page.getByText('Lee Park').waitFor();
    assert.equal(await page.locator('#link').count(), 0);
  }],
];
