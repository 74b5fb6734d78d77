// The footprint: a signature of the team's elements, like the lines of a fingerprint. It is small, its
// order never changes, and it says nothing that the table beside it does not say in words and figures;
// so it is hidden from screen readers.

import { outer_radius, arc_path, lines_for } from './rings';

const margin = 6;
const spread = outer_radius + margin;
/** Half of the gap between neighbouring elements, in degrees. */
const gap = 4;

/** A score of 0 to 10, or null for an element that is held back. */
export type Shown = number | null;

/** Each element gets an equal slice, clockwise: four start at the top left, one alone goes round from the top. */
export function slice_of(index: number, count: number): { from: number; to: number } {
  const width = 360 / count;
  const start = count === 1 ? 0 : (index - 1) * width;
  return { from: start + gap, to: start + width - gap };
}

export function Footprint({ scores }: { scores: Shown[] }) {
  return (
    <svg
      class="app-footprint__picture"
      viewBox={`${-spread} ${-spread} ${2 * spread} ${2 * spread}`}
      aria-hidden="true"
      focusable="false"
    >
      {scores.map((score, index) => (
        <Slice score={score} {...slice_of(index, scores.length)} />
      ))}
    </svg>
  );
}

function Slice({ score, from, to }: { score: Shown; from: number; to: number }) {
  if (score === null) return <path class="app-footprint__held" d={arc_path(outer_radius, from, to)} />;
  return (
    <g>
      {lines_for(score).map(({ radius, part }) => (
        <>
          {part < 1 && <path class="app-footprint__faint" d={arc_path(radius, from, to)} />}
          {part > 0 && <path class="app-footprint__line" d={arc_path(radius, from, from + part * (to - from))} />}
        </>
      ))}
    </g>
  );
}
