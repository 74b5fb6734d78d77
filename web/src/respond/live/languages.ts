// Brings out the links to the languages that this installation has.

import { about } from '../../lib/about';

/** `before` is called with a link that somebody follows, to change where it leads. */
export async function offer_languages(before: (link: HTMLAnchorElement) => void = () => {}): Promise<void> {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-language]');
  if (links.length === 0) return;
  const { languages } = await about().catch(() => ({ languages: [''] }));
  links.forEach((link) => {
    link.hidden = languages.indexOf(link.dataset.language!) < 0;
    link.addEventListener('click', () => before(link));
  });
}
