import { expect, test } from 'vitest';
import { qr_matrix } from '../../../src/charts/qr';
import { qr_path, quiet_zone } from '../../../src/charts/qr_path';

/** Reads a path of rectangles back into a matrix. */
function matrix_of(path: string, size: number): boolean[][] {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    matrix[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  }
  return matrix;
}

test('draws every dark module of the code and no other', () => {
  const matrix = qr_matrix('https://heed.example/r/7KQ2X#c=7KQ2-XM4T-9PWC-3HZ8-RBN5-DVE1');
  expect(matrix_of(qr_path(matrix), matrix.length)).toEqual(matrix);
});

test('leaves the quiet zone that scanners need on every side', () => {
  const matrix = qr_matrix('https://heed.example/r/7KQ2X');
  const edge = [...matrix.slice(0, quiet_zone), ...matrix.slice(-quiet_zone)];
  expect(edge.flat().some(Boolean)).toBe(false);
  expect(matrix.some((row) => row.slice(0, quiet_zone).some(Boolean) || row.slice(-quiet_zone).some(Boolean))).toBe(false);
});
