// The leader's half of docs/api.md, for one person at a time. `state.team` is open to tests: `session` is who is signed
// in (null for nobody), `set_up`, `people`, `invitations`, `rounds` by id, `reports` by round, and `fail_with` to answer
// the next change with a chosen refusal.

import { no_ballots } from './team_seed.mjs';
import { administering, change, leading, refusal, route, signed_in } from './access.mjs';
import { extend } from './campaigns.mjs';
import { fingerprint_of } from './participants.mjs';
import { code_from, survey } from './seed.mjs';
import { set_password } from './settings.mjs';

const today = () => new Date().toISOString().slice(0, 10);

const of_round = (answer) => (team, call) => {
  const round = team.rounds.get(call.ids[0]);
  return round ? answer(team, round, call) : refusal(404, 'not_found');
};

function sign_in(state, { body }) {
  const account = state.team.accounts[body.sign_in_name];
  if (!account || account.password !== body.password) return refusal(401, 'wrong_sign_in');
  state.team.session = account.session;
  return { body: account.session };
}

function make_account(state, { body }) {
  if (state.team.password_codes.has(body.code)) return set_password(state, body);
  if (body.code !== state.team.code) return refusal(422, 'bad_code', { field: '/code' });
  state.team.session = { name: body.name, sign_in_name: body.sign_in_name, role: state.team.set_up ? 'leader' : 'administrator' };
  return { status: 201, body: state.team.session };
}

function invite(team, { body }) {
  team.invitations.push({ id: `invitation-${team.invitations.length + 1}`, ...body, expires_on: '2026-11-29' });
  return { status: 201, body: { code: 'W3LC-0ME0-T0HE-ED00', expires_on: '2026-11-29' } };
}

function launch(team, { body }) {
  const id = `launched-${(team.launched += 1)}`;
  const made = { campaign: `only-${id}`, unit: 'unit', session_on: null, handed_over: !body.facilitator, launched_on: today(), closed_on: null, detail_minimum: 10, slips: 0, progress: null, report: 'none', ...no_ballots };
  const facilitator = team.facilitators.find(({ sign_in_name }) => sign_in_name === body.facilitator) ?? null;
  const round = { id, short: '9ZK4M', state: 'prepared', ...made, ...body, facilitator };
  team.rounds.set(id, round);
  return { status: 201, body: round };
}

const hyphened = (code) => code.match(/.{4}/g).join('-');
const code_number = (index) => hyphened(code_from(`7KQ2XM4T9PWC3HZ8RBN5D${String(index).padStart(2, '0')}`));

/** The key takes as many requests as `keys_waiting` says; then the round has a manifest. */
function make_slips(team, round, { body }) {
  if (round.state !== 'prepared') return refusal(409, 'wrong_state');
  if (team.keys_waiting > 0) return { status: 202, body: { waiting: team.keys_waiting-- } };
  const { team: name, people, mode } = round;
  if (!team.surveys.has(round.short)) team.surveys.set(round.short, survey({ team: name, people, mode }));
  round.fingerprint = fingerprint_of(team.surveys.get(round.short), round.short);
  round.slips = mode === 'open_link' ? 1 : people + (body.spares ?? 0);
  return { status: 201, body: { codes: Array.from({ length: round.slips }, (_, index) => code_number(index)), fingerprint: round.fingerprint } };
}

function replace_code(team, round) {
  if (round.replacements_left === 0) return refusal(409, 'none_left');
  round.replacements_left -= 1;
  round.slips += 1;
  return { status: 201, body: { code: code_number(round.slips) } };
}

const resume = (team, round) => ({ body: Object.assign(round, { stopped: false }) });

const step = (from, changes) => (team, round) => {
  if (round.state !== from) return refusal(409, 'wrong_state');
  Object.assign(round, changes());
  return { body: round };
};

const open = step('prepared', () => ({ state: 'open', progress: { reached: 0, as_of: today() } }));
const close = step('open', () => ({ state: 'closed', closed_on: today(), progress: null, report: 'withheld', tally_holds: true }));

export const team_routes = [
  route('GET', /^\/api\/session$/, signed_in((team) => ({ body: team.session }))),
  route('POST', /^\/api\/session$/, sign_in),
  route('DELETE', /^\/api\/session$/, (state) => ((state.team.session = null), { status: 204 })),
  route('GET', /^\/api\/welcome$/, (state) => ({ body: { set_up: state.team.set_up } })),
  route('POST', /^\/api\/welcome$/, make_account),
  route('GET', /^\/api\/people$/, administering(({ people, invitations }) => ({ body: { people, invitations } }))),
  route('POST', /^\/api\/people\/invitations$/, administering(change(invite))),
  route('GET', /^\/api\/instruments$/, leading(({ instruments }) => ({ body: { instruments } }))),
  route('GET', /^\/api\/facilitators$/, leading(({ facilitators }) => ({ body: { facilitators } }))),
  route('GET', /^\/api\/rounds$/, leading(({ rounds }) => ({ body: { rounds: [...rounds.values()] } }))),
  route('POST', /^\/api\/rounds$/, leading(change(launch))),
  route('GET', /^\/api\/rounds\/([^/]+)$/, leading(of_round((team, round) => ({ body: round })))),
  route('POST', /^\/api\/rounds\/([^/]+)\/slips$/, leading(change(of_round(make_slips)))),
  route('POST', /^\/api\/rounds\/([^/]+)\/replacement$/, leading(change(of_round(replace_code)))),
  route('POST', /^\/api\/rounds\/([^/]+)\/resume$/, leading(change(of_round(resume)))),
  route('POST', /^\/api\/rounds\/([^/]+)\/open$/, leading(change(of_round(open)))),
  route('POST', /^\/api\/rounds\/([^/]+)\/extend$/, leading(change(of_round(extend)))),
  route('POST', /^\/api\/rounds\/([^/]+)\/close$/, leading(change(of_round(close)))),
];
