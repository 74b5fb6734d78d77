// A QR code as a picture of its own. The matrix comes from uqr.

import { encode } from 'uqr';
import { qr_path, quiet_zone } from './qr_path';

/** Medium correction: a fold or a coffee ring across a slip should not cost a person their code. */
export function qr_matrix(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: quiet_zone }).data;
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
