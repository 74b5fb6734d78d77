// A tree of units that is too large to draw at once: which lie below which, and which rows stand on the page while some
// branches are open. Pure.

/** How units name themselves and the one above. */
export interface Shape<Node> {
  key: (node: Node) => string;
  parent: (node: Node) => string | null;
}

export type Children<Node> = Map<string | null, Node[]>;

/** Those right below each unit, in the order in which they came; under null, those whose unit above is not among them. */
export function children_of<Node>(nodes: Node[], { key, parent }: Shape<Node>): Children<Node> {
  const keys = new Set(nodes.map(key));
  const found: Children<Node> = new Map();
  for (const node of nodes) {
    const above = parent(node);
    const place = above !== null && keys.has(above) ? above : null;
    const siblings = found.get(place);
    if (siblings) siblings.push(node);
    else found.set(place, [node]);
  }
  return found;
}

/** A unit and everything below it. */
export function below<Node>(nodes: Node[], shape: Shape<Node>, top: string): Node[] {
  const children = children_of(nodes, shape);
  const found = nodes.filter((node) => shape.key(node) === top);
  // The list grows while it is walked, until no unit has others below it; each has one place, so this ends.
  for (const node of found) found.push(...(children.get(shape.key(node)) ?? []));
  return found;
}

/** So many units of one branch are drawn at first, and so many more with each wish for more. */
export const branch_rows = 50;
/** Trees up to this size are drawn whole. */
const rows_drawn_whole = 60;

/** For each open branch, how many of its units are drawn. */
export type Open = ReadonlyMap<string | null, number>;

export type Row<Node> =
  | { kind: 'unit'; node: Node; depth: number; children: number; is_open: boolean }
  | { kind: 'more'; parent: string | null; depth: number; left: number };

/** Small trees begin wholly open, large ones with their two highest levels. */
export function first_open<Node>(children: Children<Node>, { key }: Shape<Node>): Open {
  const count = [...children.values()].reduce((sum, siblings) => sum + siblings.length, 0);
  if (count <= rows_drawn_whole) return new Map([...children.keys()].map((place) => [place, rows_drawn_whole]));
  const tops = children.get(null) ?? [];
  return new Map([null, ...(tops.length === 1 ? tops.map(key) : [])].map((place) => [place, branch_rows]));
}

export function rows_of<Node>(children: Children<Node>, shape: Shape<Node>, open: Open, place: string | null = null, depth = 0): Row<Node>[] {
  const siblings = children.get(place) ?? [];
  const drawn = open.get(place) ?? 0;
  const rows = siblings.slice(0, drawn).flatMap((node): Row<Node>[] => {
    const own = shape.key(node);
    const is_open = open.has(own);
    const row = { kind: 'unit' as const, node, depth, children: children.get(own)?.length ?? 0, is_open };
    return is_open ? [row, ...rows_of(children, shape, open, own, depth + 1)] : [row];
  });
  const left = siblings.length - drawn;
  return left > 0 ? [...rows, { kind: 'more', parent: place, depth, left }] : rows;
}

export function toggled(open: Open, place: string): Open {
  const next = new Map(open);
  if (!next.delete(place)) next.set(place, branch_rows);
  return next;
}

export const with_more = (open: Open, place: string | null): Open => new Map(open).set(place, (open.get(place) ?? 0) + branch_rows);
