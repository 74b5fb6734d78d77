// A calm box for something that stands apart from the running text.

import type { ComponentChildren } from 'preact';

interface Properties {
  title?: string;
  /** `note` is tinted, for what people should not miss; `plain` is white paper. */
  look?: 'plain' | 'note';
  id?: string;
  hidden?: boolean;
  children: ComponentChildren;
}

export function Panel({ title, look = 'plain', id, hidden, children }: Properties) {
  return (
    <section class={`app-panel app-panel--${look}`} id={id} hidden={hidden}>
      {title && <h2 class="app-panel__title" tabIndex={-1}>{title}</h2>}
      {children}
    </section>
  );
}
