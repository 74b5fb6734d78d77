// Claims about how a leader hands out codes, in each of the ways, and what the pages say of it afterwards.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { button, fill_launch, focused } from './team_page.mjs';

export const claims = [
  ['the key of a survey is waited for, and its slips carry the six words and the fingerprint', async (visit) => {
    visit.mock.state.team.keys_waiting = 2;
    const page = await visit.open('/rounds/prepared');
    await page.fill('#spares', '2');
    await button(page, 'Make the slips').click();
    await page.getByText('2 keys are being made, and yours is the last of them.').waitFor();
    await page.getByText('13 slips are ready').waitFor();
    const words = page.locator('.app-slip__check').first();
    await words.waitFor();
    assert.match(await words.textContent(), /^([a-z]{3,8} ){5}[a-z]{3,8}$/);
    await page.locator('.app-about').getByText(await words.textContent()).waitFor();
    const staff = await visit.open('/r/7KQ2X');
    await staff.waitForFunction(() => document.querySelectorAll('#round-check li')[5].textContent.trim() !== '');
    assert.equal((await staff.locator('#round-check li').allTextContents()).join(' '), await words.textContent());
  }],

  ['a manifest that is not the round’s is not passed off with words', async (visit) => {
    const page = await visit.open('/rounds/open', { prepare: (tab) => tab.route('**/manifest', (route) => route.fulfill({ body: '{}' })) });
    await page.getByText('They cannot be made').waitFor();
  }],

  ['personal links are saved as one column without names, made in the browser', async (visit) => {
    const page = await visit.open('/rounds/links');
    await button(page, 'Make the links').click();
    const saving = page.waitForEvent('download');
    await button(page, 'Save the file of links').click();
    const file = await saving;
    assert.equal(file.suggestedFilename(), 'links-7KQ2X.csv');
    const lines = readFileSync(await file.path(), 'utf8').trimEnd().split('\r\n');
    assert.equal(lines.length, 17);
    assert.equal(lines[0], 'link');
    for (const line of lines.slice(1)) assert.match(line, /^http:\/\/127[^ ,;]*\/r\/7KQ2X#c=[0-9A-Z-]{29}&f=[\w-]{43}$/);
    assert.equal(new Set(lines).size, 17);
  }],

  ['where people come twice there are two texts, each with its days', async (visit) => {
    const page = await visit.open('/rounds/sent');
    await page.locator('#message-answer-first').waitFor({ state: 'attached' });
    assert.match(await page.inputValue('#message-collect-first'), /collect your ticket.*27 November 2026|27 November 2026.*collect your ticket/);
    assert.match(await page.inputValue('#message-answer-first'), /from 28 November 2026 to 6 December 2026/);
  }],

  ['a way in that protects less is chosen only by saying so', async (visit) => {
    const page = await visit.open('/launch');
    await fill_launch(page);
    await page.getByText('Personal links, in one visit').click();
    await page.locator('.app-quote').getByText('Protection: medium').waitFor();
    await button(page, 'Continue').click();
    await page.getByRole('link', { name: 'Tick the box' }).click();
    assert.equal(await focused(page), 'accepts_lower');
    await page.check('#accepts_lower');
    await button(page, 'Continue').click();
    await page.getByText('Protection: medium').waitFor();
    await button(page, 'Make the survey').click();
    await page.waitForURL(/\/rounds\/launched-1$/);
    assert.equal(visit.mock.state.team.rounds.get('launched-1').mode, 'one_step');
  }],

  ['a lost code is replaced while there are any, and shown once', async (visit) => {
    const page = await visit.open('/rounds/sent');
    await button(page, 'Make one code').click();
    assert.match(await page.inputValue('#replacement'), /#c=[0-9A-Z-]{29}&f=/);
    await page.getByText('You can make 1 more.').waitFor();
    await button(page, 'Make one code').click();
    await page.getByText('You can make 0 more.').waitFor();
    assert.ok(await button(page, 'Make one code').isDisabled());
    const shared = visit.mock.state.team.rounds.get('shared');
    Object.assign(shared, { state: 'open', slips: 1 });
    const other = await visit.open('/rounds/shared');
    await other.getByText('Everyone has the same link.').waitFor();
    assert.equal(await button(other, 'Make one code').count(), 0);
  }],

  ['a survey from a backup goes on only when its leader has taken note', async (visit) => {
    const page = await visit.open('/rounds/restored');
    await button(page, 'Go on with this survey').click();
    await button(page, 'Yes, go on').click();
    await page.getByText('brought back from a backup').waitFor({ state: 'detached' });
    assert.equal(visit.mock.state.team.rounds.get('restored').stopped, false);
  }],

  ['the report says how people got in, and what was checked', async (visit) => {
    const { reports } = visit.mock.state.team;
    visit.mock.state.team.reports = { ...reports, detail: { ...reports.detail, ballots: { mode: 'open_link', restored: true, tally_holds: false } } };
    const page = await visit.open('/rounds/detail/report');
    for (const words of ['Repeat answers are possible', 'The check at closing failed', 'brought back from a backup']) {
      await page.locator('.app-how').getByText(words).waitFor();
    }
  }],
];
