// Reads scripts/layers.txt: the layers, what they may include, and the libraries they may use.

function arrows(text) {
  const [anywhere, sources = ''] = text.split('|').map((part) => part.trim());
  const words = (part) => part.split(/\s+/).filter((word) => word !== '');
  return { anywhere: words(anywhere), sources: words(sources) };
}

function parse_line(table, line, number) {
  const layer = /^layer\s+(\S+)\s+(\S+)\s*:(.*)$/.exec(line);
  if (layer) {
    const [, name, folder, allowed] = layer;
    const rule = { name, folder, ...arrows(allowed) };
    for (const other of [...rule.anywhere, ...rule.sources]) {
      if (other !== '*' && !table.layers.has(other)) {
        throw new Error(`layers.txt:${number}: ${name} points at ${other}, which is not further up`);
      }
    }
    table.layers.set(name, rule);
    return;
  }
  const third = /^third\s+(\S+)\s*:(.*)$/.exec(line);
  if (!third) throw new Error(`layers.txt:${number}: neither "layer" nor "third"`);
  table.thirds.push({ prefix: third[1], ...arrows(third[2]) });
}

export function parse_layers(text) {
  const table = { layers: new Map(), thirds: [] };
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/#.*/, '').trim();
    if (line !== '') parse_line(table, line, index + 1);
  });
  return table;
}

// The layer that a path belongs to: the one with the longest folder.
export function layer_of(table, path) {
  let found;
  for (const layer of table.layers.values()) {
    const inside = path.startsWith(`${layer.folder}/`);
    if (inside && (!found || layer.folder.length > found.folder.length)) found = layer;
  }
  return found;
}

// Whether a rule of the table lets `name` through, for a source or for a header.
export function allows(rule, name, is_source) {
  const listed = (names) => names.includes('*') || names.includes(name);
  return listed(rule.anywhere) || (is_source && listed(rule.sources));
}
