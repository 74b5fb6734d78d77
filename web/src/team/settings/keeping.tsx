// How long reports are kept. Whoever shortens it has a week to think again, and is told from which day on that is over.

import { day, say } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { Radios } from '../../ui/radios';
import { today } from '../parts/days';
import type { Settings } from './contract';
import { is_to_come, report_years_max, type Filled } from './form';

interface Properties {
  settings: Settings;
  filled: Filled;
  change: (part: Partial<Filled>) => void;
  error: string | undefined;
}

function safe_until(from: Settings['reports_deleted_from']): string {
  return is_to_come(from, today(new Date())) ? say('settings.keeping-from', { day: day(from) }) : say('settings.keeping-week');
}

export function Keeping({ settings: { reports_deleted_from: from }, filled: { keeping, report_years }, change, error }: Properties) {
  const options = (['good', 'years'] as const).map((value) => ({ value, label: say(`settings.keeping-${value}`) }));
  return (
    <>
      <Radios
        name="keeping"
        legend={say('settings.keeping')}
        hint={`${say('settings.keeping-hint')} ${safe_until(from)}`}
        options={options}
        value={keeping}
        onChoose={(value) => change({ keeping: value === 'years' ? 'years' : 'good' })}
      />
      {keeping === 'years' && (
        <Field
          id="report_years"
          label={say('settings.years')}
          hint={say('settings.years-hint', { least: 1, most: report_years_max })}
          error={error}
          value={report_years}
          onInput={(event) => change({ report_years: event.currentTarget.value })}
          characters={5}
          inputmode="numeric"
          autocomplete="off"
        />
      )}
    </>
  );
}
