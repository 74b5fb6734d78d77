// Whole rounds as people live them: the real server, the built pages, Debian's Chromium. Run by
// web/test/browser/run.mjs when HEED_BINARY names the program.

import assert from 'node:assert/strict';
import { check_axe, check_no_sideways_scroll } from '../../web/test/browser/visit.mjs';
import { Place, fillIn, secret } from './place.mjs';

const plausible = (person) => (position) => 2 + ((person + position) % 4);

export const claims = [
  ['journey: a leader launches, seven phones answer, it closes, and the footprint appears', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      const round = await place.launch(page, { team: 'Ward 7 day team', people: 9 });
      for (let person = 0; person < 7; ++person) {
        await place.answerOnPhone(round, round.codes[person], plausible(person));
      }
      await place.close(page);
      await page.getByRole('link', { name: 'Read the report' }).click();
      await page.getByRole('table').first().waitFor();
      const text = await page.locator('main').innerText();
      for (const element of ['Attending', 'Understanding', 'Empathising', 'Helping']) assert.ok(text.includes(element), element);
      assert.match(text, /5 to 9/);
      assert.match(text, /It is not a grade/);
      await check_axe(page);
      await page.setViewportSize({ width: 320, height: 740 });
      await check_no_sideways_scroll(page);
    })],

  ['journey: four answer, and the leader gets a way to talk without numbers', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      const round = await place.launch(page, { team: 'Night porters', people: 6 });
      for (let person = 0; person < 4; ++person) {
        await place.answerOnPhone(round, round.codes[person], plausible(person));
      }
      await place.close(page);
      await page.getByRole('link', { name: 'Talk without numbers' }).click();
      await page.getByText('There were too few answers', { exact: false }).first().waitFor();
      const text = await page.locator('main').innerText();
      assert.doesNotMatch(text, /\d\.\d|answered: \d|\b4 (of|people)/);
      assert.equal(await page.locator('main svg').count(), 0);
      await check_axe(page);
    })],

  ['journey: the six words of a slip are on every phone, and another survey has others', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      const wordsOn = (round, code) => place.onPhone(async (phone) => {
        await phone.goto(place.link(round, code));
        await phone.waitForFunction(() => document.querySelector('#round-check li:last-child').textContent.trim() !== '');
        return (await phone.locator('#round-check li').allTextContents()).join(' ');
      });
      const round = await place.launch(page, { team: 'Ward 7 day team', people: 6 });
      assert.equal(round.words.trim().split(/\s+/).length, 6);
      for (const code of round.codes.slice(0, 2)) assert.equal(await wordsOn(round, code), round.words.trim());
      await page.goto(place.address('/rounds'));
      const other = await place.launch(page, { team: 'Theatre 2', people: 6 });
      assert.notEqual(other.words, round.words);
    })],

  ['journey: somebody answers, changes it, and takes it back, and is not counted', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      const round = await place.launch(page, { team: 'Ward 7 day team', people: 5 });
      for (let person = 0; person < 4; ++person) await place.answerOnPhone(round, round.codes[person], plausible(person));
      await place.onPhone(async (phone) => {
        const send = async () => {
          await fillIn(phone, plausible(4));
          await phone.getByRole('button', { name: 'Send my answers' }).click();
          await phone.getByRole('heading', { name: 'Thank you' }).waitFor();
        };
        await phone.goto(place.link(round, round.codes[4]));
        await send();
        await phone.check('#keep-ticket');
        await phone.getByRole('button', { name: 'Answer again' }).click();
        await send();
        await phone.getByText('Take my answers back').click();
        await phone.getByRole('button', { name: 'Yes, take them back' }).click();
        await phone.locator('#screen-withdrawn').waitFor();
      });
      await place.close(page);
      await page.getByRole('link', { name: 'Talk without numbers' }).waitFor();
    })],

  ['journey: a used code is refused on another phone, and nothing there is lost', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      const round = await place.launch(page, { team: 'Theatre 2', people: 5 });
      await place.answerOnPhone(round, round.codes[0], plausible(0));
      const other = await visit.open(place.address(`/r/${round.short}#c=${round.codes[0]}`));
      await other.getByText('0 of 21 answered').waitFor();
      await other.locator('input[name=PSF1][value="4"]').check();
      await other.getByRole('button', { name: 'Send my answers' }).click();
      await other.getByText('Send without these answers').click();
      await other.getByRole('heading', { name: 'This code has been used' }).waitFor();
      await other.locator('#screen-used').getByText('Sam Hill').waitFor();
      await other.getByRole('button', { name: 'Use another code' }).click();
      assert.equal(await other.inputValue('#code'), '');
      assert.ok(await other.locator('input[name=PSF1][value="4"]').isChecked());
      await other.fill('#code', round.codes[1]);
      await other.getByText('Send without these answers').click();
      await other.getByRole('heading', { name: 'Thank you' }).waitFor();
    })],

  ['journey: sign-in refuses a wrong password, lets the right one in, and sign-out ends it', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
      const signIn = async (password) => {
        await page.getByLabel('Sign-in name').fill('ada');
        await page.getByLabel('Password', { exact: true }).fill(password);
        await page.getByRole('button', { name: 'Sign in' }).click();
      };
      await signIn('not the right password');
      await page.getByText('The sign-in name or the password is not right').first().waitFor();
      await check_axe(page);
      await signIn(secret);
      await page.waitForURL('**/rounds');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
      await page.goto(place.address('/rounds'), { waitUntil: 'commit' });
      await page.waitForURL('**/sign-in**');
    })],

  ['journey: an administrator invites a leader, who sees no one else’s surveys', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      await place.launch(page, { team: 'Ward 7 day team', people: 6 });
      await page.goto(place.address('/people'));
      await page.getByLabel('Name', { exact: true }).fill('Ben Ali');
      await page.getByRole('radio', { name: /^Leader/ }).check();
      await page.getByRole('button', { name: 'Make an invitation' }).click();
      const address = await page.getByLabel('Link').inputValue();
      await page.getByRole('button', { name: 'Sign out' }).click();
      const other = await visit.open(address);
      await other.getByLabel('Sign-in name').fill('ben');
      await other.getByLabel('Your name', { exact: false }).first().fill('Ben Ali');
      await other.getByLabel('Password', { exact: true }).fill(secret);
      await other.getByRole('button', { name: 'Make the account' }).click();
      await other.waitForURL('**/rounds');
      assert.equal(await other.getByText('Ward 7 day team').count(), 0);
    })],
];
