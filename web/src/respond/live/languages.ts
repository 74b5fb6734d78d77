// Brings out the links to the languages that this installation has.

import { about } from '../../lib/about';

/** `follow` is called when somebody chooses a link; without it the browser follows the link by itself. */
export async function offer_languages(follow?: (link: HTMLAnchorElement) => void): Promise<void> {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-language]');
  if (links.length === 0) return;
  const { languages } = await about().catch(() => ({ languages: [''] }));
  links.forEach((link) => {
    link.hidden = languages.indexOf(link.dataset.language!) < 0;
    if (!follow) return;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      follow(link);
    });
  });
}
