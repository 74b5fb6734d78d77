// What the parts of the launch form have in common.

import { day } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { add_days, is_iso_date, today } from '../parts/days';
import { days_open_max, type LaunchValues } from './form';

/** What every part of the form gets. */
export interface Part {
  values: LaunchValues;
  change: (part: Partial<LaunchValues>) => void;
  error_of: (field: string) => string | undefined;
}

/** The values that are typed as one line. */
type LineName = { [Name in keyof LaunchValues]: LaunchValues[Name] extends string ? Name : never }[keyof LaunchValues];

/** One line of the form; the field's name is its key in the values. */
export function line({ values, change, error_of }: Part, id: LineName) {
  return {
    id,
    error: error_of(id),
    value: values[id],
    onInput: (event: { currentTarget: HTMLInputElement }) => change({ [id]: event.currentTarget.value }),
    autocomplete: 'off',
  } as const;
}

interface DayProperties {
  part: Part;
  id: 'closes_on' | 'collect_until' | 'answer_from';
  label: string;
  hint: string;
}

/** A day, and the same day in words: not every browser shows dates as people write them. */
export function Day({ part, id, label, hint }: DayProperties) {
  const now = today(new Date());
  const value = part.values[id];
  return (
    <>
      <Field {...line(part, id)} {...{ label, hint }} characters={10} type="date" min={now} max={add_days(now, days_open_max)} />
      {is_iso_date(value) && <p class="app-muted">{day(value)}</p>}
    </>
  );
}
