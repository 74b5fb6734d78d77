// Steps on the answer page between a code and its ballot, for claims about it.

import { address, choose, items, shows, skip_the_rest } from './answer_page.mjs';
import { fingerprint_of } from '../mock/participants.mjs';
import { codes } from '../mock/seed.mjs';

export const survey_of = (visit) => visit.mock.state.surveys.get('7KQ2X');
export const link_of = (visit, code = codes[0]) => `${address}#c=${code}&f=${fingerprint_of(survey_of(visit), '7KQ2X')}`;
export const sent_to = (visit, what) => visit.mock.state.captured.filter(({ url, method }) => method !== 'GET' && url.endsWith(what));
export const words_of = (page) => page.locator('#round-check li').allTextContents();
export const keeps = (page, name) => page.evaluate((key) => window[key].getItem('heed.sheet.7KQ2X') ?? '', name);

/** For `prepare`: no wait of the page lasts longer than a moment. */
export const hurry = (page) => page.addInitScript(() => {
  const real = setTimeout;
  window.setTimeout = (work, ms) => real(work, ms > 1000 && ms !== 30_000 ? 20 : ms);
});

export async function answer_and_send(page, value = '4') {
  await page.getByText(`of ${items} answered`).waitFor();
  await choose(page, 'PSF1', value);
  await skip_the_rest(page);
}

export async function take_back(page) {
  await page.getByText('Take my answers back').click();
  await page.click('#take-back');
}

export const collecting = { mode: 'two_step', collect_until: '2026-11-27', answer_from: '2026-11-28' };

/** Opens a personal link on a day for collecting, and collects. */
export async function collect(visit, code = codes[0]) {
  Object.assign(survey_of(visit), collecting, { tickets: true, ballots: false });
  const page = await visit.open(link_of(visit, code));
  await page.getByRole('button', { name: 'Collect my ticket' }).click();
  await shows(page, 'collected');
  return page;
}

export const next_days = (visit) => Object.assign(survey_of(visit), { tickets: false, ballots: true });

/** For `prepare`: the first day for answering, by the device's clock. */
export const on_answering_day = (page) => page.clock.setFixedTime('2026-11-28T12:00:00Z');
