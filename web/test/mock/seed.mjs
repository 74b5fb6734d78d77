// Surveys to look at: one open at /r/7KQ2X, one without the courage part at /r/2FD8C.

import { seed_team } from './team_seed.mjs';

/** A code as the server makes them: 23 characters and one to check them, the sum of i·dᵢ modulo 31. */
export function code_from(characters) {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const sum = [...characters].reduce((total, character, index) => total + (index + 1) * alphabet.indexOf(character), 0);
  return characters + alphabet[sum % 31];
}

export const codes = ['7KQ2XM4T9PWC3HZ8RBN5DVE', 'A1B2C3D4E5F6G7H8J9K0MNP', '00000000000000000000001'].map(code_from);

/** What the manifest tells of a survey, how it stands today, its codes and its box. */
export function survey(changes = {}) {
  return {
    state: 'open',
    round: 'AAECAwQFBgcICQoLDA0ODw',
    instrument: { name: 'compassionate-leadership-footprint', version: 1, sha256: 'q'.repeat(43) },
    elements: ['courage'],
    open_questions: [],
    team: 'Ward 7 day team',
    people: 12,
    leader_label: 'our ward manager',
    contact: 'Sam Hill, staff voice lead, ext. 4471',
    facilitator: null,
    campaign: null,
    mode: 'slips',
    minimum_group: 5,
    detail_minimum: 10,
    launched_on: '2026-11-22',
    collect_until: '2026-12-06',
    answer_from: '2026-11-22',
    closes_on: '2026-12-06',
    closes_latest: '2026-12-06',
    comments_kept_days: 90,
    ballot_bytes: 7168,
    client: 'p'.repeat(43),
    codes: [...codes],
    spent: new Map(),
    box: new Map(),
    receipts: new Set(),
    ...changes,
  };
}

export function seed(state) {
  state.surveys.set('7KQ2X', survey());
  state.surveys.set('2FD8C', survey({ elements: [], team: 'Community rehab', round: 'EBAQEBAQEBAQEBAQEBAQEA' }));
  seed_team(state);
}
