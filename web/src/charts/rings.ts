// The lines of the footprint picture: one line for each whole point of a score, and a part of a line
// for the part that remains. People count lines or compare lengths, both of which are in proportion to
// the score; the filled area of a radar chart is not, and depends on the order of its axes.

import { score_max, clamp_score } from './scale';

const inner_radius = 12;
const line_step = 8;

/** The outermost line's radius: what a picture must leave room for. */
export const outer_radius = inner_radius + (score_max - 1) * line_step;

export interface Line {
  radius: number;
  /** How much of the line is drawn: 0 to 1. */
  part: number;
}

/** The ten lines of one element, from the inside out. */
export function lines_for(score: number): Line[] {
  const reached = clamp_score(score);
  return Array.from({ length: score_max }, (_, index) => ({
    radius: inner_radius + index * line_step,
    part: Math.round(Math.min(1, Math.max(0, reached - index)) * 100) / 100,
  }));
}

/** An arc about the origin as an SVG path; angles in degrees, clockwise from twelve o'clock. */
export function arc_path(radius: number, from: number, to: number): string {
  const large = to - from > 180 ? 1 : 0;
  return `M${point(radius, from)}A${radius} ${radius} 0 ${large} 1 ${point(radius, to)}`;
}

function point(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const rounded = (length: number) => Math.round(length * 100) / 100;
  return `${rounded(radius * Math.cos(angle))} ${rounded(radius * Math.sin(angle))}`;
}
