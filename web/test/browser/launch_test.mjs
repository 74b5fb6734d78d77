// Claims about launching: who is asked, about what, who reads first, and what the leader is told before anything is made.

import assert from 'node:assert/strict';
import { desk } from './browser.mjs';
import { ask_for_comments, button, day, fill_launch, focused, helps } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { administrator, leader } from '../mock/team_seed.mjs';

async function fill_pair(page, changes = {}) {
  await page.getByLabel('Two teams together').check();
  await fill_launch(page, { team: 'Ward 7', people: '4', second_team: 'Ward 8', second_people: '4', ...changes });
}

/** What the launch sent. */
const sent = ({ mock }) => mock.state.captured.filter(({ method }) => method === 'POST').at(-1).body;

/** The form in every state, each with what it takes to get there. */
const states = [
  ['/launch', async (page) => (await page.getByLabel('Psychological safety pulse').check(), page.getByText('A short check').waitFor())],
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
  ['/launch', async (page) => {
    await page.getByLabel('Jo Park').check();
    await page.getByText('More choices about time').click();
    await page.locator('#closes_latest').waitFor();
  }],
  ['/launch', async (page) => (await page.getByText('Two teams together').click(), page.locator('#second_leader').waitFor())],
  ['/launch', async (page) => {
    await page.getByText('A unit with teams below it').click();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Choose a unit' }).waitFor();
  }],
  ['/launch', async (page) => {
    await fill_pair(page);
    await button(page, 'Continue').click();
    await button(page, 'Make the survey').waitFor();
  }],
  ['/launch', async (page) => (await page.getByText('Personal links, on two days').click(), page.locator('#answer_from').waitFor())],
  ['/launch', async (page) => {
    await page.getByText('One link for everybody').click();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Tick the box' }).waitFor();
  }],
];

export const claims = [
  ...state_claims('the pages of a launch', states, () => leader),

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
    assert.equal(visit.mock.state.team.rounds.has('launched-1'), false);
  }],

  ['only a survey that is a draft is called one', async (visit) => {
    const { team } = visit.mock.state;
    team.instruments = team.instruments.map((each, index) => (index === 0 ? { ...each, evidence: 'piloted' } : each));
    const page = await visit.open('/launch');
    await page.getByText('about 1 minute').first().waitFor();
    assert.equal(await page.getByText('Our own draft, not validated').count(), team.instruments.length - 1);
  }],

  ['a survey can be launched with the keyboard alone', async (visit) => {
    const page = await visit.open('/launch', { size: desk });
    await page.getByText('8 statements').waitFor();
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
    assert.match(await page.evaluate(() => document.activeElement.textContent), /See what staff will see/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    while (!(await focused(page)).includes('app-button')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Check before you make it').waitFor();
    while ((await page.evaluate(() => document.activeElement.textContent)) !== 'Make the survey') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rounds\/launched-1$/);
    const { team, people, minimum_group, blocks, instrument } = visit.mock.state.team.rounds.get('launched-1');
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
    assert.ok(await page.getByLabel('No one reads them first').isChecked());
    assert.equal(await page.getByLabel(helps).isChecked(), false);
    await page.getByLabel(helps).check();
    assert.equal(await page.getByLabel('No one reads them first').count(), 0);
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Choose who reads the comments first' }).click();
    assert.equal(await focused(page), 'facilitator');
    await page.getByLabel('Jo Park').check();
    await button(page, 'Continue').click();
    await page.getByText('Jo Park reads the comments first and can hold them back.').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/rounds\/launched-1$/);
    await page.getByText(helps).waitFor();
    await page.getByText('Jo Park').waitFor();
    const { open_questions, facilitator } = visit.mock.state.team.rounds.get('launched-1');
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

  ['a small team is shown its other ways before anything is made', async (visit) => {
    const page = await visit.open('/launch');
    await page.fill('#people', '8');
    await page.getByText('4 absences mean no report').waitFor();
    assert.equal(await page.getByText('Other ways for a small team').count(), 0);
    await page.fill('#people', '7');
    await page.getByText('Other ways for a small team').waitFor();
    assert.equal(await page.getByRole('link', { name: 'See the guide' }).getAttribute('href'), '/guide');
    await page.fill('#team', 'Ward 7');
    await button(page, 'Ask two teams together').click();
    assert.equal(await page.inputValue('#team'), 'Ward 7');
    await page.locator('#second_team').waitFor();
  }],

  ['two teams that are too small alone are asked together, each with a round of its own', async (visit) => {
    const page = await visit.open('/launch');
    await fill_pair(page, { second_leader: 'kofi' });
    await page.getByText('Two teams of four get a report only if all eight people answer.').waitFor();
    assert.equal(await page.getByText('absences mean no report').count(), 0);
    await button(page, 'Continue').click();
    await page.getByText('Ward 7 and Ward 8').waitFor();
    await page.getByText('Answers of a smaller team can count in the results of both teams together.').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/campaigns\/launched-1$/);
    const { name, teams } = sent(visit);
    assert.deepEqual({ name, teams }, {
      name: 'Ward 7 and Ward 8',
      teams: [{ name: 'Ward 7', people: 4, leader: null }, { name: 'Ward 8', people: 4, leader: 'kofi' }],
    });
  }],

  ['a leader of the second team who is not known is refused beside the field', async (visit) => {
    const page = await visit.open('/launch');
    await fill_pair(page, { second_leader: 'nobody' });
    await button(page, 'Continue').click();
    await button(page, 'Make the survey').click();
    await page.getByRole('link', { name: 'No one with this sign-in name' }).click();
    assert.equal(await focused(page), 'second_leader');
  }],

  ['a survey about two teams is offered to two teams alone, and tells them that both must answer', async (visit) => {
    const { team } = visit.mock.state;
    team.instruments = team.instruments.map((each, index) => (index === 1 ? { ...each, use: 'pair' } : each));
    const page = await visit.open('/launch');
    await page.getByLabel('Compassionate leadership footprint').waitFor();
    assert.equal(await page.getByLabel('Psychological safety pulse').count(), 0);
    await fill_pair(page, { people: '5', second_people: '4' });
    await page.getByLabel('Psychological safety pulse').check();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'The team is smaller than 5' }).click();
    assert.equal(await focused(page), 'second_people');
    await page.fill('#second_people', '6');
    await button(page, 'Continue').click();
    await page.getByText('in each of the two teams').waitFor();
    await page.getByRole('button', { name: 'Change: Second team' }).click();
    await page.getByLabel('One team').check();
    assert.equal(await page.getByLabel('Psychological safety pulse').count(), 0);
  }],

  ['a unit is asked with everything below it', async (visit) => {
    const page = await visit.open('/launch');
    await page.getByLabel('A unit with teams below it').check();
    await page.getByText('3 teams, 19 people').click();
    await page.fill('#leader_label', 'your team’s leader');
    await page.fill('#contact', 'Sam Hill');
    await page.getByLabel('Compassionate leadership footprint').check();
    await button(page, 'Continue').click();
    await page.getByText('Answers of a smaller team can count in the results of a larger unit.').waitFor();
    await page.getByText('Whoever started the survey sees all of them.').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/campaigns\/launched-1$/);
    assert.equal(sent(visit).unit, 'medicine');
    await page.getByText('3 teams are asked.').waitFor();
  }],

  ['who leads no unit is offered none, and can still ask a team', async (visit) => {
    for (const unit of visit.mock.state.team.units) unit.leader = null;
    const page = await visit.open('/launch');
    await page.getByLabel('Two teams together').waitFor();
    await page.getByText('8 statements').waitFor();
    assert.equal(await page.getByLabel('A unit with teams below it').count(), 0);
  }],

  ['an administrator comes from the organisation with a unit, and it is chosen', async (visit) => {
    visit.mock.state.team.session = administrator;
    const page = await visit.open('/launch#unit=surgery');
    await page.getByLabel('Surgery').waitFor();
    assert.ok(await page.getByLabel('Surgery').isChecked());
    await page.getByText('2 teams, 20 people').waitFor();
  }],

  ['somebody can read first without comments; the session follows the last day until it is chosen', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    assert.equal(await page.locator('#session_on').count(), 0);
    await page.getByLabel('Jo Park').check();
    await page.fill('#closes_on', day(10));
    assert.equal(await page.inputValue('#session_on'), day(24));
    await page.fill('#session_on', day(9));
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Enter a day for the session' }).click();
    assert.equal(await focused(page), 'session_on');
    await page.fill('#session_on', day(12));
    await button(page, 'Continue').click();
    await page.getByText('Jo Park reads the results first, after the survey has closed.').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/rounds\/launched-1$/);
    const { facilitator, session_on, closes_latest } = sent(visit);
    assert.deepEqual({ facilitator, session_on, closes_latest }, { facilitator: 'jo.park', session_on: day(12), closes_latest: day(24) });
  }],

  ['a last day that is never put off is one that nobody is told of', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await button(page, 'Continue').click();
    await page.getByText('It can be put off, to').waitFor();
    await page.getByRole('button', { name: 'Change: Can be put off until' }).click();
    await page.waitForFunction(() => document.activeElement.id === 'closes_latest');
    await page.fill('#closes_latest', day(14));
    await button(page, 'Continue').click();
    await page.getByText('What people are told before they answer').waitFor();
    assert.equal(await page.getByText('It can be put off, to').count(), 0);
  }],

  ['the preview of the chosen survey opens beside the form', async (visit) => {
    const page = await visit.open('/launch');
    await page.getByLabel('Psychological safety pulse').check();
    const link = page.getByRole('link', { name: 'See what staff will see' });
    assert.equal(await link.getAttribute('href'), '/preview/psychological-safety-pulse/1');
    assert.equal(await link.getAttribute('target'), '_blank');
  }],

  ['a smallest group that the organisation has raised is named beside its field', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await button(page, 'Continue').click();
    visit.mock.state.team.fail_with = [422, 'too_small', { field: '/minimum_group', limit: 7 }];
    await button(page, 'Make the survey').click();
    await page.getByRole('link', { name: 'Enter 7 or more for the smallest number of answers' }).click();
    assert.equal(await focused(page), 'minimum_group');
  }],
];
