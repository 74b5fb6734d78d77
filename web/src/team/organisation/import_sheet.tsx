// The organisation from a sheet: chosen on this device, read in this page, looked over, and then put in place at once.

import { useState } from 'preact/hooks';
import { ask, type ApiError } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Confirm } from '../parts/confirm';
import { refusal_in } from '../parts/failure';
import { Refusal } from '../parts/refusal';
import { save_file } from '../parts/save_file';
import { changes_between } from './changes';
import type { Unit } from './contract';
import { ShownChanges } from './shown_changes';
import { sheet_of, units_in } from './sheet';
import { sheet_refusal } from './sheet_refusal';

interface Properties {
  units: Unit[];
  take: (answer: { units: Unit[] }) => void;
}

/** A small organisation, to show what stands where. */
const example = () => {
  const [top, part, ward] = [say('organisation.example-top'), say('organisation.example-part'), say('organisation.example-ward')];
  return sheet_of([
    { name: top, parent: null, people: 0, leader: null },
    { name: part, parent: top, people: 0, leader: null },
    { name: ward, parent: part, people: 12, leader: null },
  ]);
};

export function ImportSheet({ units, take }: Properties) {
  const [csv, set_csv] = useState<string | null>(null);
  const choose = async (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    set_csv(file ? await file.text() : null);
  };
  return (
    <section class="app-panel app-flow">
      <h2>{say('organisation.import-title')}</h2>
      <p>{say('organisation.import-text')}</p>
      <p>{say('organisation.import-columns')}</p>
      <Button look="quiet" onClick={() => save_file('example.csv', 'text/csv', example())}>{say('organisation.import-example')}</Button>
      <div class="app-field">
        <label class="app-field__label" for="sheet">{say('organisation.import-file')}</label>
        <input class="app-field__input" id="sheet" type="file" accept=".csv,text/csv" onChange={choose} />
      </div>
      {csv !== null && <Sheet key={csv} {...{ csv, units, take }} />}
    </section>
  );
}

/** What decoding leaves in the place of bytes that are no UTF-8. */
const broken = '\uFFFD';

function Sheet({ csv, units, take }: Properties & { csv: string }) {
  const [refused, set_refused] = useState<ApiError | null>(null);
  const [busy, set_busy] = useState(false);
  const send = async () => {
    set_busy(true);
    set_refused(null);
    try {
      take(await ask<{ units: Unit[] }>('/api/organisation/import', { method: 'POST', body: { csv } }));
    } catch (thrown) {
      set_refused(refusal_in(thrown));
    } finally {
      set_busy(false);
    }
  };
  if (csv.includes(broken)) return <Refusal text={say('organisation.error.encoding')} />;
  const read = units_in(csv);
  return (
    <div class="app-flow" role="status">
      {read ? <ShownChanges changes={changes_between(units, read)} /> : <p>{say('organisation.import-unread')}</p>}
      <Refusal text={refused ? sheet_refusal(refused) : ''} />
      <Confirm
        label={say('organisation.import-button')}
        question={say('organisation.import-confirm')}
        yes={say('organisation.import-yes')}
        busy={busy}
        act={send}
      />
    </div>
  );
}
