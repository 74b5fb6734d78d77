// Everything that breaks the layers or the house rules in the tree under `root`:
// { rule, path, line, text }, where `rule` is an anchor of docs/style.md.
import { parseExceptions, withoutExcused } from "./exceptions.mjs";
import { Tree } from "./files.mjs";
import { parseLayers } from "./layers_table.mjs";
import { arrows } from "./rules/arrows.mjs";
import { house, houseRules } from "./rules/house.mjs";
import { shape } from "./rules/shape.mjs";

// All that can be reported; scripts/check-docs holds docs/style.md against this list.
export const ruleNames = [
  "arrows",
  "third-party",
  "file-lengths",
  "headers",
  "mirror-tests",
  "exceptions",
  ...houseRules,
];

export function findingsIn(root) {
  const tree = new Tree(root);
  const table = parseLayers(tree.text("scripts/layers.txt"));
  const exceptions = parseExceptions(tree.text("scripts/exceptions.txt"));
  const found = [...arrows(tree, table), ...house(tree), ...shape(tree)];
  return withoutExcused(found, exceptions);
}
