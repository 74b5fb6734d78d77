// The heading of a view. It can take the focus, which shows nothing: people in the room look at the words.

import type { ComponentChildren } from 'preact';

export function Title({ children }: { children: ComponentChildren }) {
  return <h1 class="app-session__title" tabIndex={-1}>{children}</h1>;
}
