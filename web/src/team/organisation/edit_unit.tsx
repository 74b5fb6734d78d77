// One unit to change, or a new one to add. The unit above is typed by its name: a list of thousands helps nobody.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error_summary';
import { Field } from '../../ui/field';
import { read_whole } from '../launch/size';
import { use_form } from '../parts/use_form';
import type { Unit, UnitEntry } from './contract';
import { unit_problems, unit_refusals, type UnitValues } from './unit_form';

interface Properties {
  units: Unit[];
  /** Null for a new one. */
  unit: Unit | null;
  take: (answer: { units: Unit[] }) => void;
  leave: () => void;
}

const values_of = (unit: Unit | null): UnitValues =>
  ({ name: unit?.name ?? '', parent: unit?.parent ?? '', people: String(unit?.people ?? 0), leader: unit?.leader ?? '' });

const entry_of = ({ name, parent, people, leader }: UnitValues): UnitEntry =>
  ({ name: name.trim(), parent: parent.trim() || null, people: read_whole(people), leader: leader.trim() || null });

/** A new unit comes with all that were there: the server takes the whole of them or none. */
function send_unit(units: Unit[], unit: Unit | null, entry: UnitEntry): Promise<{ units: Unit[] }> {
  if (unit) return ask(`/api/organisation/units/${unit.id}`, { method: 'PUT', body: entry });
  const before = units.map(({ name, parent, people, leader }) => ({ name, parent, people, leader }));
  return ask('/api/organisation', { method: 'PUT', body: { units: [...before, entry] } });
}

export function EditUnit({ units, unit, take, leave }: Properties) {
  const [values, set_values] = useState(() => values_of(unit));
  const heading = useRef<HTMLHeadingElement>(null);
  const form = use_form('organisation.title');
  useEffect(() => heading.current?.focus(), []);
  const send = (event: Event) => {
    event.preventDefault();
    if (form.refuse(unit_problems(values, units, unit))) return;
    form.send(async () => take(await send_unit(units, unit, entry_of(values))), unit_refusals, 'name');
  };
  const line = (id: keyof UnitValues) => ({
    id,
    label: say(`organisation.unit-${id}`),
    error: form.error_of(id),
    value: values[id],
    onInput: (event: { currentTarget: HTMLInputElement }) => set_values({ ...values, [id]: event.currentTarget.value }),
    autocomplete: 'off',
  } as const);
  return (
    <section class="app-panel app-flow">
      <h2 tabIndex={-1} ref={heading}>{unit ? say('organisation.edit-unit', { name: unit.name }) : say('organisation.add')}</h2>
      <ErrorSummary problems={form.problems} summary_ref={form.summary_ref} />
      <form class="app-flow app-narrow" noValidate onSubmit={send}>
        <Field {...line('name')} />
        <Field {...line('parent')} hint={say('organisation.unit-parent-hint')} />
        <Field {...line('people')} hint={say('organisation.unit-people-hint')} characters={5} inputMode="numeric" />
        <Field {...line('leader')} hint={say('organisation.unit-leader-hint')} autocapitalize="none" spellcheck={false} />
        <div class="app-actions">
          <Button type="submit" disabled={form.busy}>{say('organisation.save')}</Button>
          <Button look="quiet" onClick={leave}>{say('organisation.leave')}</Button>
        </div>
      </form>
    </section>
  );
}
