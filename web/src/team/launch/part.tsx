// What the parts of the launch form have in common.

import { day } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { is_iso_date } from '../parts/days';
import type { LaunchValues } from './form';

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

/** A short box with the keys for numbers; not a number input, which changes under a stray scroll. */
export const whole = { characters: 5, inputMode: 'numeric' } as const;

interface DayProperties {
  part: Part;
  id: 'closes_on' | 'closes_latest' | 'session_on' | 'collect_until' | 'answer_from';
  /** What is shown: a day that nobody chose may follow another. */
  value: string;
  min: string;
  max: string;
  label: string;
  hint: string;
}

/** A day, and the same day in words: not every browser shows dates as people write them. */
export function Day({ part, id, value, min, max, label, hint }: DayProperties) {
  return (
    <>
      <Field {...line(part, id)} {...{ label, hint, value, min, max }} characters={10} type="date" />
      {is_iso_date(value) && <p class="app-muted">{day(value)}</p>}
    </>
  );
}
