// Which of somebody's surveys are of one team, and which are launches over several. Pure.

import type { CampaignEntry } from '../campaign/contract';
import type { Round } from '../contract';

/**
 * The launches over several teams. The launch of a single team is a campaign too; it is left out, since its one round
 * stands in the list. The API gives no units here, so a campaign counts as one of a single team where the reader has one
 * round of it that bears its name; the page of that round still leads to a larger one.
 */
export function larger_campaigns(campaigns: CampaignEntry[], rounds: Round[]): CampaignEntry[] {
  return campaigns.filter(({ id, name }) => {
    const own = rounds.filter(({ campaign }) => campaign === id);
    return own.length !== 1 || own[0]!.team !== name;
  });
}
