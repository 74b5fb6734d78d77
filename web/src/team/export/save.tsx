// Taking the figures of a report along, as a table or as data.

import { say, type Key } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { ReleasedReport } from '../contract';
import { save_file } from '../parts/save_file';
import type { Wording } from '../parts/wording';
import { data_of, file_name } from './data';
import { table_of } from './table';

const method: Key[] = ['report.not-a-grade', 'report.how-small', 'report.how-ends', 'report.how-count-statements', 'report.how-draft'];

export function SaveFigures({ report, wording }: { report: ReleasedReport; wording: Wording }) {
  const notes = [...method.map((key) => say(key)), say('report.handling')];
  const save_table = () => save_file(file_name(report, 'csv'), 'text/csv', table_of(report, wording, notes));
  const save_data = () => save_file(file_name(report, 'json'), 'application/json', data_of(report, notes));
  return (
    <section class="app-save app-screen">
      <h2>{say('report.save-title')}</h2>
      <p>{say('report.save-text')}</p>
      <div class="app-actions">
        <Button look="secondary" onClick={save_table}>{say('report.save-table')}</Button>
        <Button look="secondary" onClick={save_data}>{say('report.save-data')}</Button>
      </div>
    </section>
  );
}
