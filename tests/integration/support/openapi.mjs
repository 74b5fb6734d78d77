// Holds what the program says against docs/openapi.json: status, type and every member.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

// The validator is one of the web pages' packages for tests.
const require = createRequire(new URL('../../../web/package.json', import.meta.url));
const Ajv = require('ajv/dist/2020').default;

const description = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'openapi', ...description });

/** `#/components/…` as the validator knows it, once it has the whole description. */
const placed = (schema) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
const validators = new Map();

function validator_of(schema) {
  const key = JSON.stringify(schema);
  if (!validators.has(key)) validators.set(key, ajv.compile(placed(schema)));
  return validators.get(key);
}

function resolve(part) {
  if (!part?.$ref) return part;
  return part.$ref.slice(2).split('/').reduce((place, name) => place[name], description);
}

/** What the description says of an answer with this status; throws when it says nothing. */
function response_of({ method, path }, status) {
  const { responses } = description.paths[path][method.toLowerCase()];
  const found = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  assert.ok(found, `${method} ${path} may answer ${status}`);
  return resolve(found);
}

/** Checks one answer to `route` ({ method, path } with its placeholders). */
export function check_described(route, { status, headers, text }) {
  const { content } = response_of(route, status);
  const name = `${route.method} ${route.path} ${status}`;
  if (!content) return assert.equal(text, '', `${name} has no body`);
  const type = headers.get('content-type').split(';')[0];
  assert.ok(content[type], `${name} may be ${type}`);
  if (type !== 'application/json') return undefined;
  const validate = validator_of(content[type].schema);
  return assert.ok(validate(JSON.parse(text)), `${name}: ${ajv.errorsText(validate.errors)} in ${text.slice(0, 300)}`);
}
