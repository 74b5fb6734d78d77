// What kind of visit this is. The address tells when the page opens; later it may say something else, so what it told
// stays at the root of the page, for every part of the program and for the styles.

/**
 * `kiosk`: on a device that a team shares, one person after another. `preview`: by somebody who looks at what staff will
 * see; then nothing is asked of the server, and nothing kept.
 */
export type Visit = 'own' | 'kiosk' | 'preview';

export function visit_at({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): Visit {
  if (pathname.indexOf('/preview/') === 0) return 'preview';
  return new URLSearchParams(hash.slice(1)).has('kiosk') ? 'kiosk' : 'own';
}

const root = document.documentElement;

export const visit = (root.dataset.visit || (root.dataset.visit = visit_at(location))) as Visit;
