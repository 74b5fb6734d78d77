// The part of the launch form about days: the last one, how far it may be put off, and what holds from round to round.

import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { add_days, today } from '../parts/days';
import { days_open_max, latest_of } from './days';
import { Day, type Part } from './part';

export function LastDay(part: Part) {
  const { values, change } = part;
  const now = today(new Date());
  const max = add_days(now, days_open_max);
  return (
    <section class="app-panel">
      <h2>{say('launch.date-title')}</h2>
      <Day part={part} id="closes_on" value={values.closes_on} min={now} max={max} label={say('launch.closes-on')} hint={say('launch.closes-on-hint')} />
      <details class="app-more" open={part.error_of('closes_latest') !== undefined}>
        <summary>{say('launch.more')}</summary>
        <Day
          part={part}
          id="closes_latest"
          value={latest_of(values, now)}
          min={values.closes_on}
          max={max}
          label={say('launch.closes-latest')}
          hint={say('launch.closes-latest-hint')}
        />
        <Checkbox
          id="strict_rounds"
          checked={values.strict_rounds}
          hint={say('launch.strict-hint')}
          onChange={(strict_rounds) => change({ strict_rounds })}
        >
          {say('launch.strict')}
        </Checkbox>
      </details>
    </section>
  );
}
