// One request after the other to every documented route, as each kind of caller. What would change
// something is sent so that it is refused or changes nothing, because the walk is repeated and its
// answers are compared; the steps of a round themselves are taken by the test. Each answer is held
// against docs/openapi.json.

import { documentedRoutes, fillIn } from './documented_routes.mjs';
import { answersOf, isoDay, launchRequest, password } from './heed.mjs';
import { callers } from './hospital.mjs';
import { check_described } from './openapi.mjs';
import { ballotRequest, beginTicket } from './psb.mjs';

// Leave a step to the test.
const step = undefined;

// What to send to each route that takes something.
const bodies = {
  // A code of another round, which must not be told from one that nobody has.
  'POST /api/r/{short}/ticket': ({ hospital }, { short }) => {
    const other = Object.keys(hospital.codes).find((each) => each !== short);
    const { code, blinded } = beginTicket(hospital.manifests[short], hospital.codes[other][0]);
    return { code, blinded };
  },
  // As long as it must be, and signed by nobody.
  'PUT /api/r/{short}/ballot': ({ hospital }, { short }) =>
    ballotRequest(hospital.manifests[short], 'A'.repeat(555), 1, { answers: answersOf(1) }).body,
  'POST /api/r/{short}/receipt': () => ({ receipt: 'ZZZZZZZZZZ' }),
  'POST /api/session': () => ({ sign_in_name: 'lena', password }),
  'DELETE /api/session': ({ caller }) => (caller === 'nobody' ? null : step),
  'POST /api/welcome': () => ({ code: '0000-0000', name: 'Zoe', sign_in_name: 'zoe', password }),
  'POST /api/people/invitations': () => ({ name: ' ', role: 'leader' }),
  'DELETE /api/people/invitations/{id}': () => null,
  'POST /api/people/{sign_in_name}/password-link': () => ({}),
  'DELETE /api/people/{sign_in_name}': () => null,
  // Without English.
  'PUT /api/settings': () => ({ organisation: '', languages: [], minimum_group: 5, report_years: 0 }),
  'POST /api/rounds': () => launchRequest({ people: 4 }),
  'POST /api/rounds/{round}/slips': ({ phase }) => (phase === 'prepared' ? step : {}),
  'POST /api/rounds/{round}/replacement': ({ phase }) => (phase === 'open' ? step : {}),
  'POST /api/rounds/{round}/resume': () => ({}),
  'POST /api/rounds/{round}/open': ({ phase }) => (phase === 'prepared' ? step : {}),
  // Nothing was said at the launch of closing later.
  'POST /api/rounds/{round}/extend': () => ({ closes_on: isoDay(15) }),
  'POST /api/rounds/{round}/close': () => ({}),
  'PUT /api/organisation': () => ({ units: [] }),
  'POST /api/organisation/import': () => ({ csv: 'unit,people\n' }),
  'PUT /api/organisation/units/{unit}': ({ hospital }, { unit }) => {
    const { id, ...entry } = hospital.chart.units.find((each) => each.id === unit);
    return entry;
  },
  // Over one unit alone, once its round runs: the way to ask a small team again.
  'POST /api/campaigns': ({ hospital, phase }) => {
    const { team, people, ...terms } = launchRequest({ closes_on: isoDay(phase === 'prepared' ? -1 : 7) });
    return { unit: hospital.unit('Ward 2').id, ...terms };
  },
  'PUT /api/reviews/{campaign}/comments/{comment}': () => ({ held_back: true }),
  'POST /api/reviews/{campaign}/hand-over': () => ({}),
  'POST /api/campaigns/{campaign}/open': ({ caller, phase }) =>
    (caller === 'lena' && phase === 'prepared' ? step : {}),
  'POST /api/campaigns/{campaign}/extend': () => ({ closes_on: isoDay(15) }),
  'PUT /api/campaigns/{campaign}/units/{unit}/commitments': () => ({ commitments: [] }),
  'POST /api/campaigns/{campaign}/close': ({ caller, phase }) =>
    (caller === 'lena' && phase === 'open' ? step : {}),
};

// The units with these names, and their rounds, to put into paths.
function valuesOf(hospital, names) {
  const units = hospital.campaign.units.filter(({ name }) => names.includes(name));
  const rounds = units.flatMap(({ round }) => round ?? []);
  return {
    campaign: [hospital.campaign.id],
    unit: units.map(({ id }) => id),
    round: rounds.map(({ id }) => id),
    short: rounds.map(({ short }) => short),
    sign_in_name: ['nobody'],
    id: ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    comment: ['AAAAAAAAAAAAAAAAAAAAAA'],
  };
}

function requestsOf(route, scene, values) {
  if (route.method === 'GET') return fillIn(route.path, values);
  const body = bodies[route.name];
  if (!body) throw new Error(`nobody knows what to send to ${route.name}`);
  return fillIn(route.path, values)
    .map(({ path, ...filled }) => ({ path, body: body(scene, filled) }))
    .filter((request) => request.body !== step);
}

// What differs from one answer to the next and tells of nothing but the moment and the session.
const ofTheMoment = ['date', 'set-cookie'];

function told({ status, headers, text }) {
  const lines = [...headers].filter(([name]) => !ofTheMoment.includes(name)).map((field) => field.join(': '));
  return { status, head: lines.join('\n'), text };
}

// A map from "caller METHOD path" to all that was told. `names` are the units to ask about. With
// `readsOnly` nothing but GET is sent.
export async function walk(hospital, phase, { names, readsOnly = false }) {
  const values = valuesOf(hospital, names);
  const routes = (await documentedRoutes()).filter(({ method }) => !readsOnly || method === 'GET');
  const seen = new Map();
  for (const caller of callers) {
    for (const route of routes) {
      for (const { path, body } of requestsOf(route, { hospital, caller, phase }, values)) {
        const session = hospital.sessions[caller];
        const reply = await hospital.heed.request(route.method, path, { session, body: body ?? undefined });
        check_described(route, reply);
        seen.set(`${caller} ${route.method} ${path}`, told(reply));
      }
    }
  }
  return seen;
}
