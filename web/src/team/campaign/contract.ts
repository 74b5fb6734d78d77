// The shapes of docs/api.md for a campaign: one launch over a unit and everything below it, or over two teams.

import type { Progress, ReportState, RoundState, Terms } from '../contract';

/** A unit of the tree as it was at the launch. */
export interface CampaignUnit {
  id: string;
  name: string;
  /** Id of the unit above; null for the one at the top, and where that one is not the reader's. */
  parent: string | null;
  /** Those who are asked here, not counting the units below. */
  people: number;
  /** About everybody here and below. */
  report: ReportState;
  /** Null where nobody is asked. */
  round: { id: string; short: string; state: RoundState; slips: number; progress: Progress | null } | null;
}

/** As it stands in the list, without its units. */
export interface CampaignEntry extends Terms {
  id: string;
  name: string;
  state: RoundState;
  launched_by_you: boolean;
  /** How many are asked in all, the reader's and others. */
  teams: number;
  /** Its reports were kept for as long as is set. */
  erased: boolean;
}

export interface Campaign extends CampaignEntry {
  units: CampaignUnit[];
}

/** A unit that somebody may launch over, with everything below it. */
export interface LedUnit {
  id: string;
  name: string;
  teams: number;
  people: number;
}
