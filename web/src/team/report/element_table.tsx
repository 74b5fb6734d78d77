// The table that is the chart: each element's name, its figure in words, and its dot on a soft band. The ends of the line
// carry the words that people answered with, since a number from 0 to 10 says little by itself.

import { Track } from '../../charts/track';
import { say } from '../../lib/i18n';
import { Cell } from '../../ui/table';
import type { ElementReport, ReleasedReport, Score } from '../contract';
import type { Wording } from '../parts/wording';
import { figure_words, mark_of, range_words } from './figures';

interface Properties {
  report: ReleasedReport;
  wording: Wording;
  /** `true` where the heading around the table says what it is. */
  title_hidden?: boolean;
}

interface Ends {
  first: string;
  last: string;
}

/** The answers at both ends of the scale; every element of a report is scored on the same line. */
function ends_of(wording: Wording): Ends {
  const values = Object.values(wording.scales)[0]?.values ?? [];
  return { first: values[0] ?? '', last: values[values.length - 1] ?? '' };
}

export function ElementTable({ report, wording, title_hidden = false }: Properties) {
  const ends = ends_of(wording);
  const names = {
    element: say('report.column-element'),
    score: say('report.column-score'),
    line: say('report.column-line'),
  };
  const name_of = (element: ElementReport) => wording.elements[element.id]?.name ?? element.id;
  return (
    <section class="app-elements">
      {!title_hidden && <h2>{say('report.table-title')}</h2>}
      <table class="app-table">
        <caption class="app-hidden">{say('report.table-caption', { ...ends })}</caption>
        <thead class="app-table__head">
          <tr>
            <th scope="col">{names.element}</th>
            <th scope="col">{names.score}</th>
            <th scope="col"><span class="app-hidden">{names.line}</span><LineEnds ends={ends} /></th>
          </tr>
        </thead>
        <tbody>
          {report.elements.map((element) => (
            <Row key={element.id} {...{ names, ends, element }} name={name_of(element)} />
          ))}
          {report.overall && <Figure {...{ names, ends }} id="overall" name={say('report.overall')} score={report.overall} />}
        </tbody>
      </table>
      <p class="app-muted app-elements__legend">{say('report.legend')}</p>
    </section>
  );
}

interface RowProperties {
  names: { element: string; score: string; line: string };
  ends: Ends;
  name: string;
}

function Row({ element, ...rest }: RowProperties & { element: ElementReport }) {
  if (element.score) return <Figure {...rest} id={element.id} score={element.score} />;
  const { names, name } = rest;
  return (
    <tr class="app-elements__row">
      <Cell heading column={names.element}>{name}</Cell>
      <Cell column={names.score}>{say('report.held-short')}</Cell>
      <td class="app-table__cell app-elements__line">{say('report.held-element')}</td>
    </tr>
  );
}

function Figure({ names, ends, id, name, score }: RowProperties & { id: string; score: Score }) {
  return (
    <tr class={`app-elements__row app-elements__row--${id}`}>
      <Cell heading column={names.element}>{name}</Cell>
      <Cell column={names.score}><strong class="app-elements__figure">{figure_words(score)}</strong></Cell>
      <td class="app-table__cell app-elements__line">
        <span class="app-hidden">{range_words(score)}</span>
        <Track id={`line-${id}`} mark={mark_of(score)} />
        <span class="app-elements__narrow"><LineEnds ends={ends} /></span>
      </td>
    </tr>
  );
}

function LineEnds({ ends }: { ends: Ends }) {
  return <span class="app-elements__ends" aria-hidden="true"><span>{ends.first}</span><span>{ends.last}</span></span>;
}
