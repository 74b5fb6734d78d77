// What to print, and two ways to save the figures. Nothing here asks the server: the files hold what is on the page.

import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import type { Report } from '../contract';
import { save_file } from '../parts/save_file';
import type { Wording } from '../parts/wording';
import { parts_of, with_part, type Part } from './parts_to_print';
import { csv_of } from './save/csv';
import { file_name } from './save/file_name';
import { data_of } from './save/data';
import { rows_of } from './save/rows';

interface Properties {
  report: Report;
  wording: Wording;
  /** Whether two teams were asked together: the page shows the other's figures too. */
  is_pair: boolean;
  parts: Part[];
  choose: (parts: Part[]) => void;
}

export function PrintAndSave({ report, wording, is_pair, parts, choose }: Properties) {
  return (
    <details class="app-panel app-more app-output app-screen">
      <summary>{say('report.output')}</summary>
      <fieldset class="app-output__parts">
        <legend class="app-field__label">{say('report.output-parts')}</legend>
        {parts_of(report).map((part) => (
          <Checkbox
            key={part}
            id={`print-${part}`}
            checked={parts.includes(part)}
            hint={say(`report.part-${part}-hint`)}
            onChange={(is_chosen) => choose(with_part(parts, part, is_chosen))}
          >
            {say(`report.part-${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button disabled={parts.length === 0} onClick={() => print()}>{say('report.print')}</Button>
      {report.state === 'released' && <Save {...{ report, wording, is_pair }} />}
    </details>
  );
}

function Save({ report, wording, is_pair }: Pick<Properties, 'report' | 'wording' | 'is_pair'>) {
  const save_table = () => save_file(file_name(report, 'csv'), 'text/csv;charset=utf-8', csv_of(rows_of(report, wording)));
  const save_data = () => save_file(file_name(report, 'json'), 'application/json', data_of(report));
  return (
    <section class="app-output__save">
      <h2>{say('report.save-title')}</h2>
      <p>{say('report.save-text')} {is_pair && say('report.save-pair')}</p>
      <div class="app-actions">
        <Button look="secondary" onClick={save_table}>{say('report.save-csv')}</Button>
        <Button look="secondary" onClick={save_data}>{say('report.save-json')}</Button>
      </div>
    </section>
  );
}
