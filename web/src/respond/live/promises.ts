// What the page says about the round, made from its manifest, which everybody gets in the same bytes: the page itself is
// the same for every round.

import { day, say, type Key } from '../../lib/i18n';
import type { Manifest, Round } from '../ballot/manifest';
import { comments_readers_of, minimum_of, who_of } from './audience';
import { form } from './desk';
import { each_part } from './view';

/** How the round stands today; all else about it is in the manifest. */
export interface Today {
  state: 'prepared' | 'open' | 'closed';
  /** Whether tickets are given. */
  tickets: boolean;
  /** Whether ballots are taken. */
  ballots: boolean;
  /** As many codes were made. */
  codes: number;
  /** The last day as it stands now. */
  closes_on: string;
}

/** The page is drawn for one questionnaire, and knows if that one asks two teams about each other. */
const is_pair = form.dataset.use === 'pair';

/** The last day, put off or not: never one beyond what the manifest allows, whatever the server says today. */
function last_day_of({ closes_on, closes_latest }: Manifest, today: Today): string {
  return today.closes_on > closes_on && today.closes_on <= closes_latest ? today.closes_on : closes_on;
}

const days_of = ({ collect_until, answer_from, closes_on }: Manifest) =>
  ({ collected: day(collect_until), from: day(answer_from), until: day(closes_on) });

/** Sentences that depend on how codes reach people. */
function mode_sentences_of(manifest: Manifest, { codes }: Today): Record<string, string> {
  const { mode, people } = manifest;
  const sentences = {
    label: say(`respond.live.label-${mode}`),
    how: say(`respond.live.how-${mode}`, days_of(manifest)),
    risk: say(`respond.live.risk-${mode}`),
    codes: say('respond.live.codes', { count: codes, people }),
  };
  if (mode === 'open_link') return { ...sentences, codes: say('respond.live.codes-open_link', { people }) };
  return mode === 'together' ? { ...sentences, ending: say('respond.live.ending-together') } : sentences;
}

/** Sentences that depend on the round. Where one is not here, the page's own stands. */
function sentences_of(manifest: Manifest): Record<string, string> {
  const who = who_of(manifest, is_pair);
  const comments_readers = comments_readers_of(manifest, is_pair);
  return {
    minimum: minimum_of(manifest, is_pair),
    detail: say('respond.live.detail', { detail: manifest.detail_minimum }),
    days: say('respond.live.collect-days', days_of(manifest)),
    'days-answer': say('respond.live.answer-days', days_of(manifest)),
    ...(comments_readers && { 'comments-leader': comments_readers }),
    ...(who && { who }),
  };
}

/** The questions to ask. Without somebody to read them first, nobody is asked to write. */
export const open_questions_of = ({ open_questions, facilitator }: Manifest): string[] => (facilitator === null ? [] : open_questions);

function comment_sentences_of(manifest: Manifest): Record<string, string> {
  const { facilitator, detail_minimum: detail, comments_kept_days: count } = manifest;
  if (facilitator === null || open_questions_of(manifest).length === 0) return { comments: say('respond.live.comments-off') };
  const named = (key: Key) => say(key, { facilitator });
  return {
    comments: named('respond.live.comments-on'),
    'comments-kept': say('respond.live.comments-kept', { count }),
    'comments-first': named('respond.live.comments-first'),
    'comments-few': say('respond.live.comments-few', { detail }),
    'comment-theme_only': named('respond.live.comment-theme_only'),
    'comment-word_for_word': named('respond.live.comment-word_for_word'),
  };
}

/** Puts a text in every place that waits for it. */
function put(name: string, texts: Record<string, string>): void {
  each_part(`[data-${name}]`, (place) => {
    const text = texts[place.dataset[name]!];
    if (!text) return;
    place.textContent = text;
    place.hidden = false;
  });
}

/** Until when the survey is open, as far as anybody can promise. */
function closing_of({ closes_on, closes_latest }: Manifest): string {
  if (closes_latest === closes_on) return day(closes_on);
  return say('respond.live.closes-latest', { closes: day(closes_on), latest: day(closes_latest) });
}

export function show_round({ manifest: promised, f }: Pick<Round, 'manifest' | 'f'>, today: Today): void {
  const manifest = { ...promised, closes_on: last_day_of(promised, today) };
  const { team, people: count, leader_label: leader, contact, client } = manifest;
  const people = say('respond.live.asked', { count });
  put('fact', { team, people, closes: closing_of(manifest), leader, contact, client, f });
  put('say', { ...mode_sentences_of(manifest, today), ...sentences_of(manifest), ...comment_sentences_of(manifest) });
}

/** The six words, when they are made: the same for everybody who was given the same manifest. */
export function show_words(words: string[]): void {
  each_part('#round-check li', (place) => {
    place.textContent = words.shift() || '';
  });
}
