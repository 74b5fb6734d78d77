// Putting off the last day, up to the day that people were told. Used for one survey and for a whole campaign.

import { useState } from 'preact/hooks';
import { ask } from '../../lib/api';
import { day, say } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { Confirm } from '../parts/confirm';
import { add_days, is_iso_date, today } from '../parts/days';
import { Refusal } from '../parts/refusal';
import { use_call } from '../parts/use_step';

interface Extendable {
  state: string;
  closes_on: string;
  closes_latest: string;
  session_on: string | null;
}

/** Whether there is a later day left to choose, and the last day has not passed. */
export const can_extend = ({ state, closes_on, closes_latest }: Omit<Extendable, 'session_on'>, now: string): boolean =>
  state !== 'closed' && closes_on < closes_latest && closes_on >= now;

interface Properties<Extended extends Extendable> {
  about: Extended;
  /** Of the API, without `/extend`. */
  address: string;
  replace: (extended: Extended) => void;
}

export function Extend<Extended extends Extendable>({ about, address, replace }: Properties<Extended>) {
  const { closes_on, closes_latest, session_on } = about;
  const [wanted, set_wanted] = useState(closes_latest);
  const { busy, refusal, run } = use_call(async () => {
    const extended = await ask<Extended>(`${address}/extend`, { method: 'POST', body: { closes_on: wanted } });
    set_wanted(extended.closes_latest);
    replace(extended);
    // With no later day left this part goes away, and the focus must not go with it.
    if (extended.closes_on >= extended.closes_latest) document.getElementById('main')?.focus();
  });
  if (!can_extend(about, today(new Date()))) return null;
  const is_good = is_iso_date(wanted) && wanted > closes_on && wanted <= closes_latest;
  return (
    <section class="app-panel">
      <h2>{say('round.extend-title')}</h2>
      <p>{say('round.extend-text', { day: day(closes_on), latest: day(closes_latest) })} {session_on && say('round.extend-session')}</p>
      <Field
        id="extend"
        label={say('round.extend-day')}
        error={is_good ? undefined : say('round.extend-wrong', { latest: day(closes_latest) })}
        type="date"
        characters={10}
        min={add_days(closes_on, 1)}
        max={closes_latest}
        value={wanted}
        onInput={(event) => set_wanted(event.currentTarget.value)}
      />
      <Refusal text={refusal} />
      <Confirm
        label={say('round.extend-button')}
        question={is_good ? say('round.extend-confirm', { day: day(wanted) }) : ''}
        yes={say('round.extend-yes')}
        busy={busy}
        disabled={!is_good}
        act={run}
      />
    </section>
  );
}
