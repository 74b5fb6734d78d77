// scripts/check-layers: prints what breaks the layers or the house rules, one line each, and fails
// when there is any. The argument is the root of the tree to check.
import { findings_in } from './findings.mjs';

const findings = findings_in(process.argv[2] ?? '.');
for (const { rule, path, line, text } of findings) {
  console.log(`${path}:${line}: error: ${text} (docs/style.md#${rule})`);
}
process.exitCode = findings.length === 0 ? 0 : 1;
