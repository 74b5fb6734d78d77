// The closing line of scripts/test is only worth as much as its counting.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function count(kind, log) {
  const script = 'source scripts/lib/common.sh; source scripts/lib/steps.sh; count_cases "$1"';
  const options = { cwd: root, input: log, encoding: 'utf8' };
  return execFileSync('bash', ['-c', script, 'scripts/test', kind], options).trim();
}

const passed = (id, name) => `1/9 Test  #${id}: ${name} .......   Passed    0.02 sec\n`;
const failed = (id, name) => `1/9 Test  #${id}: ${name} .......***Failed    0.02 sec\n`;

test('a Boost.Test program counts with its cases', () => {
  assert.equal(count('ctest', `3:   12 test cases out of 12 passed\n${passed(3, 'survey')}`), '12 0');
});

test('a failed case counts once and leaves the others counted', () => {
  const report = '3:   11 test cases out of 12 passed\n3:   1 test case out of 12 failed\n';
  assert.equal(count('ctest', report + failed(3, 'survey')), '11 1');
});

test('a case that Boost.Test skipped counts as neither', () => {
  const report = '3:   11 test cases out of 12 passed\n3:   1 test case out of 12 skipped\n';
  assert.equal(count('ctest', report + passed(3, 'survey')), '11 0');
});

test('a program that fails after its cases passed counts as one failure', () => {
  assert.equal(count('ctest', `3:   2 test cases out of 2 passed\n${failed(3, 'survey')}`), '2 1');
});

test('an entry without a report of its own counts once', () => {
  assert.equal(count('ctest', passed(1, 'layers') + failed(2, 'sealed')), '1 1');
});

test("Node's summary is read, by itself and inside CTest", () => {
  assert.equal(count('tap', '# pass 7\n# fail 2\n# cancelled 1\n'), '7 3');
  assert.equal(count('ctest', `4: # pass 7\n4: # fail 2\n${failed(4, 'checks')}`), '7 2');
  assert.equal(count('ctest', `4: ℹ pass 7\n${passed(4, 'checks')}`), '7 0');
});

test('programs that ran side by side are kept apart', () => {
  const reports = '3:   2 test cases out of 2 passed\n14:   5 test cases out of 5 passed\n';
  assert.equal(count('ctest', reports + passed(14, 'b') + passed(3, 'a')), '7 0');
});

test("vitest's summary is read through its colours", () => {
  const log = ' Test Files  1 failed (1)\n\x1b[2m      Tests \x1b[22m 1 failed | 11 passed (12)\n';
  assert.equal(count('vitest', log), '11 1');
});

test('a closing line is read', () => {
  assert.equal(count('closing', 'ok one\n8 passed, 1 failed\n'), '8 1');
});
