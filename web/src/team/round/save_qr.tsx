// The picture of an address as a file, for a poster or a slide of one's own.

import { qr_matrix } from '../../charts/qr';
import { qr_path } from '../../charts/qr_path';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { save_file } from '../parts/save_file';

/** Black on white, with the quiet zone that readers need around it. Nothing that was typed stands in it. */
export function qr_svg(text: string): string {
  const matrix = qr_matrix(text);
  const size = matrix.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qr_path(matrix)}"/></svg>\n`
  );
}

export function SaveQr({ text, name }: { text: string; name: string }) {
  const save = () => save_file(`${name}.svg`, 'image/svg+xml', qr_svg(text));
  return <Button look="quiet" onClick={save}>{say('round.save-picture')}</Button>;
}
