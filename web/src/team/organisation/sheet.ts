// The organisation as a sheet: comma-separated, as RFC 4180 has it. Read here only to show what would change; what counts
// is how the server reads the same text. Pure.

import type { UnitEntry } from './contract';

export const sheet_columns = ['unit', 'parent', 'people', 'leader'] as const;

/** One record, and the line of the sheet that it begins on, from 1. */
export interface SheetRecord {
  line: number;
  cells: string[];
}

/** Splits a sheet into records; null where a quote is not closed. Blank lines count for nothing. */
export function records_of(text: string): SheetRecord[] | null {
  const records: SheetRecord[] = [];
  let [cells, line, start]: [string[], number, number] = [[], 1, 1];
  // A cell in quotes (with quotes doubled inside) or a plain one, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const match = cell.exec(text);
    if (!match) return null;
    const [all, quoted, plain = '', end] = match;
    cells.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    line += all.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells });
    [cells, start] = [[], line];
  }
  return records;
}

/** The units of a sheet, or null where it is not one that the server would read. */
export function units_in(text: string): UnitEntry[] | null {
  const [head, ...records] = records_of(text) ?? [];
  const names = head?.cells.join(',');
  if (names !== sheet_columns.join(',') && names !== sheet_columns.slice(0, 3).join(',')) return null;
  const units = records.map(({ cells: [name = '', parent = '', people = '', leader = ''] }) =>
    ({ name, parent: parent || null, people: Number(people), leader: leader.toLowerCase() || null }));
  return units.some(({ people }) => !Number.isInteger(people)) ? null : units;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** A sheet that reads back as the same units. */
export function sheet_of(units: UnitEntry[]): string {
  const rows = units.map(({ name, parent, people, leader }) => [name, parent ?? '', String(people), leader ?? '']);
  return [[...sheet_columns], ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}
