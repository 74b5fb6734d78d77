// Fills an empty server with the demo's organisation, through its public API alone, and prints the
// tour for the newcomer. Fails when a report does not come out as the organisation expects.
//   HEED_SETUP_CODE=… node scripts/demo-fill.mjs <origin> <definitions folder>
import { Person } from './demo-fill/api.mjs';
import { administrator, facilitator, leaders, password, settings } from './demo-fill/organisation.mjs';
import { play } from './demo-fill/play.mjs';
import { tour } from './demo-fill/tour.mjs';

const [origin, definitions] = process.argv.slice(2);

async function join(code, account) {
  const person = new Person(origin);
  await person.enter(code, { ...account, password });
  return person;
}

async function invite(first, account, role) {
  const { code } = await first.post('/api/people/invitations', { name: account.name, role });
  return join(code, account);
}

async function fill() {
  const first = await join(process.env.HEED_SETUP_CODE, administrator);
  await first.put('/api/settings', settings);
  await invite(first, facilitator, 'facilitator');
  const played = [];
  for (const leader of leaders) {
    const person = await invite(first, leader, 'leader');
    const rounds = [];
    for (const round of leader.rounds) rounds.push(await play(person, round, definitions));
    played.push({ ...leader, rounds });
  }
  return tour(played);
}

try {
  process.stdout.write(await fill());
} catch (error) {
  console.error(`The demo could not be filled: ${error.message}`);
  process.exitCode = 1;
}
