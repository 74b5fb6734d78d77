// Claims about the administrator's pages: settings and people.

import assert from 'node:assert/strict';
import { button, focused } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { administrator, password } from '../mock/team_seed.mjs';

/** Opens a page as an administrator. */
async function open(visit, address) {
  visit.mock.state.team.session = administrator;
  return visit.open(address);
}

const sent = (visit, method, url) => visit.mock.state.captured.filter((call) => call.method === method && call.url === url).map(({ body }) => body);

async function change_minimum(visit, value) {
  const page = await open(visit, '/settings');
  await page.fill('#minimum_group', value);
  await button(page, 'Save').click();
  return page;
}

async function change_name(visit) {
  const page = await open(visit, '/settings');
  await page.fill('#organisation', 'St Elsewhere');
  await page.getByLabel('Cymraeg').check();
  await button(page, 'Save').click();
  await page.getByText('Saved.').waitFor();
  assert.deepEqual(sent(visit, 'PUT', '/api/settings'), [{ organisation: 'St Elsewhere', languages: ['en', 'cy'], minimum_group: 5, report_years: 0 }]);
  await page.goto(`${visit.mock.origin}/rounds`);
  await page.locator('.app-header__place').getByText('St Elsewhere').waitFor();
}

async function raise_minimum(visit) {
  const page = await change_minimum(visit, '7');
  await page.getByText('No one can lower it again, and').waitFor();
  assert.equal(await focused(page), 'app-confirm__question');
  assert.deepEqual(sent(visit, 'PUT', '/api/settings'), []);
  await button(page, 'Yes, raise it to 7').click();
  await page.getByText('It is 7 now.').waitFor();
  assert.equal(sent(visit, 'PUT', '/api/settings')[0].minimum_group, 7);
}

async function lower_minimum(visit) {
  const page = await change_minimum(visit, '4');
  await page.getByRole('link', { name: 'Use 5 or more' }).click();
  assert.equal(await focused(page), 'minimum_group');
  assert.match(await page.title(), /^Error: /);
  assert.deepEqual(sent(visit, 'PUT', '/api/settings'), []);
}

/** Somebody else may have raised it meanwhile. */
async function lower_than_meanwhile(visit) {
  const page = await open(visit, '/settings');
  await page.locator('#minimum_group').waitFor();
  visit.mock.state.team.settings.minimum_group = 9;
  await page.fill('#organisation', 'St Elsewhere');
  await button(page, 'Save').click();
  await page.getByRole('link', { name: 'Use 9 or more' }).waitFor();
}

/** What is kept for good says so; what ends says from which day on, and for how long. */
async function end_reports(visit) {
  const page = await open(visit, '/settings');
  await page.getByText('Kept until someone deletes the data folder.').waitFor();
  assert.equal(await page.locator('#report_years').count(), 0);
  await page.getByLabel('For some years').check();
  await page.fill('#report_years', '11');
  await button(page, 'Save').click();
  await page.getByRole('link', { name: 'Write the years as a whole number from 1 to 10' }).click();
  assert.equal(await focused(page), 'report_years');
  await page.fill('#report_years', '3');
  await button(page, 'Save').click();
  await page.getByText('Nothing is deleted before 29 November 2126').waitFor();
  await page.getByText('3 years after the survey closed. Not before 29 November 2126.').waitFor();
  assert.deepEqual(sent(visit, 'PUT', '/api/settings').map(({ report_years }) => report_years), [3]);
}

async function told_what_is_unseen(visit) {
  const page = await open(visit, '/settings');
  const unseen = page.locator('section', { has: page.getByRole('heading', { name: 'What you cannot see' }) });
  for (const words of ['one person answered', 'who has not', 'still open', 'fewer than 5', 'not handed over']) await unseen.getByText(words).waitFor();
}

async function end_account(visit) {
  const page = await open(visit, '/people');
  await button(page, 'End the account of Ada Mensah').click();
  await page.getByText('can then be read by no one').waitFor();
  assert.ok(!visit.mock.state.requests.includes('DELETE /api/people/ada'));
  await button(page, 'Yes, end it').click();
  await page.getByRole('heading', { name: 'The account of Ada Mensah has ended' }).waitFor();
  assert.ok(visit.mock.state.requests.includes('DELETE /api/people/ada'));
  assert.equal(await page.getByRole('cell', { name: 'ada', exact: true }).count(), 0);
}

async function own_account(visit) {
  const page = await open(visit, '/people');
  await page.getByText('That is you').waitFor();
  assert.equal(await button(page, 'End the account of Jo Brandt').count(), 0);
}

async function withdraw(visit) {
  const page = await open(visit, '/people');
  await button(page, 'Withdraw the invitation of Kim Osei').click();
  await button(page, 'Yes, withdraw it').click();
  await page.getByRole('heading', { name: 'is withdrawn' }).waitFor();
  assert.ok(visit.mock.state.requests.includes('DELETE /api/people/invitations/kim'));
  assert.equal(await page.getByText('Invitations that are still open').count(), 0);
}

/** From the administrator's button to the owner's next page. */
async function new_password(visit) {
  const page = await open(visit, '/people');
  await button(page, 'Make a link for a new password for Ada Mensah').click();
  await button(page, 'Make the link').click();
  const link = await page.locator('#link').inputValue();
  assert.match(link, /\/welcome#p=/);
  visit.mock.state.team.session = null;
  const own = await visit.open(link);
  await own.getByRole('heading', { name: 'Set a new password' }).waitFor();
  assert.equal(new URL(own.url()).hash, '');
  assert.equal(await own.locator('#sign_in_name').count(), 0);
  await own.fill('#password', 'four words that differ');
  await button(own, 'Set the password').click();
  await own.waitForURL('**/rounds');
  assert.deepEqual(sent(visit, 'POST', '/api/welcome'), [{ code: 'N3WP-0ASS-0W0R-D000', password: 'four words that differ' }]);
  assert.notEqual(visit.mock.state.team.accounts.ada.password, password);
}

const states = [
  ['/settings', (page) => page.getByText('Which program this is').waitFor()],
  ['/settings', async (page) => (await page.fill('#minimum_group', '4'), await button(page, 'Save').click(), page.getByText('There is a problem').waitFor())],
  ['/settings', async (page) => (await page.fill('#minimum_group', '8'), await button(page, 'Save').click(), button(page, 'Yes, raise it to 8').waitFor())],
  ['/settings', async (page) => (await page.getByLabel('For some years').check(), await button(page, 'Save').click(), page.getByText('There is a problem').waitFor())],
  ['/people', async (page) => (await button(page, 'End the account of Ada Mensah').click(), button(page, 'Yes, end it').waitFor())],
  ['/people', async (page) => {
    await button(page, 'Make a link for a new password for Ada Mensah').click();
    await button(page, 'Make the link').click();
    await page.locator('#link').waitFor();
  }],
  ['/welcome#p=ABCD', (page) => page.getByRole('heading', { name: 'Set a new password' }).waitFor()],
];

export const claims = [
  ['an administrator names the organisation, and every page of staff wears the name', change_name],
  ['reports are kept for good, or end after years, from a day that is told', end_reports],
  ['raising the smallest group asks once more, since nobody can lower it', raise_minimum],
  ['the smallest group cannot be lowered on the page', lower_minimum],
  ['a smallest group that was raised meanwhile is not lowered either', lower_than_meanwhile],
  ['the settings say what an administrator cannot see', told_what_is_unseen],
  ['an account ends only after its question, which says what happens', end_account],
  ['nobody can end their own account', own_account],
  ['an invitation can be withdrawn', withdraw],
  ['a link for a new password asks for nothing else, and its code leaves the address', new_password],
  ...state_claims('settings and people', states, () => administrator),
];
