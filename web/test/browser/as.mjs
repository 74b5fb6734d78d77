// Opening pages as one person or another.

import { seed } from '../mock/seed.mjs';

export async function open_as(visit, session, address, options) {
  visit.mock.state.team.session = session;
  return visit.open(address, options);
}

/** Opens each state in turn, on a fresh world; a state is who is signed in, an address, and how to get there from it. */
export async function through(visit, states, size, look) {
  for (const [session, address, arrive] of states) {
    seed(visit.mock.state);
    const page = await open_as(visit, session, address, { size });
    await arrive(page);
    await look(page);
    await page.close();
  }
}
