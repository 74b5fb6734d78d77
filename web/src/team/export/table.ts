// A report as a table that a spreadsheet opens: the displayed figures and nothing else, made here from the very answer
// that the reader was given, so that it is no way round what the report holds back. Comments stay out: they were shared
// to be read in a report, not to be sorted in a sheet.
//
// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet could take for a formula
// gets an apostrophe in front; plain numbers are let be, and a change upwards loses its plus sign, so that both stay
// numbers.

import type { ElementReport, ItemCounts, ReleasedReport, Score } from '../contract';
import type { Wording } from '../parts/wording';

type Value = string | number | null | undefined;

const columns = [
  'kind', 'id', 'text', 'figure', 'end', 'soft_band_low', 'soft_band_high', 'band',
  'change', 'change_end', 'change_since', 'change_verdict', 'favourable', 'neutral', 'unfavourable', 'of',
] as const;
type Row = Partial<Record<(typeof columns)[number], Value>>;

const plain_number = /^-?\d+(\.\d+)?$/;
const starts_a_formula = /^[=+\-@\t\r]/;

/** One cell as it stands in the file. */
export function cell(value: Value): string {
  const text = String(value ?? '');
  const safe = starts_a_formula.test(text) && !plain_number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function of_score(score: Score | null): Row {
  if (!score) return { figure: 'held back' };
  const { figure, coded, low, high, band, change } = score;
  return {
    figure, end: coded, soft_band_low: low, soft_band_high: high, band,
    change: change?.figure?.replace(/^\+/, ''), change_end: change?.coded, change_since: change?.since, change_verdict: change?.verdict,
  };
}

const of_item = ({ id, ...counts }: ItemCounts, wording: Wording): Row =>
  ({ kind: 'statement', id, text: wording.items[id], ...counts });

const of_element = (element: ElementReport, wording: Wording): Row[] => [
  { kind: 'element', id: element.id, text: wording.elements[element.id]?.name, ...of_score(element.score) },
  ...(element.items ?? []).map((item) => of_item(item, wording)),
];

/** What a reader of the file must know to read it rightly. `notes` are sentences in the reader's language. */
export function table_of(report: ReleasedReport, wording: Wording, notes: string[]): string {
  const { low, high, rate_low } = report.answered;
  const rows: Row[] = [
    ...report.elements.flatMap((element) => of_element(element, wording)),
    ...(report.overall ? [{ kind: 'overall', ...of_score(report.overall) }] : []),
    { kind: 'answered', text: rate_low === null ? '' : `${rate_low}% or more`, figure: low, of: high },
    { kind: 'people', figure: report.people },
    { kind: 'closed', text: report.closed_on },
    { kind: 'questionnaire', text: `${report.instrument.name} ${report.instrument.version}` },
    ...notes.map((text) => ({ kind: 'note', text })),
  ];
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
