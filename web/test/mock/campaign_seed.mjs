// A small hospital, and a campaign over a part of it in each state.

import { footprint, reader } from './known.mjs';

const unit = (id, name, parent, people, leader = null) => ({ id, name, parent, people, leader });

const units = [
  unit('top', 'Elm Tree Hospital', null, 0),
  unit('medicine', 'Medicine', 'Elm Tree Hospital', 0, 'ada'),
  unit('ward7', 'Ward 7 day team', 'Medicine', 12, 'ada'),
  unit('ward8', 'Ward 8', 'Medicine', 4, 'kofi'),
  unit('stroke', 'Stroke unit', 'Medicine', 3),
  unit('surgery', 'Surgery', 'Elm Tree Hospital', 6, 'kofi'),
  unit('theatre', 'Theatre 2', 'Surgery', 14),
];

const part = (id, name, parent, people, round, report = 'none') =>
  ({ id, name, parent, people, report, round: round && { id: `${id}-round`, short: '7KQ2X', slips: people, progress: null, ...round } });

const open = (reached) => ({ state: 'open', progress: { reached, as_of: '2026-11-22' } });

const terms = {
  name: 'Medicine', instrument: footprint, blocks: [], launched_on: '2026-11-22', closes_on: '2026-12-06', closes_latest: '2026-12-20', minimum_group: 5, detail_minimum: 10,
  leader_label: 'your team’s leader', contact: 'Sam Hill, staff voice lead, ext. 4471', open_questions: [], facilitator: null, session_on: null, handed_over: true,
  strict_rounds: false, mode: 'slips', collect_until: '2026-12-06', answer_from: '2026-11-22', launched_by_you: true, erased: false,
  teams: 3,
};

/** Medicine with its three teams, each as `of` says. */
const tree = (of, report) => [
  part('medicine', 'Medicine', null, 0, null, report('medicine')),
  ...[['ward7', 'Ward 7 day team', 12], ['ward8', 'Ward 8', 4], ['stroke', 'Stroke unit', 3]].map(([id, name, people]) =>
    part(id, name, 'medicine', people, of(id), report(id))),
];

const none = () => 'none';
const closed = { state: 'closed' };
/** The two teams of the reports `ours` and `theirs`. */
const both = [
  part('both', 'Ward 7 and the discharge team', null, 0, null),
  part('ours', 'Ward 7 day team', 'both', 9, closed, 'released'),
  part('theirs', 'Discharge team', 'both', 8, closed, 'released'),
];
const campaigns = () => [
  { id: 'medicine', ...terms, state: 'prepared', units: tree((id) => ({ state: 'prepared', slips: id === 'stroke' ? 0 : 6 }), none) },
  { id: 'running', ...terms, state: 'open', facilitator: reader, session_on: '2026-12-18', handed_over: false, units: tree((id) => open(id === 'ward7' ? 5 : 0), none) },
  { id: 'guest', ...terms, name: 'Surgery', state: 'open', launched_by_you: false, units: tree(() => open(0), none) },
  { id: 'pair', ...terms, name: 'Ward 7 and the discharge team', state: 'closed', teams: 2, units: both },
  { id: 'judged', ...terms, state: 'closed', units: tree(() => ({ state: 'closed' }), (id) => (id === 'stroke' || id === 'ward8' ? 'withheld' : 'released')) },
];

export function seed_campaigns(team) {
  team.units = units.map((each) => ({ ...each }));
  team.campaigns = new Map(campaigns().map((each) => [each.id, each]));
}
