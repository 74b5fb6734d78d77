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
  /** The open questions that the round asks. */
  open_questions: string[];
  /** Who reads comments first; null where none are asked for. */
  facilitator: string | null;
  comments_kept_days: number;
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

/** Sentences that depend on the round. Where one is not here, the page's own stands. */
function sentences_of(facts: Facts): Record<string, string> {
  return {
    minimum: minimum_of(facts),
    codes: say('respond.live.codes', { count: facts.people }),
    detail: say('respond.live.detail', { detail: facts.detail_minimum }),
    ...(facts.campaign && { who: say('respond.live.campaign-who'), 'comments-leader': say('respond.live.comments-campaign') }),
  };
}

/** The questions to ask. Without somebody to read them first, nobody is asked to write. */
export const open_questions_of = ({ open_questions, facilitator }: Facts): string[] => (facilitator === null ? [] : open_questions);

function comment_sentences_of(facts: Facts): Record<string, string> {
  const { facilitator, detail_minimum: detail, comments_kept_days: count } = facts;
  if (facilitator === null || open_questions_of(facts).length === 0) return { comments: say('respond.live.comments-off') };
  return {
    comments: say('respond.live.comments-on', { facilitator }),
    'comments-kept': say('respond.live.comments-kept', { count }),
    'comments-first': say('respond.live.comments-first', { facilitator }),
    'comments-few': say('respond.live.comments-few', { detail }),
    'comment-theme_only': say('respond.live.comment-theme_only', { facilitator }),
    'comment-word_for_word': say('respond.live.comment-word_for_word', { facilitator }),
  };
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
  const sentences: Record<string, string> = { ...sentences_of(facts), ...comment_sentences_of(facts) };
  document.querySelectorAll<HTMLElement>('[data-say]').forEach((place) => {
    const text = sentences[place.dataset.say!];
    if (!text) return;
    place.textContent = text;
    place.hidden = false;
  });
}
