// Claims about the leader's pages. What a report says on screen and on paper is in report_test.mjs.

import assert from 'node:assert/strict';
import { desk, phone } from './browser.mjs';
import { button, fill_launch, focused } from './team_page.mjs';
import { check_axe, check_no_sideways_scroll, check_targets } from './visit.mjs';
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

const helps = 'What is one thing that helps you feel safe to speak up here?';

async function ask_for_comments(page, changes) {
  await fill_launch(page, changes);
  await page.getByLabel(helps).check();
}

/** Every page in every state, each with what it takes to get there. */
const states = [
  ['/sign-in', async (page, { state }) => (state.session = null, page.getByText('I have an invitation code').waitFor())],
  ['/sign-in', async (page) => (await button(page, 'Sign in').click(), page.getByText('There is a problem').waitFor())],
  ['/welcome#c=W3LC', (page) => page.getByText('You have been invited').waitFor()],
  ['/welcome', async (page) => (await button(page, 'Make the account').click(), page.getByText('There is a problem').waitFor())],
  ['/rounds', (page) => page.getByText('Clinic 4 evenings').waitFor()],
  ['/launch', (page) => page.getByText('A short check').waitFor()],
  ['/launch', async (page) => (await button(page, 'Continue').click(), page.getByText('There is a problem').waitFor())],
  ['/launch', async (page) => (await page.fill('#people', '4'), page.getByText('no report could ever come').waitFor())],
  ['/launch', async (page) => {
    await fill_launch(page);
    await page.getByText('Add the part').click();
    await button(page, 'Continue').click();
    await button(page, 'Make the survey').waitFor();
  }],
  ['/launch', async (page) => (await ask_for_comments(page), page.getByLabel('Jo Park').waitFor())],
  ['/launch', async (page) => {
    await page.route('**/api/facilitators', (route) => route.fulfill({ json: { facilitators: [] } }));
    await page.reload();
    await ask_for_comments(page);
    await button(page, 'Continue').click();
    await page.getByText('There is no one yet').waitFor();
  }],
  ['/launch', async (page) => (await page.getByText('Personal links, on two days').click(), page.locator('#answer_from').waitFor())],
  ['/launch', async (page) => {
    await page.getByText('One link for everybody').click();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Tick the box' }).waitFor();
  }],
  ['/rounds/links', async (page) => (await button(page, 'Make the links').click(), button(page, 'Save the file of links').waitFor())],
  ['/rounds/shared', async (page) => (await button(page, 'Make the link').click(), page.locator('#open-link').waitFor())],
  ['/rounds/sent', (page) => page.locator('#message-answer').waitFor()],
  ['/rounds/restored', async (page) => (await button(page, 'Make one code').click(), page.locator('.app-slip').waitFor())],
  ['/rounds/prepared', (page) => button(page, 'Make the slips').waitFor()],
  ['/rounds/slips', async (page) => (await button(page, 'Make a new set').click(), page.locator('.app-slip').first().waitFor())],
  ['/rounds/slips', async (page) => (await button(page, 'Open the survey').click(), button(page, 'Yes, open it').waitFor())],
  ['/rounds/open', (page) => page.getByText('5 reached').waitFor()],
  ['/rounds/early', (page) => page.getByText('Not yet 5 answers').waitFor()],
  ['/rounds/detail', (page) => page.getByText('The report is ready').waitFor()],
  ['/rounds/withheld', (page) => page.getByText('The report is held back').waitFor()],
  ['/rounds/nothing', (page) => page.getByText('Sorry, that did not work').waitFor()],
  ['/rounds/detail/report', (page) => page.getByText('Start here').waitFor()],
  ['/rounds/scores/report', (page) => page.getByText('Start here').waitFor()],
  ['/rounds/pulse/report', (page) => page.getByText('Start here').waitFor()],
  ['/rounds/withheld/report', (page) => page.getByText('What you can do now').waitFor()],
  ['/people', async (page) => {
    await page.getByText('Invite someone').waitFor();
    await page.fill('#name', 'Lee Park');
    await page.getByText('Starts surveys').click();
    await button(page, 'Make an invitation').click();
    await page.getByText('The invitation for Lee Park is ready').waitFor();
  }],
];

/** Opens each state in turn, on a fresh world. */
async function through_states(visit, size, look) {
  const { seed } = await import('../mock/seed.mjs');
  for (const [address, arrive] of states) {
    seed(visit.mock.state);
    visit.mock.state.team.session = address === '/people' ? administrator : leader;
    const page = await visit.open(address, { size });
    await arrive(page, { state: visit.mock.state.team });
    await look(page);
    await page.close();
  }
}

export const claims = [
  ['the leader’s pages have no fault that axe can find, in every state, small', (visit) => through_states(visit, phone, check_axe)],

  ['the leader’s pages have no fault that axe can find, in every state, wide', (visit) => through_states(visit, desk, check_axe)],

  ['no page of the leader’s scrolls sideways at 320 pixels', (visit) =>
    through_states(visit, { width: 320, height: 640 }, check_no_sideways_scroll)],

  ['no page of the leader’s scrolls sideways with text half as large again', (visit) =>
    through_states(visit, phone, async (page) => {
      const session = await visit.context.newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: "document.documentElement.style.fontSize = '145%'" });
      await check_no_sideways_scroll(page);
    })],

  ['buttons, choices and ways between pages are at least 44 pixels tall', (visit) =>
    through_states(visit, phone, (page) =>
      check_targets(page, '.app-button, .app-radios__option, .app-account__link, .app-start__choices a, .app-back a', 44))],

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

  ['the launch page says what the team’s size means while it is typed', async (visit) => {
    const page = await visit.open('/launch');
    await page.fill('#people', '7');
    await page.getByText('With 7 people and a minimum of 5, 3 absences mean no report.').waitFor();
    await page.fill('#minimum_group', '7');
    await page.getByText('everyone must answer').waitFor();
    await page.fill('#minimum_group', '8');
    await page.getByText('no report could ever come').waitFor();
    await fill_launch(page, { people: '7' });
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'The team is smaller than 8' }).waitFor();
    assert.equal(visit.mock.state.team.rounds.has('round-13'), false);
  }],

  ['only a survey that is a draft is called one', async (visit) => {
    const { team } = visit.mock.state;
    team.instruments = team.instruments.map((each, index) => (index === 0 ? { ...each, evidence: 'piloted' } : each));
    const page = await visit.open('/launch');
    await page.getByText('about 1 minute').waitFor();
    assert.equal(await page.getByText('Our own draft, not validated').count(), 1);
  }],

  ['a survey can be launched with the keyboard alone', async (visit) => {
    const page = await visit.open('/launch', { size: desk });
    await page.getByText('A short check').waitFor();
    const type = async (text) => (await page.keyboard.press('Tab'), page.keyboard.type(text));
    await page.focus('#team');
    await page.keyboard.type('Ward 7 day team');
    await type('12');
    await type('6');
    await type('our ward manager');
    await type('Sam Hill');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('Add the part').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    while (!(await focused(page)).includes('app-button')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Check before you make it').waitFor();
    while ((await page.evaluate(() => document.activeElement.textContent)) !== 'Make the survey') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rounds\/round-13$/);
    const { team, people, minimum_group, blocks, instrument } = visit.mock.state.team.rounds.get('round-13');
    assert.deepEqual({ team, people, minimum_group, blocks, name: instrument.name }, {
      team: 'Ward 7 day team', people: 12, minimum_group: 6, blocks: ['courage'], name: 'compassionate-leadership-footprint',
    });
  }],

  ['the browser’s way back leads from the look-over to the form, with everything still there', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await button(page, 'Continue').click();
    await page.getByText('Check before you make it').waitFor();
    await page.goBack();
    assert.equal(await page.inputValue('#team'), 'Ward 7 day team');
    assert.ok(await page.getByLabel('Compassionate leadership footprint').isChecked());
  }],

  ['“Change” leads to the very field', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await button(page, 'Continue').click();
    await page.getByRole('button', { name: 'Change: Questions go to' }).click();
    await page.waitForFunction(() => document.activeElement.id === 'contact');
  }],

  ['comments are asked for only where a leader says so, and who reads them first is chosen with them', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    assert.equal(await page.getByText('Who reads the comments first?').count(), 0);
    assert.equal(await page.getByLabel(helps).isChecked(), false);
    await page.getByLabel(helps).check();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Choose who reads the comments first' }).click();
    assert.equal(await focused(page), 'facilitator');
    await page.getByLabel('Jo Park').check();
    await button(page, 'Continue').click();
    await page.getByText('Jo Park reads the comments first and can hold them back.').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/rounds\/round-13$/);
    await page.getByText(helps).waitFor();
    await page.getByText('Jo Park').waitFor();
    const { open_questions, facilitator } = visit.mock.state.team.rounds.get('round-13');
    assert.deepEqual({ open_questions, facilitator: facilitator.sign_in_name }, { open_questions: ['OPN1'], facilitator: 'jo.park' });
  }],

  ['another survey is asked about afresh, with no comments', async (visit) => {
    const page = await visit.open('/launch');
    await ask_for_comments(page);
    await page.getByLabel('Psychological safety pulse').check();
    assert.equal(await page.getByText('Would you like to ask for comments?').count(), 0);
    await page.getByLabel('Compassionate leadership footprint').check();
    assert.equal(await page.getByLabel(helps).isChecked(), false);
  }],

  ['a team too small for comments is told so before the launch', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page, { people: '9' });
    await page.getByText('With 9 people, no comment could ever be shown.').waitFor();
    await page.getByLabel(helps).check();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'With 9 people, no comment could ever be shown.' }).click();
    assert.equal(await focused(page), 'question-OPN1');
    await page.fill('#people', '10');
    await page.locator('.app-size__words').getByText('no comment').waitFor({ state: 'detached' });
  }],

  ['who is no facilitator any more is refused beside the choice', async (visit) => {
    const page = await visit.open('/launch');
    await ask_for_comments(page);
    await page.getByLabel('Jo Park').check();
    await button(page, 'Continue').click();
    visit.mock.state.team.fail_with = [422, 'unknown_facilitator', { field: '/facilitator' }];
    await button(page, 'Make the survey').click();
    await page.getByRole('link', { name: 'This person can no longer read comments' }).click();
    assert.equal(await focused(page), 'facilitator');
  }],

  ['the page of a survey names its questions for comments and who reads them first', async (visit) => {
    const page = await visit.open('/rounds/open');
    await page.getByText(helps).waitFor();
    assert.match(await page.locator('.app-about').innerText(), /Reads comments first\s+Jo Park/);
    const other = await visit.open('/rounds/early');
    await other.getByText('Not yet 5 answers').waitFor();
    assert.equal(await other.getByText('Reads comments first').count(), 0);
  }],

  ['a facilitator can be invited', async (visit) => {
    await invite(visit, 'Jo Park', 'Reads the comments in a survey');
    assert.equal(visit.mock.state.team.invitations.at(-1).role, 'facilitator');
  }],

  ['a launch that the server refuses shows the form again, with the reason in focus', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await button(page, 'Continue').click();
    visit.mock.state.team.fail_with = [422, 'too_long', { field: '/contact', limit: 160 }];
    await button(page, 'Make the survey').click();
    await page.getByRole('link', { name: 'Use 160 characters or fewer' }).waitFor();
    assert.equal(await focused(page), 'app-error-summary');
    await page.getByRole('link', { name: 'Use 160 characters or fewer' }).click();
    assert.equal(await focused(page), 'contact');
  }],

  ['opening and closing ask once more, and can be left alone', async (visit) => {
    const page = await visit.open('/rounds/slips');
    await button(page, 'Open the survey').click();
    await button(page, 'Not now').click();
    assert.equal(visit.mock.state.team.rounds.get('slips').state, 'prepared');
    await button(page, 'Open the survey').click();
    await button(page, 'Yes, open it').click();
    await page.getByText('Not yet 5 answers').waitFor();
    await button(page, 'Close the survey').click();
    assert.equal(visit.mock.state.team.rounds.get('slips').state, 'open');
    await button(page, 'Yes, close it').click();
    await page.getByText('The report is held back').waitFor();
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
