// What the page says about the round: fetched, since the page itself is the same for every round.

import { ask } from '../../lib/api';
import { day, say } from '../../lib/i18n';

export interface Facts {
  state: 'prepared' | 'open' | 'closed';
  team: string;
  leader_label: string;
  contact: string;
  blocks: string[];
  /** As many codes were made. */
  people: number;
  minimum_group: number;
  detail_minimum: number;
  closes_on: string;
  /** Null for a single team whose leader launched the round. */
  campaign: { name: string; units: number; people: number } | null;
}

export const fetch_facts = (short: string): Promise<Facts> => ask<Facts>(`/api/r/${short}`, { credentials: 'omit' });

/** When anything is shown. In a campaign, answers count further up as well, so the team's own minimum is not all. */
function minimum_of({ campaign, minimum_group: minimum }: Facts): string {
  if (!campaign) return say('respond.live.minimum', { count: minimum });
  const { name, units: count, people } = campaign;
  return say('respond.live.campaign-minimum', { name, count, people, minimum });
}

export function show_facts(facts: Facts): void {
  const texts: Record<string, string> = {
    team: facts.team,
    closes: day(facts.closes_on),
    leader: facts.leader_label,
    contact: facts.contact,
  };
  document.querySelectorAll<HTMLElement>('[data-fact]').forEach((place) => {
    place.textContent = texts[place.dataset.fact || ''] || '';
  });
  document.querySelectorAll('[data-minimum]').forEach((place) => {
    place.textContent = minimum_of(facts);
  });
  document.querySelectorAll('[data-who]').forEach((place) => {
    if (facts.campaign) place.textContent = say('respond.live.campaign-who');
  });
  document.querySelectorAll('[data-codes]').forEach((place) => {
    place.textContent = say('respond.live.codes', { count: facts.people });
  });
  document.querySelectorAll('[data-detail]').forEach((place) => {
    place.textContent = say('respond.live.detail', { detail: facts.detail_minimum });
  });
}
