// A QR code as one SVG path. The matrix comes from uqr; the drawing is ours, because that library's own
// SVG is a string of HTML, which our pages refuse.

import { encode } from 'uqr';

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
export const quiet_zone = 4;

/** Medium correction: a fold or a coffee ring across a slip should not cost a person their code. */
export function qr_matrix(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: quiet_zone }).data;
}

/** Each run of dark modules in a row becomes one rectangle, which keeps a page of slips small. */
export function qr_path(matrix: boolean[][]): string {
  const row_path = (row: boolean[], y: number) => runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h${-length}z`);
  return matrix.flatMap(row_path).join('');
}

function runs(row: boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = found[found.length - 1];
    if (last && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  });
  return found;
}

export function QrCode({ text }: { text: string }) {
  const matrix = qr_matrix(text);
  const size = matrix.length;
  return (
    <svg class="app-qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <path class="app-qr__paper" d={`M0 0h${size}v${size}H0z`} />
      <path class="app-qr__ink" d={qr_path(matrix)} />
    </svg>
  );
}
