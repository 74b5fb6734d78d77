// Rows as a CSV file in the form of RFC 4180, safe to open in a spreadsheet: a text that a spreadsheet would take for a
// formula gets an apostrophe before it, and only what is wholly a number stands without quotes.

/** Makes spreadsheets read the file as UTF-8. */
const byte_order_mark = '\uFEFF';

/** "7.5", "+0.5", "-3.0": cannot be a formula, and must stay a number. */
const is_number = (cell: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(cell);

/** Also after blanks, and in the wide letters that some spreadsheets fold: ＝ ＋ － ＠. */
const may_be_formula = (cell: string): boolean => /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell);

export function cell_text(cell: string): string {
  if (cell === '' || is_number(cell)) return cell;
  const safe = may_be_formula(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}

export function csv_of(rows: string[][]): string {
  return byte_order_mark + rows.map((row) => `${row.map(cell_text).join(',')}\r\n`).join('');
}
