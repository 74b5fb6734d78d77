// Where the reader of a report came from: a leader from the round or the campaign, a facilitator from what there is to
// read first.

import type { Report, Role } from '../contract';
import { follow_up_check, follow_up_path, review_path } from '../parts/paths';

/** What the report is of, by its own address: "/rounds/abc", or "/campaigns/abc" for a report about one of its units. */
export const subject_path = (path: string): string => path.replace(/(\/units\/[^/]+)?\/report$/, '');

export function back_path(path: string, role: Role, report: Report | null): string {
  if (role === 'facilitator') return report ? review_path(report.campaign) : '/reviews';
  return subject_path(path) || '/rounds';
}

/** Where a leader starts the follow-up check of a report; null for whoever starts no surveys, and after the check itself. */
export const follow_up_of = (report: Report, role: Role, path: string): string | null =>
  role === 'leader' && report.instrument.name !== follow_up_check.name ? follow_up_path(path, report) : null;
