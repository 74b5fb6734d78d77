// A released report as rows of one table: what it is about, the method, each element, each statement. Figures are those
// on the page, with a point and the same digits; people are counted as the page counts them. No comments (see data.ts).

import { say } from '../../../lib/i18n';
import type { ElementReport, ItemCounts, ReleasedReport, Report, Score } from '../../contract';
import type { Wording } from '../../parts/wording';
import { answered_sentence } from '../answered';
import { verdict_keys } from '../changes';

const columns = [
  'kind', 'element', 'statement', 'score', 'open-end', 'low', 'high', 'change', 'since', 'verdict', 'more', 'between', 'less', 'of', 'note',
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>>;

export function rows_of(report: Report, wording: Wording): string[][] {
  const rows = [...head_rows(report, wording), ...(report.state === 'released' ? figure_rows(report, wording) : [])];
  const names = columns.map((column) => say(`output.csv-${column}`));
  return [names, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

function head_rows(report: Report, wording: Wording): Row[] {
  const about = (note: string): Row => ({ kind: say('output.csv-about'), note });
  return [
    about(wording.title),
    about(say('output.csv-team', { team: report.team, closed_on: report.closed_on })),
    ...(report.state === 'released' ? [about(answered_words(report))] : []),
    about(say('output.method')),
  ];
}

function answered_words(report: ReleasedReport): string {
  const { key, values } = answered_sentence(report.answered, report.people);
  return say(key, values);
}

function figure_rows(report: ReleasedReport, wording: Wording): Row[] {
  const elements = report.elements.flatMap((element) => [element_row(element, wording), ...item_rows(element, wording)]);
  if (!report.overall) return elements;
  return [...elements, { kind: say('output.csv-element'), element: say('report.overall'), ...score_cells(report.overall) }];
}

function element_row(element: ElementReport, wording: Wording): Row {
  const named = { kind: say('output.csv-element'), element: wording.elements[element.id]?.name ?? element.id };
  if (!element.score) return { ...named, note: say('report.held-element') };
  const { bands } = wording.elements[element.id] ?? {};
  const words = [bands?.[element.score.band], element.spread && say(`report.spread.${element.spread}`)];
  return { ...named, ...score_cells(element.score), note: words.filter(Boolean).join(' ') };
}

const open_end = (coded: Score['coded']): string => (coded === 'none' ? '' : say(`output.csv-${coded}`));

function score_cells({ figure, coded, low, high, change }: Score): Row {
  const shown = { score: figure, 'open-end': open_end(coded), low: low.toFixed(1), high: high.toFixed(1) };
  if (!change) return shown;
  return { ...shown, change: change.figure ?? '', since: change.since, verdict: say(verdict_keys[change.verdict]) };
}

function item_rows({ id, items }: ElementReport, wording: Wording): Row[] {
  return (items ?? []).map((item) => ({
    kind: say('output.csv-item'),
    element: wording.elements[id]?.name ?? id,
    statement: wording.items[item.id] ?? item.id,
    ...count_cells(item),
  }));
}

function count_cells({ favourable, neutral, unfavourable, of }: ItemCounts): Row {
  if (favourable === null || neutral === null || unfavourable === null || of === null) return { note: say('report.item-held') };
  return { more: String(favourable), between: String(neutral), less: String(unfavourable), of: String(of) };
}
