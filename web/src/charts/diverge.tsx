// How a statement was answered, as two bars that leave one middle line: seldom to the start side, often
// to the end side. The three counts stand in the table's own cells, so nobody has to estimate, and the
// side carries the direction, so the picture survives grey paper.

const height = 22;
const bar_height = 14;
const half = 50;

export interface Counts {
  favourable: number;
  neutral: number;
  unfavourable: number;
  /** What the three add up to. */
  of: number;
}

/** The length of one side's bar in per cent of the whole drawing: everyone on one side fills that half. */
export function bar_length(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((count / of) * half * 100) / 100;
}

export function Diverge({ counts }: { counts: Counts }) {
  const seldom = bar_length(counts.unfavourable, counts.of);
  const often = bar_length(counts.favourable, counts.of);
  const top = (height - bar_height) / 2;
  return (
    <svg class="app-diverge" width="100%" height={height} aria-hidden="true" focusable="false">
      <rect class="app-diverge__seldom" x={`${half - seldom}%`} width={`${seldom}%`} y={top} height={bar_height} />
      <rect class="app-diverge__often" x={`${half}%`} width={`${often}%`} y={top} height={bar_height} />
      <line class="app-diverge__middle" x1={`${half}%`} x2={`${half}%`} y1="0" y2={height} />
    </svg>
  );
}
