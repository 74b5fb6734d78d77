// The one thing to do next with a round, and its state in words.

import type { Key } from '../../lib/i18n';
import type { CampaignEntry } from '../campaign/contract';
import type { Round } from '../contract';
import { campaign_path, report_path, round_path } from '../parts/paths';

export function state_key(round: Round): Key {
  return `rounds.state-${round.state}`;
}

export interface NextStep {
  key: Key;
  href: string;
}

export function next_step(round: Round): NextStep {
  if (round.state === 'prepared') {
    return { key: round.slips > 0 ? 'rounds.next-open-it' : 'rounds.next-prepared', href: round_path(round.id) };
  }
  if (round.report === 'released') return { key: 'rounds.next-released', href: report_path(round.id) };
  if (round.report === 'withheld') return { key: 'rounds.next-withheld', href: report_path(round.id) };
  if (round.report === 'with_facilitator') return { key: 'rounds.next-with_facilitator', href: round_path(round.id) };
  if (round.report === 'erased') return { key: 'rounds.next-erased', href: round_path(round.id) };
  return { key: 'rounds.next-open', href: round_path(round.id) };
}

export const campaign_step = ({ id, state, erased }: CampaignEntry): NextStep => ({
  key: erased ? 'rounds.next-erased' : `rounds.campaign-${state}`,
  href: campaign_path(id),
});
