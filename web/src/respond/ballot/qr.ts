// A QR code drawn into the page, for a ticket that goes on to another device.

import { encode } from 'uqr';
import { quiet_zone, qr_path } from '../../charts/qr_path';

const svg = 'http://www.w3.org/2000/svg';

function path(of: string, shape: string): SVGElement {
  const drawn = document.createElementNS(svg, 'path');
  drawn.setAttribute('class', of);
  drawn.setAttribute('d', shape);
  return drawn;
}

/** Low correction: it is read from a screen, and a ticket is long. */
export function draw_qr(place: Element, text: string): void {
  const { data: matrix, size } = encode(text, { ecc: 'L', border: quiet_zone });
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('class', 'app-qr');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('shape-rendering', 'crispEdges');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(path('app-qr__paper', `M0 0h${size}v${size}H0z`), path('app-qr__ink', qr_path(matrix)));
  place.textContent = '';
  place.append(drawing);
}
