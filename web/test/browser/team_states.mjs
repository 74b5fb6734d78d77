// Pages for people who sign in, in all their states: what must hold for each of them, whatever it shows.

import { desk, phone } from './browser.mjs';
import { check_axe, check_no_sideways_scroll, check_targets, enlarge_text } from './visit.mjs';
import { seed } from '../mock/seed.mjs';

/** Opens each state in turn, on a fresh world, as the one who may. */
async function through(visit, states, session_of, size, look) {
  for (const [address, arrive] of states) {
    seed(visit.mock.state);
    visit.mock.state.team.session = session_of(address);
    const page = await visit.open(address, { size });
    await arrive(page, { state: visit.mock.state.team });
    await look(page);
    await page.close();
  }
}

async function check_with_large_text(visit, page) {
  await enlarge_text(visit, page, '145%');
  await check_no_sideways_scroll(page);
}

async function check_in_forced_colours(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  await check_axe(page);
}

const targets = '.app-button, .app-radios__option, .app-account__link, .app-start__choices a, .app-back a, summary, .app-branch__toggle, .app-units a';

/** `pages` names them in a sentence; `states` are pairs of an address and what it takes to get to the state. */
export function state_claims(pages, states, session_of) {
  const claim = (size, look) => (visit) => through(visit, states, session_of, size, (page) => look(page, visit));
  return [
    [`${pages} have no fault that axe can find, in every state, small`, claim(phone, check_axe)],
    [`${pages} have no fault that axe can find, in every state, wide`, claim(desk, check_axe)],
    [`${pages} have no fault that axe can find where colours are forced`, claim(desk, check_in_forced_colours)],
    [`none of ${pages} scrolls sideways at 320 pixels`, claim({ width: 320, height: 640 }, check_no_sideways_scroll)],
    [`none of ${pages} scrolls sideways with text half as large again`, claim(phone, (page, visit) => check_with_large_text(visit, page))],
    [`buttons, choices and ways between ${pages} are at least 44 pixels tall`, claim(phone, (page) => check_targets(page, targets, 44))],
  ];
}
