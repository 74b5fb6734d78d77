// Plays a round through the public API: launch, slips, answers, and closing where the demo wants it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { vote } from '../../tests/integration/support/participant.mjs';
import { ApiError, Person } from './api.mjs';
import { sheets_for } from './answers.mjs';

const days_open = 14;
const milliseconds_per_day = 86_400_000;
const version = 1;
const between_questions_ms = 200;

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
    open_questions: Object.keys(round.comments ?? {}),
    facilitator: round.facilitator ?? null,
  });
}

// The first time takes as long as the round's key takes to make.
async function slips(leader, id) {
  for (;;) {
    const made = await leader.post(`/api/rounds/${id}/slips`);
    if (made.codes) return made;
    await pause(between_questions_ms);
  }
}

// A participant has no session: a new Person for every sheet.
async function answer(origin, round, code, sheet) {
  const { status, json } = await vote(new Person(origin), round, code, sheet);
  if (status !== 200) throw new ApiError('PUT', 'a ballot', status, json);
}

function outcome(report) {
  if (report.state === 'withheld') return 'withheld';
  return report.detail ? 'detail' : 'scores';
}

async function close(leader, id, round) {
  const closed = await leader.post(`/api/rounds/${id}/close`);
  const is_reading = closed.report === 'with_facilitator';
  const found = is_reading ? 'reading' : outcome(await leader.get(`/api/rounds/${id}/report`));
  if (found !== round.expect) {
    throw new Error(`${round.team}: the report is "${found}", not "${round.expect}"`);
  }
}

// What each person sends: their answers, and the comment that is theirs, if there is one left.
function ballots_for(instrument, round) {
  const written = Object.entries(round.comments ?? {});
  return sheets_for(instrument, round).map((answers, index) => {
    const own = written.filter(([, texts]) => texts[index]).map(([question, texts]) =>
      [question, { text: texts[index], share: 'word_for_word' }]);
    return own.length > 0 ? { answers, comments: Object.fromEntries(own) } : { answers };
  });
}

// Returns the round's id, short name and fingerprint, and the codes that nobody has used.
export async function play(leader, round, definitions) {
  const file = join(definitions, 'instruments', round.instrument, `${version}.json`);
  const instrument = JSON.parse(readFileSync(file, 'utf8'));
  const { id, short } = await launch(leader, round);
  const { codes, fingerprint } = await slips(leader, id);
  await leader.post(`/api/rounds/${id}/open`);
  const sheets = ballots_for(instrument, round);
  const asked = { short, fingerprint };
  for (const [index, sheet] of sheets.entries()) await answer(leader.origin, asked, codes[index], sheet);
  if (round.expect !== 'open') await close(leader, id, round);
  return { ...round, id, short, fingerprint, unused: codes.slice(sheets.length) };
}
