// A score as a dot on a soft band, from 0 to 10. There is no bar from zero and no edge to the band:
// both would claim more than a small team's answers can (Correll and Gleicher, "Error bars considered
// harmful"). The figure stands in words beside it, so the mark is hidden from screen readers.

import { score_max, score_middle, score_min, clamp_score, fade_stops, percent } from './scale';
import type { Coded, Mark } from './scale';

const height = 36;
const middle = height / 2;
const band_height = 22;
const dot_radius = 7.5;
const tick_height = 10;

interface TrackProps {
  /** Unique on the page: names the gradient that this band is filled with. */
  id: string;
  /** Null draws the empty line of an element that is held back. */
  mark: Mark | null;
}

export function Track({ id, mark }: TrackProps) {
  return (
    <svg class="app-track" width="100%" height={height} aria-hidden="true" focusable="false">
      <line class="app-track__line" x1="0%" x2="100%" y1={middle} y2={middle} />
      {[score_min, score_middle, score_max].map((score) => (
        <line
          class="app-track__tick"
          x1={percent(score)}
          x2={percent(score)}
          y1={middle - tick_height / 2}
          y2={middle + tick_height / 2}
        />
      ))}
      {mark && <Band id={id} mark={mark} />}
      {mark && <Dot value={mark.value} coded={mark.coded} />}
    </svg>
  );
}

function Band({ id, mark }: { id: string; mark: Mark }) {
  const low = clamp_score(Math.min(mark.low, mark.value));
  const high = clamp_score(Math.max(mark.high, mark.value));
  return (
    <>
      <defs>
        <linearGradient id={`${id}-fade`}>
          {fade_stops(mark).map((stop) => (
            <stop class="app-track__stop" offset={stop.offset} stop-opacity={stop.strength} />
          ))}
        </linearGradient>
      </defs>
      <rect
        class="app-track__band"
        x={percent(low)}
        width={percent(high - low)}
        y={middle - band_height / 2}
        height={band_height}
        fill={`url(#${id}-fade)`}
      />
    </>
  );
}

/** A coded end wears a small arrow that points the way the true score may lie. */
function Dot({ value, coded }: { value: number; coded: Coded }) {
  const way = coded === 'or_higher' ? 1 : -1;
  const tip = dot_radius + 7;
  return (
    <svg class="app-track__place" x={percent(value)} y={middle} overflow="visible">
      {coded !== 'none' && (
        <path class="app-track__arrow" d={`M${way * (dot_radius + 1)} -5L${way * tip} 0L${way * (dot_radius + 1)} 5z`} />
      )}
      <circle class="app-track__dot" r={dot_radius} />
    </svg>
  );
}
