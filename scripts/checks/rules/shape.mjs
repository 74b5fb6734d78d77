// Rules about whole files: how long, how they begin, and which test stands beside them.
import { product } from '../files.mjs';

const limits = [
  { ending: '.hpp', lines: 200 },
  { ending: '.cpp', lines: 400 },
  { ending: '.mjs', lines: 400 },
  { ending: '.ts', lines: 400 },
  { ending: '.tsx', lines: 400 },
];

function* lengths(tree) {
  for (const { ending, lines } of limits) {
    for (const path of tree.under([...product, 'tests', 'web', 'scripts'], [ending])) {
      const count = tree.text(path).split('\n').length - 1;
      const text = `has ${count} lines, more than ${lines}: split it`;
      if (count > lines) yield { rule: 'file-lengths', path, line: lines, text };
    }
  }
}

function* beginnings(tree) {
  for (const path of tree.under([...product, 'tests'], ['.hpp'])) {
    const text = tree.text(path);
    if (!text.startsWith('#pragma once\n')) {
      yield { rule: 'headers', path, line: 1, text: 'does not begin with #pragma once' };
    } else if (!/^#pragma once\n\n?\/\/ \S/.test(text)) {
      yield { rule: 'headers', path, line: 2, text: 'does not say first what it is for' };
    }
  }
}

// tests/unit names a module by its target, so scoring/core is tested in tests/unit/scoring.
const mirrored = [
  { folder: 'survey-defs/model', tests: 'tests/unit/survey' },
  { folder: 'scoring/exact', tests: 'tests/unit/exact' },
  { folder: 'scoring/statistics', tests: 'tests/unit/statistics' },
  { folder: 'scoring/core', tests: 'tests/unit/scoring' },
  { folder: 'scoring/disclosure', tests: 'tests/unit/disclosure' },
  { folder: 'scoring/footprint', tests: 'tests/unit/footprint' },
];

function* mirrors(tree) {
  for (const { folder, tests } of mirrored) {
    for (const path of tree.under([folder], ['.cpp'])) {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.cpp'.length);
      // A file of error texts has nothing to test but the texts.
      const test = `${tests}/${name}_test.cpp`;
      if (name !== 'error' && !tree.has(test)) {
        yield { rule: 'mirror-tests', path, line: 1, text: `has no test: ${test} is missing` };
      }
    }
  }
}

export function* shape(tree) {
  yield* lengths(tree);
  yield* beginnings(tree);
  yield* mirrors(tree);
}
