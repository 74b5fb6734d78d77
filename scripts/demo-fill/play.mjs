// Plays a round through the public API: launch, slips, answers, and closing where the demo wants it.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Person } from './api.mjs';
import { sheets_for } from './answers.mjs';

const days_open = 14;
const milliseconds_per_day = 86_400_000;
const version = 1;

function closing_date() {
  return new Date(Date.now() + days_open * milliseconds_per_day).toISOString().slice(0, 10);
}

function launch(leader, round) {
  return leader.post('/api/rounds', {
    team: round.team,
    people: round.people,
    instrument: { name: round.instrument, version },
    blocks: round.blocks,
    closes_on: closing_date(),
    minimum_group: 5,
    leader_label: round.leader_label,
    contact: round.contact,
  });
}

// A participant has no session: a new Person for every sheet.
function answer(origin, short, code, answers) {
  const attempt = randomBytes(16).toString('base64url');
  return new Person(origin).post(`/api/r/${short}/ballots`, { code, attempt, answers });
}

function outcome(report) {
  if (report.state === 'withheld') return 'withheld';
  return report.detail ? 'detail' : 'scores';
}

async function close(leader, id, round) {
  await leader.post(`/api/rounds/${id}/close`);
  const found = outcome(await leader.get(`/api/rounds/${id}/report`));
  if (found !== round.expect) {
    throw new Error(`${round.team}: the report is "${found}", not "${round.expect}"`);
  }
}

// Returns the round's id and short name and the codes that nobody has used.
export async function play(leader, round, definitions) {
  const file = join(definitions, 'instruments', round.instrument, `${version}.json`);
  const instrument = JSON.parse(readFileSync(file, 'utf8'));
  const { id, short } = await launch(leader, round);
  const { codes } = await leader.post(`/api/rounds/${id}/slips`);
  await leader.post(`/api/rounds/${id}/open`);
  const sheets = sheets_for(instrument, round);
  for (const [index, sheet] of sheets.entries()) await answer(leader.origin, short, codes[index], sheet);
  if (round.expect !== 'open') await close(leader, id, round);
  return { ...round, id, short, unused: codes.slice(sheets.length) };
}
