// The browser's own places to keep things. Where it refuses them, nothing is kept, and the page works all the same.

import type { Shelf, Shelves } from './keeping';

const refuse = () => {
  throw new Error('This browser keeps nothing.');
};
const nowhere: Shelf = { getItem: () => null, setItem: refuse, removeItem: () => undefined };

/** On a browser that refuses storage the very word throws. */
function shelf_or_nowhere(shelf: () => Shelf): Shelf {
  try {
    return shelf();
  } catch {
    return nowhere;
  }
}

export const shelves_of_page = (): Shelves => ({
  tab: shelf_or_nowhere(() => sessionStorage),
  browser: shelf_or_nowhere(() => localStorage),
});
