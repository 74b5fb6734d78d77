// A tree as a table: branches open and close, and only what is open is drawn. On narrow screens rows become blocks, as
// in every table.

import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Cell, Table } from '../../ui/table';
import { branch_rows, children_of, first_open, rows_of, toggled, with_more, type Shape } from './tree';

interface Properties<Node> {
  caption: string;
  nodes: Node[];
  shape: Shape<Node>;
  name: (node: Node) => string;
  /** The columns, the name's first. */
  columns: string[];
  /** The cells of a row, the name's left out. */
  cells: (node: Node) => ComponentChildren[];
}

export function TreeTable<Node>({ caption, nodes, shape, name, columns, cells }: Properties<Node>) {
  const children = useMemo(() => children_of(nodes, shape), [nodes]);
  const [chosen, set_open] = useState<ReturnType<typeof first_open> | null>(null);
  const open = chosen ?? first_open(children, shape);
  return (
    <Table caption={caption} caption_hidden columns={columns}>
      {rows_of(children, shape, open).map((row) => {
        if (row.kind === 'more') return <More key={`more-${row.parent}`} {...row} columns={columns} act={() => set_open(with_more(open, row.parent))} />;
        const key = shape.key(row.node);
        return (
          <tr key={key} class={`app-branch app-branch--${row.depth}`}>
            <Cell heading column={columns[0]!}>
              <Toggle {...row} name={name(row.node)} act={() => set_open(toggled(open, key))} />
            </Cell>
            {cells(row.node).map((cell, index) => <Cell key={index} column={columns[index + 1]!}>{cell}</Cell>)}
          </tr>
        );
      })}
    </Table>
  );
}

interface ToggleProperties {
  name: string;
  children: number;
  is_open: boolean;
  act: () => void;
}

/** The name alone where nothing lies below. */
function Toggle({ name, children, is_open, act }: ToggleProperties) {
  if (children === 0) return <span class="app-branch__leaf"><bdi>{name}</bdi></span>;
  return (
    <button class="app-branch__toggle" type="button" aria-expanded={is_open} onClick={act}>
      <bdi>{name}</bdi>
      <span class="app-hidden"> {say('team.units-below', { count: children })}</span>
    </button>
  );
}

interface MoreProperties {
  depth: number;
  left: number;
  columns: string[];
  act: () => void;
}

function More({ depth, left, columns, act }: MoreProperties) {
  return (
    <tr class={`app-branch app-branch--${depth}`}>
      <td class="app-table__more" colSpan={columns.length}>
        <Button look="quiet" onClick={act}>{say('team.units-more', { count: Math.min(left, branch_rows), left })}</Button>
      </td>
    </tr>
  );
}
