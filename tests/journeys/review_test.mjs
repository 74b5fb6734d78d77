// What becomes of comments, from the phones to the report: the real server, the built pages, Debian's Chromium. Run by
// web/test/browser/run.mjs when HEED_BINARY names the program.

import assert from 'node:assert/strict';
import { check_axe } from '../../web/test/browser/visit.mjs';
import { answersOf } from '../integration/support/heed.mjs';
import { vote } from '../integration/support/participant.mjs';
import { Place } from './place.mjs';

const reader = { name: 'Jo Park', role: 'Facilitator', signInName: 'jo.park' };
const words = (person) => `What person ${person} wrote\non two <b>lines</b>`;
const theme = (person) => `The theme of person ${person}`;
const often = () => 4;

// Twelve answer, two of them on phones: all twelve share words on the first question, ten a theme on the second.
async function everybodyWrites(place, round) {
  for (const [person, code] of round.codes.entries()) {
    const comments = { OPN1: { text: words(person), share: 'word_for_word' } };
    if (person < 10) comments.OPN2 = { text: theme(person), share: 'theme_only' };
    if (person < 2) {
      await place.answerOnPhone(round, code, often, comments);
      continue;
    }
    const reply = await vote(place.heed, round, code, { answers: answersOf(person), comments });
    assert.equal(reply.status, 200, reply.text);
  }
}

async function openRound(place) {
  const page = await place.setUp();
  const theirs = await place.join(page, reader);
  const round = await place.launch(page, { team: 'Ward 7 day team', people: 12, reader: reader.name });
  return { page, theirs, round };
}

const openReport = async (page) => {
  await page.getByRole('link', { name: 'Read the report' }).click();
  await page.locator('.app-plan').waitFor();
};

const quotes = (page) => page.locator('.app-quote').allTextContents();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

export const claims = [
  ['journey: a facilitator reads what twelve wrote, holds one back, hands over, and only then the leader reads', (visit) =>
    Place.with(visit, async (place) => {
      const { page, theirs, round } = await openRound(place);
      await theirs.goto(place.address('/reviews'));
      await theirs.getByText('Not ready yet').waitFor();
      assert.equal(await theirs.getByRole('link', { name: 'Read and hand over' }).count(), 0);
      await everybodyWrites(place, round);
      await place.close(page);

      await openReport(page);
      await page.getByText('once a facilitator has read them').first().waitFor();
      assert.deepEqual(await quotes(page), []);

      await theirs.reload();
      await theirs.getByRole('link', { name: 'Read and hand over' }).click();
      const shared = theirs.locator('.app-comments--word_for_word');
      await shared.waitFor();
      const all = Array.from({ length: 12 }, (_, person) => words(person));
      assert.deepEqual((await quotes(shared)).sort(), all.toSorted());
      assert.equal((await quotes(theirs.locator('.app-comments--theme_only'))).length, 10);
      const held = await shared.locator('.app-quote').first().textContent();
      await press(theirs, 'Hold back comment 1');
      await theirs.getByText('1 is held back.').waitFor();
      await check_axe(theirs);
      await press(theirs, 'Hand over to the leader');
      await press(theirs, 'Yes, hand over');
      await theirs.getByText('You have handed it over').waitFor();

      await page.reload();
      await page.locator('.app-quote').first().waitFor();
      assert.deepEqual((await quotes(page)).sort(), all.filter((text) => text !== held).toSorted());
      assert.doesNotMatch(await page.content(), /The theme of person/);
      await page.getByText('There are no comments to show').waitFor();
      await check_axe(page);

      await press(theirs, 'Hold back comment 2');
      await press(theirs, 'Yes, hold it back');
      await theirs.getByText('2 are held back.').waitFor();
      await page.reload();
      await page.locator('.app-quote').first().waitFor();
      assert.equal((await quotes(page)).length, 10);
      await theirs.context().close();
    })],

  ['journey: who opens the pages of another role is told whom they are for', (visit) =>
    Place.with(visit, async (place) => {
      const { page, theirs } = await openRound(place);
      await page.goto(place.address('/reviews'));
      await page.getByText('This page is for facilitators').waitFor();
      for (const address of ['/rounds', '/launch']) {
        await theirs.goto(place.address(address));
        await theirs.getByText('This page is for people who lead teams').waitFor();
      }
      await theirs.getByRole('link', { name: 'Go to what you read first' }).click();
      await theirs.getByText('Surveys for you to read first').waitFor();
      await theirs.context().close();
    })],
];
