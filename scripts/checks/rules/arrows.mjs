// Who may include and link whom: scripts/layers.txt against the sources and the CMake files.
import { includesOf } from "../cpp.mjs";
import { lineAt, product } from "../files.mjs";
import { allows, layerOf } from "../layers_table.mjs";

const isThird = (name, prefix) =>
  name === prefix || name.startsWith(`${prefix}/`) || name.startsWith(`${prefix}.h`);

// <vector>, <cstdint>, …: all without an ending and a folder.
const isStandard = (name) => /^[a-z_0-9]+$/.test(name);

function judgeOurs(tree, table, layer, include, isSource) {
  if (!tree.has(include.name)) return `"${include.name}" is not a path from the repository's root`;
  const target = layerOf(table, include.name);
  if (!target) return `"${include.name}" belongs to no layer`;
  if (target === layer || allows(layer, target.name, isSource)) return undefined;
  return `${layer.name} may not include ${target.name} here ("${include.name}")`;
}

function judgeThird(table, layer, include, isSource) {
  if (isStandard(include.name)) return undefined;
  const third = table.thirds.find(({ prefix }) => isThird(include.name, prefix));
  if (!third) return `<${include.name}> is of a library that layers.txt does not list`;
  if (allows(third, layer.name, isSource)) return undefined;
  return `${layer.name} may not include <${include.name}> here`;
}

function* includes(tree, table) {
  for (const path of tree.under(product, [".cpp", ".hpp"])) {
    const layer = layerOf(table, path);
    if (!layer) {
      yield { rule: "arrows", path, line: 1, text: "no layer of layers.txt holds this file" };
      continue;
    }
    const isSource = path.endsWith(".cpp");
    for (const include of includesOf(tree.text(path))) {
      const text = include.ours
        ? judgeOurs(tree, table, layer, include, isSource)
        : judgeThird(table, layer, include, isSource);
      const rule = include.ours ? "arrows" : "third-party";
      if (text) yield { rule, path, line: include.line, text };
    }
  }
}

function* links(tree, table) {
  for (const path of tree.under(product, ["CMakeLists.txt"])) {
    const layer = layerOf(table, path);
    if (!layer) continue;
    const text = tree.text(path).replace(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
    for (const match of text.matchAll(/\bheed(?:::|_)([a-z_]+)\b/g)) {
      const name = match[1];
      if (!table.layers.has(name) || name === layer.name || allows(layer, name, true)) continue;
      const line = lineAt(text, match.index);
      yield { rule: "arrows", path, line, text: `${layer.name} may not link ${name}` };
    }
  }
}

export function* arrows(tree, table) {
  yield* includes(tree, table);
  yield* links(tree, table);
}
