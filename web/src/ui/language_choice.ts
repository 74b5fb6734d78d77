// The language that somebody who signs in has chosen, kept for as long as their tab: links from page to page do not name
// it. Pages of people who answer keep no such thing; there the address itself carries it.

const key = 'heed.language';

export function remember_language(tag: string): void {
  try {
    sessionStorage.setItem(key, tag);
  } catch {
    // A browser that keeps nothing shows the next page in the language that it asks for itself.
  }
}

/** Where the page stands in the chosen language; null if it is in that already, or nobody chose. */
export function address_in_chosen_language({ search, hash }: Pick<Location, 'search' | 'hash'>, shown: string): string | null {
  const chosen = chosen_language();
  const wish = new URLSearchParams(search);
  if (!chosen || chosen === shown || wish.has('lang')) return null;
  wish.set('lang', chosen);
  return `?${wish}${hash}`;
}

function chosen_language(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
