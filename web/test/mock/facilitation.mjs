// Who reads which report, and when: first the campaign's facilitator, then those who lead. `state.team.reports` holds the
// reports by round; each knows its campaign and unit, so that both of its addresses show it.

import { refusal, route, signed_in } from './access.mjs';

/** The facilitator that the report names reads it at once; leaders once it is handed over; nobody else, and no one once it is
 *  `erased`. */
function show(session, report) {
  if (!report) return refusal(404, 'not_found');
  if (report.erased) return refusal(410, 'report_gone');
  if (session.role === 'facilitator') {
    return report.facilitator?.sign_in_name === session.sign_in_name ? { body: report } : refusal(404, 'not_found');
  }
  return report.handed_over ? { body: report } : refusal(409, 'with_facilitator');
}

const of_round = ({ session, reports }, { ids: [round] }) => show(session, reports[round]);

const of_unit = ({ session, reports }, { ids: [campaign, unit] }) =>
  show(session, Object.values(reports).find((report) => report.campaign === campaign && report.unit === unit));

/** The report and its comments together; a second time changes nothing. */
export function hand_over_reports(team, campaign) {
  for (const report of Object.values(team.reports)) {
    if (report.campaign !== campaign) continue;
    report.handed_over = true;
    report.comments = report.comments?.map(({ question }) => ({ question, state: 'none', texts: [] })) ?? null;
  }
}

export const facilitation_routes = [
  route('GET', /^\/api\/rounds\/([^/]+)\/report$/, signed_in(of_round)),
  route('GET', /^\/api\/campaigns\/([^/]+)\/units\/([^/]+)\/report$/, signed_in(of_unit)),
];
