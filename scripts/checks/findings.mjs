// Everything that breaks the layers or the house rules in the tree under `root`:
// { rule, path, line, text }, where `rule` is an anchor of docs/style.md.
import { parse_exceptions, without_excused } from './exceptions.mjs';
import { Tree } from './files.mjs';
import { parse_layers } from './layers_table.mjs';
import { arrows } from './rules/arrows.mjs';
import { house, house_rules } from './rules/house.mjs';
import { shape } from './rules/shape.mjs';

// All that can be reported; scripts/check-docs holds docs/style.md against this list.
export const rule_names = [
  'arrows',
  'third-party',
  'file-lengths',
  'headers',
  'mirror-tests',
  'exceptions',
  ...house_rules,
];

export function findings_in(root) {
  const tree = new Tree(root);
  const table = parse_layers(tree.text('scripts/layers.txt'));
  const exceptions = parse_exceptions(tree.text('scripts/exceptions.txt'));
  const found = [...arrows(tree, table), ...house(tree), ...shape(tree)];
  return without_excused(found, exceptions);
}
