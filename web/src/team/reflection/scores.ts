// From answers to figures from 0 to 10, by the rules of docs/scoring.md: reverse first, the lowest option is 0 and the
// highest 10, and a part has a figure when at least half of its statements are answered. Figures are kept as whole
// fractions and rounded once, half a step away from zero, as by hand.

import type { Definition } from '../parts/wording';

/** By statement: the number of the chosen option, or the wish not to say. What is left out is missing. */
export type Answers = Record<string, number | 'cannot_say'>;

export type Element = Pick<Definition['elements'][number], 'id' | 'items' | 'reverse'>;
export interface Ends {
  min: number;
  max: number;
}

/** `sum` of `count` answers, each from 0 to `reach`: the figure is 10 · sum / (count · reach). */
export interface Figure {
  sum: number;
  count: number;
  reach: number;
}

/** Null when fewer than half of the statements are answered. */
export function figure_of({ items, reverse = [] }: Element, { min, max }: Ends, answers: Answers): Figure | null {
  const given = items.flatMap((item) => {
    const answer = answers[item];
    if (typeof answer !== 'number' || answer < min || answer > max) return [];
    return [reverse.includes(item) ? max - answer : answer - min];
  });
  if (2 * given.length < items.length || given.length === 0) return null;
  return { sum: given.reduce((sum, each) => sum + each, 0), count: given.length, reach: max - min };
}

/** Not rounded. */
export const value_of = ({ sum, count, reach }: Figure): number => (10 * sum) / (count * reach);

/** With one decimal, such as "6.3" for 6.25; whole numbers alone take part, so an exact tie is one. */
export function shown_figure({ sum, count, reach }: Figure): string {
  const whole = count * reach;
  const tenths = Math.floor((200 * sum + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
