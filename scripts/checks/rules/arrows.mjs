// Who may include and link whom: scripts/layers.txt against the sources and the CMake files.
import { includes_of } from '../cpp.mjs';
import { line_at, product } from '../files.mjs';
import { allows, layer_of } from '../layers_table.mjs';

const is_third = (name, prefix) =>
  name === prefix || name.startsWith(`${prefix}/`) || name.startsWith(`${prefix}.h`);

// <vector>, <cstdint>, …: all without an ending and a folder.
const is_standard = (name) => /^[a-z_0-9]+$/.test(name);

function judge_ours(tree, table, layer, include, is_source) {
  if (!tree.has(include.name)) return `"${include.name}" is not a path from the repository's root`;
  const target = layer_of(table, include.name);
  if (!target) return `"${include.name}" belongs to no layer`;
  if (target === layer || allows(layer, target.name, is_source)) return undefined;
  return `${layer.name} may not include ${target.name} here ("${include.name}")`;
}

function judge_third(table, layer, include, is_source) {
  if (is_standard(include.name)) return undefined;
  const third = table.thirds.find(({ prefix }) => is_third(include.name, prefix));
  if (!third) return `<${include.name}> is of a library that layers.txt does not list`;
  if (allows(third, layer.name, is_source)) return undefined;
  return `${layer.name} may not include <${include.name}> here`;
}

function* includes(tree, table) {
  for (const path of tree.under(product, ['.cpp', '.hpp'])) {
    const layer = layer_of(table, path);
    if (!layer) {
      yield { rule: 'arrows', path, line: 1, text: 'no layer of layers.txt holds this file' };
      continue;
    }
    const is_source = path.endsWith('.cpp');
    for (const include of includes_of(tree.text(path))) {
      const text = include.ours
        ? judge_ours(tree, table, layer, include, is_source)
        : judge_third(table, layer, include, is_source);
      const rule = include.ours ? 'arrows' : 'third-party';
      if (text) yield { rule, path, line: include.line, text };
    }
  }
}

function* links(tree, table) {
  for (const path of tree.under(product, ['CMakeLists.txt'])) {
    const layer = layer_of(table, path);
    if (!layer) continue;
    const text = tree.text(path).replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
    for (const match of text.matchAll(/\bheed(?:::|_)([a-z_]+)\b/g)) {
      const name = match[1];
      if (!table.layers.has(name) || name === layer.name || allows(layer, name, true)) continue;
      const line = line_at(text, match.index);
      yield { rule: 'arrows', path, line, text: `${layer.name} may not link ${name}` };
    }
  }
}

export function* arrows(tree, table) {
  yield* includes(tree, table);
  yield* links(tree, table);
}
