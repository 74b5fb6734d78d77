// The 0 to 10 line that every score sits on, and how a score becomes a place on it.
// Pure functions: the same score always gives the same mark, on screen and on paper.

export const score_min = 0;
export const score_max = 10;
export const score_middle = 5;

/** Why a displayed figure may stand for more than itself: coded ends mean "or lower", "or higher". */
export type Coded = 'none' | 'or_lower' | 'or_higher';

/** One score as a chart needs it; `low` and `high` are the ends of the soft band. */
export interface Mark {
  value: number;
  low: number;
  high: number;
  coded: Coded;
}

export function clamp_score(score: number): number {
  return Math.min(score_max, Math.max(score_min, score));
}

/** A score as the percentage that an SVG attribute wants; two decimals keep pages byte-equal. */
export function percent(score: number): string {
  const share = (clamp_score(score) - score_min) / (score_max - score_min);
  return `${Math.round(share * 10000) / 100}%`;
}

interface FadeStop {
  offset: number;
  strength: number;
}

/**
 * How strongly the band is drawn at its start, at the score and at its end: full at the score, falling evenly to nothing
 * at the longer half's end. An end cut off by the line keeps the strength it has there, so a band never pretends to be
 * surer than it is.
 */
export function fade_stops(mark: Mark): FadeStop[] {
  const low = clamp_score(Math.min(mark.low, mark.value));
  const high = clamp_score(Math.max(mark.high, mark.value));
  const reach = Math.max(mark.value - low, high - mark.value);
  if (reach === 0 || high === low) return [{ offset: 0, strength: 1 }, { offset: 1, strength: 1 }];
  const rounded = (part: number) => Math.round(part * 1000) / 1000;
  return [
    { offset: 0, strength: rounded(1 - (mark.value - low) / reach) },
    { offset: rounded((mark.value - low) / (high - low)), strength: 1 },
    { offset: 1, strength: rounded(1 - (high - mark.value) / reach) },
  ];
}
