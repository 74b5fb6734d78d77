// Where the reader of a report came from: a leader from the round or the campaign, a facilitator from what there is to
// read first.

import type { Report, Role } from '../contract';
import { review_path } from '../parts/paths';

/** What the report is of, by its own address: "/rounds/abc", or "/campaigns/abc" for a report about one of its units. */
export const subject_path = (path: string): string => path.replace(/(\/units\/[^/]+)?\/report$/, '');

export function back_path(path: string, role: Role, report: Report | null): string {
  if (role === 'facilitator') return report ? review_path(report.campaign) : '/reviews';
  return subject_path(path) || '/rounds';
}
