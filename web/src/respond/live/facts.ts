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
}

export const fetch_facts = (short: string): Promise<Facts> => ask<Facts>(`/api/r/${short}`, { credentials: 'omit' });

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
    place.textContent = say('respond.live.minimum', { count: facts.minimum_group });
  });
  document.querySelectorAll('[data-codes]').forEach((place) => {
    place.textContent = say('respond.live.codes', { count: facts.people });
  });
  document.querySelectorAll('[data-detail]').forEach((place) => {
    place.textContent = say('respond.live.detail', { detail: facts.detail_minimum });
  });
}
