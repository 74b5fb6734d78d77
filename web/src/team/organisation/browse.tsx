// The tree to look through: folded, since an organisation may have thousands of units, with a way to find one by name.

import { useState } from 'preact/hooks';
import { number, say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { launch_unit_path } from '../parts/paths';
import type { Shape } from '../parts/tree';
import { TreeTable } from '../parts/tree_table';
import { found_in, found_max } from './changes';
import { unit_shape, type Unit } from './contract';

/** Found units stand in a flat list: what lies above one may not have been found. */
const flat: Shape<Unit> = { key: unit_shape.key, parent: () => null };

interface Properties {
  units: Unit[];
  edit: (unit: Unit) => void;
}

export function Browse({ units, edit }: Properties) {
  const [typed, set_typed] = useState('');
  const is_finding = typed.trim() !== '';
  const found = found_in(units, typed);
  return (
    <section class="app-panel app-units">
      <Field id="find" label={say('organisation.find')} characters={20} autocomplete="off" value={typed} onInput={(event) => set_typed(event.currentTarget.value)} />
      <p role="status">{is_finding && found_words(found.length)}</p>
      {(!is_finding || found.length > 0) && (
        <UnitTable key={String(is_finding)} units={is_finding ? found.slice(0, found_max) : units} shape={is_finding ? flat : unit_shape} edit={edit} />
      )}
    </section>
  );
}

const found_words = (count: number) =>
  (count > found_max ? say('organisation.found-many', { count, shown: found_max }) : say('organisation.found', { count }));

function UnitTable({ units, shape, edit }: Properties & { shape: Shape<Unit> }) {
  const columns = ['name', 'people', 'leader', 'steps'] as const;
  return (
    <TreeTable
      caption={say('organisation.title')}
      nodes={units}
      shape={shape}
      name={({ name }) => name}
      columns={columns.map((column) => say(`organisation.column-${column}`))}
      cells={(unit) => [
        number(unit.people),
        unit.leader ? <bdi>{unit.leader}</bdi> : '–',
        <span class="app-actions">
          <Button look="quiet" aria-label={say('organisation.edit-unit', { name: unit.name })} onClick={() => edit(unit)}>{say('organisation.edit')}</Button>
          <a href={launch_unit_path(unit.id)} aria-label={say('organisation.ask-unit', { name: unit.name })}>{say('organisation.ask')}</a>
        </span>,
      ]}
    />
  );
}
