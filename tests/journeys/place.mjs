// Where a journey happens: the real server on the built pages, a leader who has set it up in the
// browser, and as many phones as there are people, each a browser of its own.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { Heed, makeWorkplace, password } from '../integration/support/heed.mjs';
import { manifestBytes } from '../integration/support/participant.mjs';
import { fingerprint } from '../integration/support/psb.mjs';

const builtPages = fileURLToPath(new URL('../../web/dist', import.meta.url));
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
/** When a step counts as stuck: a busy machine takes half a minute over a ticket, or a key. */
const stuckMs = 60_000;

export const secret = password;
export const openQuestions = ['OPN1', 'OPN2'];

export class Place {
  // Runs the journey and clears up after it, whatever happens.
  static async with(visit, journey) {
    const place = new Place(visit);
    place.workplace = await makeWorkplace();
    place.workplace.pages = builtPages;
    place.heed = await Heed.start(place.workplace);
    try {
      await journey(place);
    } finally {
      await place.heed.stop();
      await place.workplace.remove();
    }
  }

  constructor(visit) {
    this.visit = visit;
  }

  address(path) {
    return this.heed.origin + path;
  }

  // The administrator's first visit, with the code that the server printed.
  async setUp() {
    const page = await this.visit.open(this.address(`/welcome#c=${this.heed.setupCode}`), { size: desk });
    await page.getByLabel('Your name', { exact: false }).first().fill('Ada Mensah');
    await page.getByLabel('Sign-in name').fill('ada');
    await page.getByLabel('Password', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL('**/rounds');
    return page;
  }

  // Invites somebody from the page of people, and makes their account on another device; returns that device's page.
  async join(page, { name, role, signInName }) {
    await page.goto(this.address('/people'));
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
    await page.getByRole('button', { name: 'Make an invitation' }).click();
    const link = await page.getByLabel('Link').inputValue();
    const context = await this.visit.context.browser().newContext({ viewport: desk, locale: 'en-GB' });
    const theirs = await context.newPage();
    await theirs.goto(link);
    await theirs.getByLabel('Your name').fill(name);
    await theirs.getByLabel('Sign-in name').fill(signInName);
    await theirs.getByLabel('Password', { exact: true }).fill(secret);
    await theirs.getByRole('button', { name: 'Make the account' }).click();
    await theirs.waitForURL((address) => address.pathname !== '/welcome');
    await page.goto(this.address('/rounds'));
    return theirs;
  }

  // From the list of surveys to an open round; returns its page and the links of its slips. `reader` is the name of
  // whoever reads comments first; without one, none are asked for.
  async launch(page, { team, people, reader }) {
    await page.getByRole('link', { name: 'Start a survey' }).first().click();
    // What is typed before the page's script has drawn the form would be lost.
    await page.waitForURL('**/launch');
    await page.getByLabel('What is the team called?').fill(team);
    await page.getByLabel('How many people are in it?').fill(String(people));
    await page.getByLabel('Who does “the person who leads our team” mean?').fill('our ward manager');
    await page.getByLabel('Who can people ask about this survey?').fill('Sam Hill, staff voice lead');
    await page.getByRole('radio', { name: 'Compassionate leadership footprint' }).check();
    if (reader) {
      for (const question of openQuestions) await page.locator(`#question-${question}`).check();
      await page.getByRole('radio', { name: reader }).check();
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Check before you make it' }).waitFor();
    await page.getByRole('button', { name: 'Make the survey' }).click();
    await page.waitForURL(/\/rounds\/[^/]+$/);
    await page.getByRole('button', { name: 'Make the slips' }).click();
    // On a machine that has much to do, the key comes first and takes its time.
    await page.getByText(`${people} slips are ready`).waitFor({ timeout: stuckMs });
    const codes = await page.locator('.app-slip__code').evaluateAll((slips) =>
      slips.map((slip) => slip.textContent.replace(/\s/g, '')));
    assert.equal(codes.length, people);
    const spoken = await page.locator('.app-slip__address').first().textContent();
    const short = spoken.trim().slice(-5);
    const words = await page.locator('.app-slip__check').first().textContent();
    const f = fingerprint(await manifestBytes(this.heed, { short }));
    await page.getByRole('button', { name: 'Open the survey' }).click();
    await page.getByRole('button', { name: 'Yes, open it' }).click();
    await page.getByText('Not yet 5 answers').waitFor();
    return { short, codes, words, fingerprint: f };
  }

  // What a slip's picture leads to.
  link({ short, fingerprint: f }, code) {
    return this.address(`/r/${short}#c=${code}&f=${f}`);
  }

  // A phone that has never been here, for as long as the work takes.
  async onPhone(work) {
    const context = await this.visit.context.browser().newContext({ viewport: phone, locale: 'en-GB', hasTouch: true });
    const page = await context.newPage();
    page.setDefaultTimeout(stuckMs);
    try {
      return await work(page);
    } finally {
      await context.close();
    }
  }

  // One person scans a slip, answers, sends, puts it away. `comments` by question: `{ text, share }`.
  answerOnPhone(round, code, valueOf, comments = {}) {
    return this.onPhone(async (page) => {
      const sent = listenTo(page);
      await page.goto(this.link(round, code));
      await fillIn(page, valueOf, comments);
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await page.getByRole('heading', { name: 'Thank you. Your answers are in' }).waitFor();
      await checkUnseen(sent, code);
      assert.deepEqual(await page.context().cookies(), []);
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
    });
  }

  async close(page) {
    await page.reload();
    await page.getByRole('button', { name: 'Close the survey' }).click();
    await page.getByRole('button', { name: 'Yes, close it' }).click();
  }
}

export async function fillIn(page, valueOf, comments = {}) {
  await page.getByText('0 of 21 answered').waitFor();
  const items = await page.locator('.app-item:visible').evaluateAll((all) => all.map((item) => item.dataset.item));
  for (const [position, item] of items.entries()) {
    await page.locator(`input[name=${item}][value="${valueOf(position)}"]`).check();
  }
  for (const [question, { text, share }] of Object.entries(comments)) {
    await page.fill(`#comment-${question}`, text);
    await page.check(`input[name=share-${question}][value=${share}]`);
  }
}

// From now on, every request of the page.
function listenTo(page) {
  const sent = [];
  page.on('request', (request) => sent.push(request));
  return sent;
}

// Addresses and headers end up in logs between people and the server: nothing in them tells codes or
// tickets, and the two meet in no request.
async function checkUnseen(sent, code) {
  const bodies = sent.map((request) => request.postData() ?? '');
  const { t: ticket } = JSON.parse(bodies.find((body) => body.includes('"t":')));
  const printed = code.replaceAll('-', '');
  for (const [index, request] of sent.entries()) {
    const head = JSON.stringify([request.url(), await request.allHeaders()]);
    for (const secret of [code, printed, ticket]) assert.ok(!head.includes(secret), head);
    const tellsCode = bodies[index].replaceAll('-', '').includes(printed);
    assert.ok(!(tellsCode && bodies[index].includes(ticket)), 'a code and a ticket in one request');
    assert.ok(!head.includes('"cookie"'), head);
    assert.ok(!head.includes('"referer"') || request.resourceType() !== 'fetch', head);
  }
}
