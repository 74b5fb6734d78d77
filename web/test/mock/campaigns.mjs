// Campaigns and the organisation as docs/api.md has them. `state.team.campaigns` are campaigns by id, `units` the
// organisation; both are open to tests.

import { administering, change, leading, refusal, route } from './access.mjs';

const of_campaign = (answer) => (team, call) => {
  const campaign = team.campaigns.get(call.ids[0]);
  return campaign ? answer(team, campaign, call) : refusal(404, 'not_found');
};

const entry_of = ({ units, ...entry }) => entry;

/** The rounds of a campaign, wherever they stand, with `changes` made to those that `choose` picks. */
function change_rounds(campaign, choose, changes) {
  for (const { round } of campaign.units) if (round && choose(round)) Object.assign(round, changes);
}

function open(team, campaign) {
  const is_ready = ({ state, slips }) => state === 'prepared' && slips > 0;
  if (!campaign.units.some(({ round }) => round && is_ready(round))) return refusal(409, 'wrong_state');
  change_rounds(campaign, is_ready, { state: 'open', progress: { reached: 0, as_of: '2026-11-22' } });
  return { body: Object.assign(campaign, { state: 'open' }) };
}

function close(team, campaign) {
  if (campaign.state !== 'open') return refusal(409, 'wrong_state');
  change_rounds(campaign, () => true, { state: 'closed', progress: null });
  for (const unit of campaign.units) unit.report = campaign.facilitator ? 'with_facilitator' : 'released';
  return { body: Object.assign(campaign, { state: 'closed' }) };
}

/** Puts off the last day of a round or of a campaign. */
export function extend(team, about, { body }) {
  if (about.state === 'closed') return refusal(409, 'wrong_state');
  if (body.closes_on <= about.closes_on) return refusal(422, 'too_small', { field: '/closes_on', limit: 15 });
  if (body.closes_on > about.closes_latest) return refusal(422, 'too_large', { field: '/closes_on', limit: 28 });
  return { body: Object.assign(about, { closes_on: body.closes_on }) };
}

function below(team, id) {
  const found = team.units.filter((unit) => unit.id === id);
  for (const unit of found) found.push(...team.units.filter(({ parent }) => parent === unit.name));
  return found;
}

/** The units of a new campaign: those below a unit of the organisation, or two teams under a name for both. */
function units_of(team, { unit, name, teams }) {
  const fresh = { report: 'none' };
  const round = (id) => ({ id, short: '9ZK4M', state: 'prepared', slips: 0, progress: null });
  if (teams) {
    const below_both = teams.map((each, index) => ({ id: `unit-${index}`, name: each.name, parent: 'both', people: each.people, ...fresh, round: round(`new-${index}`) }));
    return [{ id: 'both', name, parent: null, people: 0, ...fresh, round: null }, ...below_both];
  }
  const found = below(team, unit);
  const id_of = (named) => found.find((each) => each.name === named)?.id ?? null;
  return found.map((each) => ({ ...each, parent: id_of(each.parent), ...fresh, round: each.people > 0 ? round(`new-${each.id}`) : null }));
}

function launch(team, { body }) {
  const { teams, unit, facilitator, ...terms } = body;
  if (teams?.[1].leader === 'nobody') return refusal(422, 'unknown_leader', { field: '/teams/1/leader' });
  const id = `launched-${(team.launched += 1)}`;
  const units = units_of(team, body);
  const reader = team.facilitators.find(({ sign_in_name }) => sign_in_name === facilitator) ?? null;
  const made = { state: 'prepared', launched_on: '2026-11-22', detail_minimum: 10, launched_by_you: true, erased: false, handed_over: reader === null, session_on: null };
  const days = { collect_until: body.closes_on, answer_from: '2026-11-22' };
  const campaign = { id, name: units[0].name, ...days, ...made, ...terms, facilitator: reader, units, teams: units.filter(({ round }) => round).length };
  team.campaigns.set(id, campaign);
  return { status: 201, body: campaign };
}

/** The sheet's faults that tests ask for; everything else is taken as it stands. */
function import_sheet(team, { body }) {
  const [head, ...lines] = body.csv.trim().split('\r\n').map((line) => line.split(','));
  if (head[0] !== 'unit') return refusal(422, 'wrong_header', { field: '/csv', line: 1, column: 1 });
  const at = lines.findIndex((cells) => cells.length !== head.length);
  if (at >= 0) return refusal(422, 'ragged', { field: '/csv', line: at + 2, column: 1, limit: head.length });
  return replace_units(team, lines.map(([name, parent, people, leader]) => ({ name, parent: parent || null, people: Number(people), leader: leader || null })));
}

function replace_units(team, entries) {
  const ids = new Map(team.units.map(({ name, id }) => [name, id]));
  team.units = entries.map((entry, index) => ({ id: ids.get(entry.name) ?? `made-${index}`, ...entry }));
  return { body: { units: team.units } };
}

function edit_unit(team, { ids, body }) {
  const unit = team.units.find(({ id }) => id === ids[0]);
  if (!unit) return refusal(404, 'not_found');
  for (const other of team.units) if (other.parent === unit.name) other.parent = body.name;
  Object.assign(unit, body);
  return { body: { units: team.units } };
}

const led = ({ units, session }) => units
  .filter(({ leader }) => leader === session.sign_in_name)
  .map(({ id, name }) => {
    const asked = below({ units }, id).filter(({ people }) => people > 0);
    return { id, name, teams: asked.length, people: asked.reduce((sum, { people }) => sum + people, 0) };
  });

export const campaign_routes = [
  route('GET', /^\/api\/campaigns$/, leading(({ campaigns }) => ({ body: { campaigns: [...campaigns.values()].map(entry_of) } }))),
  route('POST', /^\/api\/campaigns$/, leading(change(launch))),
  route('GET', /^\/api\/campaigns\/([^/]+)$/, leading(of_campaign((team, campaign) => ({ body: campaign })))),
  route('POST', /^\/api\/campaigns\/([^/]+)\/open$/, leading(change(of_campaign(open)))),
  route('POST', /^\/api\/campaigns\/([^/]+)\/close$/, leading(change(of_campaign(close)))),
  route('POST', /^\/api\/campaigns\/([^/]+)\/extend$/, leading(change(of_campaign(extend)))),
  route('GET', /^\/api\/organisation$/, administering(({ units }) => ({ body: { units } }))),
  route('PUT', /^\/api\/organisation$/, administering(change((team, { body }) => replace_units(team, body.units)))),
  route('POST', /^\/api\/organisation\/import$/, administering(change(import_sheet))),
  route('PUT', /^\/api\/organisation\/units\/([^/]+)$/, administering(change(edit_unit))),
  route('GET', /^\/api\/organisation\/led$/, leading((team) => ({ body: { units: led(team) } }))),
];
