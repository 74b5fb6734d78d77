// The drawing of a QR code from its matrix: one SVG path, because the library's own SVG is a string of HTML, which our
// pages refuse.

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
export const quiet_zone = 4;

/** Each run of dark modules in a row becomes one rectangle, which keeps a page of slips small. */
export function qr_path(matrix: boolean[][]): string {
  const row_path = (row: boolean[], y: number) => runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h${-length}z`);
  return matrix.map((row, y) => row_path(row, y).join('')).join('');
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
