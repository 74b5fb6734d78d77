// Claims about the organisation's page: its tree, one unit, and the sheet that it comes from.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { button, focused } from './team_page.mjs';
import { state_claims } from './team_states.mjs';
import { administrator, leader } from '../mock/team_seed.mjs';

const file = (text, name = 'organisation.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page, text) => page.setInputFiles('#sheet', file(text));

const sheet = 'unit,parent,people,leader\r\nElm Tree Hospital,,0,\r\nMedicine,Elm Tree Hospital,0,ada\r\nWard 7 day team,Medicine,13,ada\r\nNew ward,Medicine,9,\r\n';

const states = [
  ['/organisation', (page) => page.getByText('Ward 7 day team').waitFor()],
  ['/organisation', async (page) => (await page.fill('#find', 'ward'), page.getByText('2 units found').waitFor())],
  ['/organisation', async (page) => {
    await button(page, 'Edit Surgery').click();
    await page.fill('#name', '');
    await button(page, 'Save').click();
    await page.getByText('There is a problem').waitFor();
  }],
  ['/organisation', async (page) => {
    await choose(page, sheet);
    await page.getByText('1 unit would be added').click();
    await button(page, 'Put this in place').click();
    await button(page, 'Yes, put it in place').waitFor();
  }],
  ['/organisation', async (page, { state }) => {
    state.units = [];
    await page.reload();
    await page.getByText('Bring in a sheet').waitFor();
  }],
];

async function open(visit) {
  visit.mock.state.team.session = administrator;
  return visit.open('/organisation');
}

export const claims = [
  ...state_claims('the pages of the organisation', states, () => administrator),

  ['a leader is told that the organisation is for administrators', async (visit) => {
    visit.mock.state.team.session = leader;
    const page = await visit.open('/organisation');
    await page.getByText('This page is not for your account').waitFor();
  }],

  ['who leaves a unit unchanged stands at the top of the page', async (visit) => {
    const page = await open(visit);
    await button(page, 'Edit Medicine').click();
    await button(page, 'Leave it as it was').click();
    await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  }],

  ['a unit can be changed, and keeps those below it', async (visit) => {
    const page = await open(visit);
    await button(page, 'Edit Medicine').click();
    await page.waitForFunction(() => document.activeElement.textContent === 'Edit Medicine');
    await page.fill('#name', 'General medicine');
    await page.fill('#leader', 'kofi');
    await button(page, 'Save').click();
    await page.getByRole('button', { name: 'General medicine 3 units below' }).waitFor();
    const { units } = visit.mock.state.team;
    assert.equal(units.find(({ id }) => id === 'ward8').parent, 'General medicine');
  }],

  ['what is wrong with a unit is told in a summary that leads to the field', async (visit) => {
    const page = await open(visit);
    await button(page, 'Edit Medicine').click();
    await page.fill('#parent', 'Ward 8');
    await button(page, 'Save').click();
    await page.getByRole('link', { name: 'A unit cannot belong to itself' }).click();
    assert.equal(await focused(page), 'parent');
    visit.mock.state.team.fail_with = [422, 'unknown_leader', { field: '/leader' }];
    await page.fill('#parent', 'Elm Tree Hospital');
    await button(page, 'Save').click();
    await page.getByRole('link', { name: 'No one with this sign-in name can run surveys' }).click();
    assert.equal(await focused(page), 'leader');
  }],

  ['a unit can be added below another', async (visit) => {
    const page = await open(visit);
    await button(page, 'Add a unit').click();
    await page.fill('#name', 'Day surgery');
    await page.fill('#parent', 'Surgery');
    await page.fill('#people', '8');
    await button(page, 'Save').click();
    await page.getByText('8 units, 47 people in all').waitFor();
    await page.getByText('Day surgery').waitFor();
  }],

  ['a sheet shows what would change before anything is changed', async (visit) => {
    const page = await open(visit);
    await page.getByText('Ward 8').waitFor();
    await choose(page, sheet);
    for (const words of ['1 unit would be added', '1 unit would change', '4 units would be taken out']) await page.getByText(words).waitFor();
    await button(page, 'Put this in place').click();
    assert.equal(visit.mock.state.team.units.length, 7);
    await button(page, 'Yes, put it in place').click();
    await page.getByText('4 units, 22 people in all').waitFor();
    await page.getByText('New ward').waitFor();
  }],

  ['a fault in a sheet is told with its line, and nothing is changed', async (visit) => {
    const page = await open(visit);
    await choose(page, 'unit,parent,people,leader\r\nElm Tree Hospital,,0,\r\nWard,Elm Tree Hospital,4\r\n');
    await button(page, 'Put this in place').click();
    await button(page, 'Yes, put it in place').click();
    await page.getByRole('alert').getByText('Line 3: The line has too many or too few parts').waitFor();
    assert.equal(visit.mock.state.team.units.length, 7);
  }],

  ['a sheet in another writing of letters is refused before it is sent', async (visit) => {
    const page = await open(visit);
    await page.setInputFiles('#sheet', { name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from('unit,parent,people\r\nCaf\xe9,,4\r\n', 'latin1') });
    await page.getByText('Save it as CSV with UTF-8').waitFor();
    assert.equal(await button(page, 'Put this in place').count(), 0);
  }],

  ['the saved sheet is one that can be brought in again', async (visit) => {
    const page = await open(visit);
    const saved = page.waitForEvent('download');
    await button(page, 'Save all as a sheet (CSV)').click();
    await choose(page, await readFile(await (await saved).path(), 'utf8'));
    await page.getByText('Nothing would change').waitFor();
  }],

  ['ten thousand units can be looked through: few are drawn, more at a wish, any one found by name', async (visit) => {
    const many = Array.from({ length: 9_999 }, (_, index) => ({ id: `w${index}`, name: `Ward ${index}`, parent: 'Hospital', people: 5, leader: null }));
    visit.mock.state.team.units = [{ id: 'top', name: 'Hospital', parent: null, people: 0, leader: null }, ...many];
    const page = await open(visit);
    await page.getByText('10,000 units').waitFor();
    const rows = () => page.locator('.app-units tbody tr').count();
    assert.equal(await rows(), 52);
    await button(page, 'Show 50 more of 9,949').click();
    assert.equal(await rows(), 102);
    await page.fill('#find', 'ward 9998');
    await page.getByText('1 unit found').waitFor();
    assert.equal(await rows(), 1);
    await page.fill('#find', 'ward');
    await page.getByText('9,999 units found. The first 40 are shown.').waitFor();
    assert.equal(await rows(), 40);
  }],

  ['a survey can be started over a unit', async (visit) => {
    const page = await open(visit);
    await page.getByRole('link', { name: 'Start a survey: Surgery' }).click();
    await page.waitForURL(/\/launch$/);
    await page.getByLabel('Surgery').waitFor();
    assert.ok(await page.getByLabel('Surgery').isChecked());
  }],
];
