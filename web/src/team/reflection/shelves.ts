// The browser's own places to keep things. Where it refuses them, nothing is kept, and the page works all the same. Every
// page of a leader carries this, since every one can be left for good: so it is kept apart from what fills the shelves.

export type Place = 'tab' | 'browser';

/** Where a browser keeps things; `sessionStorage` and `localStorage` are two. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type Shelves = Record<Place, Shelf>;

export const tab_entry = 'heed-reflection';

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

/** Puts a text under a name, or takes away what is there; returns whether the browser took it. */
export function put(shelf: Shelf, entry: string, text: string | null): boolean {
  try {
    if (text === null) shelf.removeItem(entry);
    else shelf.setItem(entry, text);
    return true;
  } catch {
    // Without storage the page works as before; it only forgets when it is closed.
    return false;
  }
}

/** For whoever comes after a sign-out in the same tab. */
export const forget_in = (tab: Shelf): void => void put(tab, tab_entry, null);
