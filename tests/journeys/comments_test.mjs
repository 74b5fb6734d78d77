// Comments from the launch to the moment that they are on the server: the real server, the built pages, Debian's
// Chromium. Run by web/test/browser/run.mjs when HEED_BINARY names the program.

import assert from 'node:assert/strict';
import { check_axe } from '../../web/test/browser/visit.mjs';
import { Place } from './place.mjs';

const reader = { name: 'Jo Park', role: 'Facilitator', signInName: 'jo.park' };
const often = () => 4;

// A survey that asks for comments, open for ten people.
async function openWithComments(place) {
  const page = await place.setUp();
  const theirs = await place.join(page, reader);
  await theirs.context().close();
  return { page, round: await place.launch(page, { team: 'Ward 7 day team', people: 10, reader: reader.name }) };
}

export const claims = [
  ['journey: a leader asks for comments, and people learn who reads them before they write', (visit) =>
    Place.with(visit, async (place) => {
      const { page, round } = await openWithComments(place);
      await page.reload();
      assert.match(await page.locator('.app-about').innerText(), /Reads the results first\s+Jo Park/);
      const phone = await visit.open(place.address(`/r/${round.short}#c=${round.codes[0]}`));
      await phone.getByText('Jo Park reads them first').waitFor();
      assert.match(await phone.locator('#comments').innerText(), /first read by Jo Park/);
      await phone.getByText('More about your answers').click();
      await phone.getByText('erased 90 days after the report is made').waitFor();
      await check_axe(phone);
    })],

  ['journey: comments of every length and script are taken, with what came along when they were pasted', (visit) =>
    Place.with(visit, async (place) => {
      const { round } = await openWithComments(place);
      const texts = ['We share the load.\nMost days.', '🙂'.repeat(500), '  “Quoted” \\ <b>bold</b>\t\u200b\u202e ', 'می\u200cخواهم', '👩\u200d⚕️\u{e0067}'];
      for (const [person, text] of texts.entries()) {
        const comments = { OPN1: { text, share: 'theme_only' }, OPN2: { text, share: 'word_for_word' } };
        await place.answerOnPhone(round, round.codes[person], often, comments);
      }
      await place.answerOnPhone(round, round.codes[9], often);
    })],

  ['journey: with no facilitator a survey is made without comments', (visit) =>
    Place.with(visit, async (place) => {
      const page = await place.setUp();
      await page.goto(place.address('/launch'));
      await page.getByRole('radio', { name: 'Compassionate leadership footprint' }).check();
      await page.locator('#question-OPN1').check();
      await page.getByText('There is no one yet who can read the comments first.').waitFor();
      await page.locator('#question-OPN1').uncheck();
      await page.goto(place.address('/rounds'));
      const round = await place.launch(page, { team: 'Theatre 2', people: 12 });
      const phone = await visit.open(place.address(`/r/${round.short}#c=${round.codes[0]}`));
      await phone.getByText('This survey does not ask for comments.').waitFor();
    })],
];
