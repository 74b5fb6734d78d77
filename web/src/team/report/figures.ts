// Figures in a report. A figure is shown exactly as the server released it: the same digits, in the reader's way of
// writing them.

import type { Mark } from '../../charts/scale';
import { decimal, say } from '../../lib/i18n';
import type { ElementReport, Score } from '../contract';

/** The number in a released figure such as "7.5". */
export function value_of(score: Score): number {
  return Number.parseFloat(score.figure);
}

export function mark_of(score: Score | null): Mark | null {
  return score && { value: value_of(score), low: score.low, high: score.high, coded: score.coded };
}

/**
 * The shown element with the highest figure, if people often see it: a strength to start from. The first of equals in
 * the questionnaire's order; null where nothing stands in the high band, since the least weak is no strength. Nothing
 * else is ever put in an order.
 */
export function strength_of(elements: ElementReport[]): ElementReport | null {
  return elements.reduce<ElementReport | null>((best, element) => {
    if (element.score?.band !== 'high') return best;
    return best?.score && value_of(best.score) >= value_of(element.score) ? best : element;
  }, null);
}

/** What the footprint draws for an element: its figure, or null where it is held back. */
export const shown_value = (element: ElementReport): number | null => element.score && value_of(element.score);

/** The figure in words: "7.5", or "9.0 or higher" at an end that is kept open. */
export function figure_words(score: Score): string {
  const figure = decimal(score.figure);
  if (score.coded === 'none') return figure;
  return say(score.coded === 'or_higher' ? 'report.or-higher' : 'report.or-lower', { figure });
}

/** The ends of the soft band, to one decimal. */
export function range_words(score: Score): string {
  return say('report.range', { low: decimal(score.low.toFixed(1)), high: decimal(score.high.toFixed(1)) });
}
