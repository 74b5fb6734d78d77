import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { check_budget } from '../../../build/budget.mjs';

let dist: string;

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  dist = mkdtempSync(path.join(tmpdir(), 'heed-budget-'));
  mkdirSync(path.join(dist, 'assets'));
});

afterEach(() => vi.restoreAllMocks());

function place(name: string, text: string, packed_bytes: number) {
  writeFileSync(path.join(dist, name), text);
  writeFileSync(path.join(dist, `${name}.br`), Buffer.alloc(packed_bytes));
}

test('lets a light page pass', async () => {
  place('assets/a.js', '', 1000);
  place('index.en.html', '<script src="/assets/a.js"></script>', 1000);
  await expect(check_budget(dist)).resolves.toBeUndefined();
});

test('stops an answer page whose parts together weigh too much', async () => {
  place('assets/a.js', '', 15_000);
  place('answer-x-1.en.html', '<script src="/assets/a.js"></script>', 15_000);
  await expect(check_budget(dist)).rejects.toThrow('answer-x-1.en.html');
});

test('stops a page that asks for too many files', async () => {
  const names = [...'abcdefgh'].map((letter) => `assets/${letter}.js`);
  for (const name of names) place(name, '', 10);
  place('index.en.html', names.map((name) => `<script src="/${name}"></script>`).join(''), 10);
  await expect(check_budget(dist)).rejects.toThrow('index.en.html');
});
