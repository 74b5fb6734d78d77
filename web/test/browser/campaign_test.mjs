// Claims about a launch over several teams: what its page tells, to whom, and what is done for all teams at once.

import assert from 'node:assert/strict';
import { button, day, spoken } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { leader } from '../mock/team_seed.mjs';

const states = [
  ['/campaigns/medicine', (page) => page.getByText('No codes yet').waitFor()],
  ['/campaigns/medicine', async (page) => (await button(page, 'Open all that are ready').click(), button(page, 'Yes, open them').waitFor())],
  ['/campaigns/running', (page) => page.getByText('Open, 5 reached').waitFor()],
  ['/campaigns/running', async (page) => (await button(page, 'Close all teams').click(), button(page, 'Yes, close them').waitFor())],
  ['/campaigns/guest', (page) => page.getByText('Someone else started this survey').waitFor()],
  ['/campaigns/judged', (page) => page.getByText('This survey has closed').waitFor()],
  ['/campaigns/nothing', (page) => page.getByText('Sorry, that did not work').waitFor()],
  ['/rounds', (page) => page.getByText('Surveys of several teams').first().waitFor()],
];

/** The words of a unit's row. */
const row = (page, name) => page.getByRole('row', { name }).innerText();

export const claims = [
  ...state_claims('the pages of a campaign', states, () => leader),

  ['teams that have their codes are opened together, and the others wait', async (visit) => {
    const page = await visit.open('/campaigns/medicine');
    await button(page, 'Open all that are ready').click();
    assert.equal(visit.mock.state.team.campaigns.get('medicine').state, 'prepared');
    await button(page, 'Yes, open them').click();
    await page.getByText('Teams that are open: 2.').waitFor();
    assert.match(await row(page, 'Ward 8'), /Open, not yet 5 answers/);
    assert.match(await row(page, 'Stroke unit'), /No codes yet/);
    assert.equal(await button(page, 'Open all that are ready').count(), 0);
  }],

  ['all teams close together, and what a facilitator reads first is no link', async (visit) => {
    const page = await visit.open('/campaigns/running');
    await button(page, 'Close all teams').click();
    await button(page, 'Yes, close them').click();
    await page.getByText('This survey has closed').waitFor();
    assert.match(await row(page, 'Ward 7'), /the facilitator reads first/);
    assert.equal(await page.locator('.app-units a').count(), 0);
  }],

  ['a campaign’s last day can be put off by whoever launched it, and by nobody else', async (visit) => {
    Object.assign(visit.mock.state.team.campaigns.get('running'), { closes_on: day(5), closes_latest: day(12) });
    const page = await visit.open('/campaigns/running');
    await page.fill('#extend', day(9));
    await button(page, 'Put off the last day').click();
    await button(page, 'Yes, put it off').click();
    await page.getByText(`The last day is ${spoken(day(9))}.`).waitFor();
    const guest = await visit.open('/campaigns/guest');
    await guest.getByText('Someone else started this survey').waitFor();
    assert.equal(await guest.locator('#extend').count(), 0);
    for (const name of ['Close all teams', 'Open all that are ready']) assert.equal(await button(guest, name).count(), 0);
  }],

  ['only one’s own teams are linked before the reports come', async (visit) => {
    const { team } = visit.mock.state;
    const { round } = team.campaigns.get('running').units.find(({ id }) => id === 'ward7');
    team.rounds.set(round.id, { ...team.rounds.get('open'), id: round.id, team: 'Ward 7 day team', campaign: 'running' });
    const page = await visit.open('/campaigns/running');
    await page.getByRole('link', { name: 'See how it is going: Ward 7 day team' }).waitFor();
    assert.equal(await page.locator('.app-units a').count(), 1);
  }],

  ['after the closing each unit leads to its own report, or to the talk without numbers', async (visit) => {
    const page = await visit.open('/campaigns/judged');
    const medicine = page.getByRole('link', { name: 'Read the report: Medicine' });
    assert.equal(await medicine.getAttribute('href'), '/campaigns/judged/units/medicine/report');
    await page.getByRole('link', { name: 'Talk without numbers: Ward 8' }).waitFor();
  }],

  ['a branch of the tree closes and opens, by keyboard too, and says so', async (visit) => {
    const page = await visit.open('/campaigns/running');
    const medicine = page.getByRole('button', { name: 'Medicine' });
    assert.equal(await medicine.getAttribute('aria-expanded'), 'true');
    await medicine.press('Enter');
    assert.equal(await medicine.getAttribute('aria-expanded'), 'false');
    assert.equal(await page.getByText('Ward 8').count(), 0);
    await medicine.press('Space');
    await page.getByText('Ward 8').waitFor();
  }],

  ['the list of surveys keeps launches over several teams apart, and shows the launch of one team once', async (visit) => {
    const { team } = visit.mock.state;
    const { units, ...alone } = team.campaigns.get('medicine');
    team.campaigns.set('only-open', { ...alone, id: 'only-open', name: 'Ward 7 day team', teams: 1, units });
    const page = await visit.open('/rounds');
    const larger = page.getByRole('table').first();
    await larger.getByRole('link', { name: 'Get it ready: Medicine' }).waitFor();
    assert.equal(await larger.getByText('Ward 7 day team').count(), 0);
    const own = [...team.rounds.values()].filter((round) => round.team === 'Ward 7 day team').length;
    assert.equal(await page.getByRole('table').nth(1).getByText('Ward 7 day team').count(), own);
  }],
];
