// The organisation, for the administrator: its tree, one unit to edit or to add, and the sheet that it comes from.

import { useRef, useState } from 'preact/hooks';
import { number, say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Browse } from './organisation/browse';
import type { Unit } from './organisation/contract';
import { EditUnit } from './organisation/edit_unit';
import { ImportSheet } from './organisation/import_sheet';
import { sheet_of } from './organisation/sheet';
import { save_file } from './parts/save_file';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';

interface Units {
  units: Unit[];
}

/** `null`: nothing is edited; `'new'`: a unit is added. */
type Edited = Unit | 'new' | null;

export default function Organisation() {
  const { value, error, replace } = use_loaded<Units>('/api/organisation');
  const [edited, set_edited] = useState<Edited>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const edit = (next: Edited) => {
    set_edited(next);
    if (next === null) title.current?.focus();
  };
  const take = (units: Units) => {
    replace(units);
    edit(null);
    window.scrollTo(0, 0);
  };
  return (
    <TeamPage audience="administrator" error={error}>
      <div class="app-flow">
        <h1 tabIndex={-1} ref={title}>{say('organisation.title')}</h1>
        <p class="app-lead">{say('organisation.lead')}</p>
        {value === null && <p class="app-muted" role="status">{say('common.loading')}</p>}
        {value && value.units.length > 0 && <Tree {...value} {...{ edited, edit, take }} />}
        {value && <ImportSheet units={value.units} take={take} />}
      </div>
    </TeamPage>
  );
}

interface TreeProperties extends Units {
  edited: Edited;
  edit: (edited: Edited) => void;
  take: (units: Units) => void;
}

function Tree({ units, edited, edit, take }: TreeProperties) {
  const people = units.reduce((sum, unit) => sum + unit.people, 0);
  return (
    <>
      <p role="status">{say('organisation.size', { count: units.length, people: number(people) })}</p>
      {edited
        ? <EditUnit key={edited === 'new' ? '' : edited.id} {...{ units, take }} unit={edited === 'new' ? null : edited} leave={() => edit(null)} />
        : <Browse units={units} edit={edit} />}
      <div class="app-actions">
        {!edited && <Button look="secondary" onClick={() => edit('new')}>{say('organisation.add')}</Button>}
        <Button look="quiet" onClick={() => save_file('organisation.csv', 'text/csv', sheet_of(units))}>{say('organisation.save-sheet')}</Button>
      </div>
    </>
  );
}
