// What a team agreed, and reports by campaign and unit, as docs/api.md has them. `state.team.agreed` is open to tests: what
// is kept, by campaign and unit; `state.team.held_reports`: rounds whose report is with the facilitator.

import { change, route, signed_in } from './access.mjs';

const kept = (team, [campaign, unit]) => team.agreed.get(`${campaign} ${unit}`) ?? { commitments: [], earlier: null };

function agree(team, { ids, body }) {
  const next = { ...kept(team, ids), commitments: body.commitments };
  team.agreed.set(ids.join(' '), next);
  return { body: next };
}

/** The report about a unit of a campaign: in this world, each is that of a round. */
function report_of(team, { ids: [campaign] }) {
  const report = Object.values(team.reports).find((each) => each.campaign === campaign) ?? team.reports.detail;
  return { body: { ...report, ...team.first_reading } };
}

export function seed_sessions(team) {
  team.agreed = new Map([['campaign-detail unit-detail', {
    commitments: [],
    earlier: {
      campaign: 'campaign-before',
      closed_on: '2026-08-31',
      commitments: [
        { by: 'team', text: 'Ten minutes for each handover, with the door closed.', owner: 'Sam', due_on: '2026-10-01', kept: 'partly' },
        { by: 'leader', text: 'I come to the night shift once a month.', owner: 'Ada', due_on: '2026-10-15', kept: 'yes' },
      ],
    },
  }]]);
  /** What a facilitator is told of a report that is not handed over yet. */
  team.first_reading = {};
}

export const session_routes = [
  route('GET', /^\/api\/campaigns\/([^/]+)\/units\/([^/]+)\/commitments$/, signed_in((team, { ids }) => ({ body: kept(team, ids) }))),
  route('PUT', /^\/api\/campaigns\/([^/]+)\/units\/([^/]+)\/commitments$/, signed_in(change(agree))),
  route('GET', /^\/api\/campaigns\/([^/]+)\/units\/([^/]+)\/report$/, signed_in(report_of)),
];
