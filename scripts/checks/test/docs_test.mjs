// A document that sends its reader nowhere must not pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults_in } from '../documents.mjs';
import { with_tree } from './planted_tree.mjs';

const style = '# Style\n\n## arrows\n\nSee [the top](#style) and [the table](../scripts/layers.txt).\n';

// The faults of a tree with this document beside a sound docs/style.md.
function faults(text, files = {}) {
  const tree = { 'docs/style.md': style, 'docs/a.md': text, ...files };
  return with_tree(tree, (root) => faults_in(root, ['arrows']))
    .filter(({ text: fault }) => fault !== 'must exist and does not')
    .map(({ path, line, text: fault }) => `${path}:${line} ${fault}`);
}

test('sound documents pass', () => assert.deepEqual(faults('See [arrows](style.md#arrows).\n'), []));

test('a link to a missing file is found', () => {
  assert.deepEqual(faults('\nSee [b](b.md).\n'), ['docs/a.md:2 links to b.md, which does not exist']);
});

test('a link to a missing heading is found', () => {
  assert.equal(faults('See [b](style.md#b).\n').length, 1);
});

test('a link out of the repository is found', () => {
  assert.equal(faults('See [b](../../b.md).\n').length, 1);
});

test('links in code are not links', () => {
  assert.deepEqual(faults('`[b](b.md)`\n\n```\n[c](c.md)\n```\n'), []);
});

test('a command that does not exist is found', () => {
  assert.equal(faults('Run `./scripts/demonstrate`.\n').length, 1);
});

test('a rule without an explanation is found', () => {
  assert.equal(faults('A.\n', { 'docs/style.md': '# Style\n' }).length, 1);
});

test('two decision records with one number are found', () => {
  const records = { 'docs/decisions/0001-a.md': '# A\n', 'docs/decisions/0001-b.md': '# B\n' };
  assert.equal(faults('A.\n', records).length, 1);
});

test('a missing document is named', () => {
  const missing = with_tree({}, (root) => faults_in(root, []));
  assert.ok(missing.some(({ path }) => path === 'docs/testing.md'));
});
