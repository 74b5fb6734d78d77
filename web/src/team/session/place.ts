// Where a session stands, as the page's fragment says it ("#session=4&topic=helping"): so a reload stays at the same
// view, and "back" leads out of the session.

import { useEffect, useRef, useState } from 'preact/hooks';

export interface Place {
  /** Counted from 0; null outside a session. */
  view: number | null;
  /** Id of the element that the team chose to talk about. */
  topic: string | null;
}

/** Whether a fragment says where a session stands, and does not lead to a field or a heading. */
const is_ours = (fragment: string): boolean => fragment === '' || fragment.startsWith('#session=');

export function place_in(fragment: string): Place {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const number = Number(values.get('session'));
  return { view: Number.isInteger(number) && number > 0 ? number - 1 : null, topic: values.get('topic') };
}

export function fragment_of({ view, topic }: Place): string {
  if (view === null) return '';
  return `#session=${view + 1}${topic === null ? '' : `&topic=${encodeURIComponent(topic)}`}`;
}

export interface Session extends Place {
  /** Whether this page has shown the session: the page behind it then gives the focus back. */
  was_open: boolean;
  begin: () => void;
  move_to: (view: number) => void;
  choose: (topic: string) => void;
  leave: () => void;
}

/** Follows the fragment. Only the beginning is a step of the browser's history. */
export function use_session(): Session {
  const [place, set_place] = useState<Place>({ view: null, topic: null });
  useEffect(() => {
    const follow = () => is_ours(location.hash) && set_place(place_in(location.hash));
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const was_open = useRef(false);
  if (place.view !== null) was_open.current = true;
  const put = (next: Place, write: 'pushState' | 'replaceState') => {
    history[write](null, '', location.pathname + fragment_of(next));
    set_place(next);
  };
  return {
    ...place,
    was_open: was_open.current,
    begin: () => put({ view: 0, topic: place.topic }, 'pushState'),
    move_to: (view) => put({ ...place, view }, 'replaceState'),
    choose: (topic) => put({ ...place, topic }, 'replaceState'),
    leave: () => put({ view: null, topic: place.topic }, 'replaceState'),
  };
}

/** Begins where the button was pressed: browsers give the whole screen only to a press. Without it, all else works. */
export function begin(place: Session): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  place.begin();
}
