// scripts/check-docs: prints what is wrong with the documents, one line each, and fails when there
// is anything. The argument is the root of the tree to check.
import { faultsIn } from "./documents.mjs";
import { ruleNames } from "./findings.mjs";

const faults = faultsIn(process.argv[2] ?? ".", ruleNames);
for (const { path, line, text } of faults) console.log(`${path}:${line}: error: ${text}`);
process.exitCode = faults.length === 0 ? 0 : 1;
