// A table with a caption and headed columns. On narrow screens each row becomes a small block, its cells named by
// `data-column`, which `Cell` fills in.

import type { ComponentChildren } from 'preact';

interface Properties {
  caption: string;
  /** `true` where the heading around the table already says what the caption says. */
  caption_hidden?: boolean;
  columns: string[];
  children: ComponentChildren;
}

export function Table({ caption, caption_hidden, columns, children }: Properties) {
  return (
    <table class="app-table">
      <caption class={caption_hidden ? 'app-hidden' : 'app-table__caption'}>{caption}</caption>
      <thead class="app-table__head">
        <tr>{columns.map((column) => <th scope="col" key={column}>{column}</th>)}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface CellProperties {
  column: string;
  heading?: boolean;
  children: ComponentChildren;
}

export function Cell({ column, heading, children }: CellProperties) {
  if (heading) return <th scope="row" class="app-table__cell" data-column={column}>{children}</th>;
  return <td class="app-table__cell" data-column={column}>{children}</td>;
}
