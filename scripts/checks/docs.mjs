// scripts/check-docs: prints what is wrong with the documents, one line each, and fails when there
// is anything. The argument is the root of the tree to check.
import { faults_in } from './documents.mjs';
import { rule_names } from './findings.mjs';

const faults = faults_in(process.argv[2] ?? '.', rule_names);
for (const { path, line, text } of faults) console.log(`${path}:${line}: error: ${text}`);
process.exitCode = faults.length === 0 ? 0 : 1;
