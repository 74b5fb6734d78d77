// Each house rule is broken once on purpose: the check must name it, at the right line, and nothing
// else. The second table holds look-alikes that must pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings_in } from '../findings.mjs';
import { with_tree } from './planted_tree.mjs';

const planted = [
  ['arrows', 'server/api/a.cpp', 1, '#include "scoring/core/scorer.hpp"\n'],
  ['arrows', 'server/base/a.cpp', 1, '#include "clock.hpp"\n'],
  ['arrows', 'server/base/a.cpp', 1, '#include "tests/support/clock.hpp"\n'],
  ['arrows', 'server/cache/a.cpp', 1, '\n'],
  ['arrows', 'server/api/CMakeLists.txt', 3, 'heed_module(\n    NAME api\n    DEPENDS heed::scoring)\n'],
  ['third-party', 'server/http/a.cpp', 2, '\n#include <boost/beast/http.hpp>\n'],
  ['third-party', 'server/rounds/a.cpp', 1, '#include <unistd.h>\n'],
  ['third-party', 'server/api/a.hpp', 4, '#pragma once\n// A.\n\n#include <boost/json.hpp>\n'],
  ['third-party', 'server/base/a.cpp', 1, '#include <boost/log/trivial.hpp>\n'],
  [
    'read-into-the-parser',
    'server/net/a.cpp',
    2,
    '\nasync_read(stream, buffer,\n    parser.get(), token);\n',
  ],
  ['co-await-captures', 'server/net/a.cpp', 1, 'co_await co_spawn(pool, [request] { run(); });\n'],
  ['default-captures', 'server/net/a.cpp', 1, 'auto job = [=] { run(); };\n'],
  ['default-captures', 'server/net/a.cpp', 1, 'post(pool, [&] { run(); });\n'],
  ['banned-calls', 'server/net/a.cpp', 1, 'std::this_thread::sleep_for(1s);\n'],
  ['banned-calls', 'server/http/a.cpp', 1, 'auto n = std::stoi(text);\n'],
  ['banned-calls', 'server/http/a.cpp', 1, 'std::regex const pattern;\n'],
  ['banned-calls', 'server/http/a.cpp', 1, 'std::cout << 1;\n'],
  ['banned-calls', 'server/rounds/a.cpp', 1, 'auto now = std::chrono::system_clock::now();\n'],
  ['banned-calls', 'server/http/a.cpp', 1, 'using namespace std;\n'],
  ['no-macros', 'server/http/a.cpp', 1, '#define LIMIT 3\n'],
  ['sql-in-the-store', 'server/rounds/a.cpp', 1, 'auto q = "SELECT name FROM rounds";\n'],
  ['finished-work', 'server/http/a.cpp', 1, '// TODO: later\n'],
  ['finished-work', 'server/http/a.cpp', 1, '// return cached(request);\n'],
  ['file-lengths', 'server/http/a.cpp', 400, '\n'.repeat(401)],
  ['headers', 'server/http/a.hpp', 1, '// A.\n#pragma once\n'],
  ['headers', 'server/http/a.hpp', 2, '#pragma once\n\n#include <string>\n'],
  ['mirror-tests', 'scoring/core/scorer.cpp', 1, '#include "scoring/core/scorer.hpp"\n'],
];

for (const [rule, path, line, text] of planted) {
  test(`${rule} catches ${JSON.stringify(text.slice(0, 60))} in ${path}`, () => {
    const found = with_tree({ [path]: text }, findings_in);
    assert.deepEqual(
      found.map((finding) => [finding.rule, finding.path, finding.line]),
      [[rule, path, line]],
    );
  });
}

const innocent = [
  [
    'prose that ends in a semicolon',
    'server/http/a.cpp',
    '// The first one wins (see above);\n// the others do not.\n',
  ],
  [
    'a word in a comment',
    'server/http/a.cpp',
    '// A regular std::regex would be slow; std::cout too, as SELECT x\n',
  ],
  ['a word in a text', 'server/http/a.cpp', 'auto text = "std::stoi(x) [=] { }";\n'],
  ['a digit separator', 'server/http/a.cpp', "int n = 1'000; auto c = ']';\n"],
  ['SQL in the SQLite store', 'server/store/sqlite/a.cpp', 'auto q = "SELECT name FROM rounds";\n'],
  ['a subscript in co_await', 'server/net/a.cpp', 'co_await run(jobs[next]);\n'],
  ['a named lambda awaited', 'server/net/a.cpp', 'auto job = [id] { run(id); };\nco_await spawn(job);\n'],
  [
    'a local reference capture',
    'server/net/a.cpp',
    'std::ranges::sort(rows, [&](auto a, auto b) { return a < b; });\n',
  ],
  ['statistics in a source of core', 'scoring/core/error.cpp', '#include "scoring/statistics/mean.hpp"\n'],
];

for (const [name, path, text] of innocent) {
  test(`lets ${name} pass`, () => {
    const mean = { 'scoring/statistics/mean.hpp': '#pragma once\n// Means.\n' };
    assert.deepEqual(with_tree({ ...mean, [path]: text }, findings_in), []);
  });
}

const long_file = { 'server/http/a.cpp': '\n'.repeat(401) };
const excuse = 'file-lengths server/http/a.cpp one table that reads better whole\n';

test('an exception with a reason is heard', () => {
  const files = { ...long_file, 'scripts/exceptions.txt': excuse };
  assert.deepEqual(with_tree(files, findings_in), []);
});

test('an exception that excuses nothing is reported', () => {
  const found = with_tree({ 'scripts/exceptions.txt': excuse }, findings_in);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['exceptions'],
  );
});

test('an exception without a reason is refused', () => {
  const files = { 'scripts/exceptions.txt': 'file-lengths server/http/a.cpp\n' };
  assert.throws(() => with_tree(files, findings_in), /reason/);
});

test('an arrow that points down the table is refused', () => {
  const files = { 'scripts/layers.txt': 'layer a a : b\nlayer b b :\n' };
  assert.throws(() => with_tree(files, findings_in), /further up/);
});
