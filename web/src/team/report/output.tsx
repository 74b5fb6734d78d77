// What to print, and two ways to save the figures. It comes when its panel is opened, with the paper that can be chosen in it,
// so nothing can be chosen that is not there to be printed. From then on nothing asks the server: the files hold what is on
// the page.

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

export { Pack } from './pack';

interface Properties {
  report: Report;
  wording: Wording;
  /** Whether two teams were asked together: the page shows the other's figures too. */
  is_pair: boolean;
  parts: Part[];
  choose: (parts: Part[]) => void;
}

export function Output({ report, wording, is_pair, parts, choose }: Properties) {
  return (
    <>
      <fieldset class="app-output__parts">
        <legend class="app-field__label">{say('output.parts')}</legend>
        {parts_of(report).map((part) => (
          <Checkbox
            key={part}
            id={`print-${part}`}
            checked={parts.includes(part)}
            hint={say(`output.part-${part}-hint`)}
            onChange={(is_chosen) => choose(with_part(parts, part, is_chosen))}
          >
            {say(`output.part-${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button disabled={parts.length === 0} onClick={() => print()}>{say('output.print')}</Button>
      {report.state === 'released' && <Save {...{ report, wording, is_pair }} />}
    </>
  );
}

function Save({ report, wording, is_pair }: Pick<Properties, 'report' | 'wording' | 'is_pair'>) {
  const save_table = () => save_file(file_name(report, 'csv'), 'text/csv;charset=utf-8', csv_of(rows_of(report, wording)));
  const save_data = () => save_file(file_name(report, 'json'), 'application/json', data_of(report));
  return (
    <section class="app-output__save">
      <h2>{say('output.save-title')}</h2>
      <p>{say('output.save-text')} {is_pair && say('output.save-pair')}</p>
      <div class="app-actions">
        <Button look="secondary" onClick={save_table}>{say('output.save-csv')}</Button>
        <Button look="secondary" onClick={save_data}>{say('output.save-json')}</Button>
      </div>
    </section>
  );
}
