// What is wrong with the documents under `root`: { path, line, text } each.
import { dirname, join, normalize } from 'node:path';
import { Tree, line_at } from './files.mjs';
import { anchors_of, commands_of, links_of } from './markdown.mjs';

const required = [
  'README.md',
  'CHANGELOG.md',
  'docs/api.md',
  'docs/architecture.md',
  'docs/disclosure.md',
  'docs/glossary.md',
  'docs/operations.md',
  'docs/scoring.md',
  'docs/style.md',
  'docs/survey-definitions.md',
  'docs/testing.md',
];

const is_elsewhere = (target) => /^[a-z]+:/.test(target);

function judge_link(tree, path, target) {
  const [file, anchor] = target.split('#');
  const resolved = file === '' ? path : normalize(join(dirname(path), file));
  if (resolved.startsWith('..') || !tree.has(resolved)) return `links to ${target}, which does not exist`;
  if (anchor === undefined || !resolved.endsWith('.md')) return undefined;
  if (anchors_of(tree.text(resolved)).has(anchor)) return undefined;
  return `links to ${target}, but ${resolved} has no such heading`;
}

function* insides(tree, path) {
  const source = tree.text(path);
  for (const { target, offset } of links_of(source)) {
    const text = is_elsewhere(target) ? undefined : judge_link(tree, path, target);
    if (text) yield { path, line: line_at(source, offset), text };
  }
  for (const command of commands_of(source)) {
    if (tree.has(command.path)) continue;
    const line = line_at(source, command.offset);
    yield { path, line, text: `names ${command.path}, which does not exist` };
  }
}

// Every rule that a check can report must be explained where the report points.
function* rules_without_text(tree, rules) {
  const anchors = tree.has('docs/style.md') ? anchors_of(tree.text('docs/style.md')) : new Set();
  for (const rule of rules) {
    if (!anchors.has(rule)) yield { path: 'docs/style.md', line: 1, text: `does not explain ${rule}` };
  }
}

function* record_numbers(tree) {
  const seen = new Map();
  for (const path of tree.under(['docs/decisions'], ['.md'])) {
    const number = /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
    if (!number) yield { path, line: 1, text: 'is not named NNNN-title.md' };
    else if (seen.has(number)) yield { path, line: 1, text: `has the number of ${seen.get(number)}` };
    else seen.set(number, path);
  }
}

export function faults_in(root, rules) {
  const tree = new Tree(root);
  const missing = required
    .filter((path) => !tree.has(path))
    .map((path) => ({ path, line: 1, text: 'must exist and does not' }));
  const documents = tree.paths.filter((path) => path.endsWith('.md'));
  return [
    ...missing,
    ...documents.flatMap((path) => [...insides(tree, path)]),
    ...rules_without_text(tree, rules),
    ...record_numbers(tree),
  ];
}
