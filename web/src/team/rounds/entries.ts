// Which of somebody's surveys are of one team, and which are launches over several. Pure.

import type { CampaignEntry } from '../campaign/contract';
import type { Round } from '../contract';

/**
 * The launches over several teams. The launch of a single team is a campaign too; where the reader leads that team, its round
 * stands in the list already.
 */
export function larger_campaigns(campaigns: CampaignEntry[], rounds: Round[]): CampaignEntry[] {
  return campaigns.filter(({ id, teams }) => teams > 1 || !rounds.some(({ campaign }) => campaign === id));
}
