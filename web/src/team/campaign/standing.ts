// How a campaign and each of its units stand, in words that give no count of answers. Pure.

import { say } from '../../lib/i18n';
import { progress_of } from '../round/progress';
import type { Campaign, CampaignEntry, CampaignUnit } from './contract';

/** How many teams are asked, how many of them have their codes, and how many are open. */
export function tally({ units }: Campaign): { teams: number; with_codes: number; open: number } {
  const rounds = units.flatMap(({ round }) => (round ? [round] : []));
  return {
    teams: rounds.length,
    with_codes: rounds.filter(({ slips }) => slips > 0).length,
    open: rounds.filter(({ state }) => state === 'open').length,
  };
}

type Bounds = Pick<CampaignEntry, 'minimum_group' | 'detail_minimum'>;

/** Of one unit: how far its own team is; before the closing, a unit where nobody is asked has nothing to say. */
export function standing(bounds: Bounds, { round, report }: CampaignUnit): string {
  if (report !== 'none') return say(`campaign.report-${report}`);
  if (!round) return say('campaign.nobody-asked');
  if (round.state === 'closed') return say('campaign.report-none');
  if (round.state === 'prepared') return say(round.slips > 0 ? 'campaign.ready' : 'campaign.no-codes');
  const { is_enough, bound } = progress_of(bounds, round.progress?.reached ?? 0);
  return say(is_enough ? 'campaign.reached' : 'campaign.not-yet', { minimum: bound });
}
