// How each statement of an element was answered, in three counts. Each count stands with the answers that it joins, since
// for a statement that is turned round ("keep a problem to themselves") the helpful answers are "never" and "rarely".

import { Diverge } from '../../charts/diverge';
import { number, say } from '../../lib/i18n';
import { Cell, Table } from '../../ui/table';
import type { ItemCounts } from '../contract';
import type { Definition, Wording } from '../parts/wording';
import { answer_names, counts_of, stem_of, type AnswerNames } from './statements';

interface Properties {
  items: ItemCounts[];
  element: string;
  name: string;
  wording: Wording;
  definition: Definition;
  /** `true` where the heading around the table says what it is. */
  title_hidden?: boolean;
}

export function ItemTable({ items, element, name, wording, definition, title_hidden = false }: Properties) {
  const columns = {
    statement: stem_of(element, wording, definition),
    less: say('report.column-less'),
    picture: say('report.column-picture'),
    more: say('report.column-more'),
    between: say('report.column-between'),
  };
  return (
    <div class="app-items">
      {!title_hidden && <h3>{say('report.items-title')}</h3>}
      <p class="app-muted">{say('report.items-text')}</p>
      <Table caption={say('report.items-caption', { element: name })} caption_hidden columns={Object.values(columns)}>
        {items.map((item) => {
          const names = answer_names(item.id, element, wording, definition);
          return <Row key={item.id} {...{ item, columns, names }} statement={wording.items[item.id] ?? item.id} />;
        })}
      </Table>
    </div>
  );
}

interface RowProperties {
  item: ItemCounts;
  columns: Record<'statement' | 'less' | 'more' | 'between', string>;
  statement: string;
  names: AnswerNames;
}

function Row({ item, columns, statement, names }: RowProperties) {
  const counts = counts_of(item);
  if (!counts) {
    return (
      <tr>
        <Cell heading column={columns.statement}>{statement}</Cell>
        <td class="app-table__cell app-muted" colSpan={4}>{say('report.item-held')}</td>
      </tr>
    );
  }
  return (
    <tr>
      <Cell heading column={columns.statement}>{statement}</Cell>
      <Cell column={columns.less}><Share count={counts.unfavourable} all={counts.of} name={names.unfavourable} /></Cell>
      <td class="app-table__cell app-items__bars"><Diverge counts={counts} /></td>
      <Cell column={columns.more}><Share count={counts.favourable} all={counts.of} name={names.favourable} /></Cell>
      <Cell column={columns.between}><Share count={counts.neutral} all={counts.of} name={names.neutral} /></Cell>
    </tr>
  );
}

function Share({ count, all, name }: { count: number; all: number; name: string }) {
  const share = say('report.share', { count: number(count), all });
  return <span class="app-count"><strong class="app-count__number">{share}</strong> <span class="app-count__name">{name}</span></span>;
}
