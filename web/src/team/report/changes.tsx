// How each figure stands to the one of the last report. Words and numbers without colours of good and bad: most changes
// between two small groups are too close to call, and the table says so as calmly as it says the others.

import { day, decimal, say, type Key } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { Change, ReleasedReport, Score, Verdict } from '../contract';
import type { Wording } from '../parts/wording';

interface Properties {
  report: ReleasedReport;
  wording: Wording;
}

export const verdict_keys: Record<Verdict, Key> = {
  higher: 'report.change-higher',
  lower: 'report.change-lower',
  too_close: 'report.change-too-close',
  open_end: 'report.change-open-end',
};

export function Changes({ report, wording }: Properties) {
  const elements = report.elements.map(({ id, score }) => ({ id, name: wording.elements[id]?.name ?? id, score }));
  const all = [...elements, { id: 'overall', name: say('report.overall'), score: report.overall }];
  const since = all.find(({ score }) => score?.change)?.score?.change?.since;
  if (!since) return null;
  const columns = {
    element: say('report.column-element'),
    change: say('report.column-change'),
    verdict: say('report.column-verdict'),
  };
  return (
    <section class="app-changes">
      <h2>{say('report.change-title')}</h2>
      <p>{say('report.change-text', { day: day(since) })}</p>
      <Table caption={say('report.change-title')} caption_hidden columns={Object.values(columns)}>
        {all.map(({ id, name, score }) => score && <Row key={id} {...{ columns, name, score }} />)}
      </Table>
    </section>
  );
}

interface RowProperties {
  columns: Record<'element' | 'change' | 'verdict', string>;
  name: string;
  score: Score;
}

function Row({ columns, name, score: { change } }: RowProperties) {
  return (
    <tr>
      <Cell heading column={columns.element}>{name}</Cell>
      <Cell column={columns.change}>{change_words(change)}</Cell>
      <Cell column={columns.verdict}>{change ? say(verdict_keys[change.verdict]) : say('report.change-none')}</Cell>
    </tr>
  );
}

/** "Up by 0.5", "Down by 4.0 or more", "The same score", or a dash where no number can be given. */
export function change_words(change: Change | null): string {
  if (!change?.figure) return '–';
  const value = Number(change.figure);
  if (value === 0) return say('report.change-same');
  const size = decimal(change.figure.replace(/^[+-]/, ''));
  const by = change.coded === 'none' ? size : say('report.change-or-more', { size });
  return say(value > 0 ? 'report.change-up' : 'report.change-down', { size: by });
}
