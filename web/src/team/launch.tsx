// Starting a survey: fill in, look over, make. The look-over is a step of the browser's history, so that "back" leads
// to the form and not away from it.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import type { Facilitator, Instrument, Round } from './contract';
import { Check } from './launch/check';
import { Fill } from './launch/fill';
import { launch_body, launch_problems, launch_refusals, starting_values, type LaunchValues } from './launch/form';
import { today } from './parts/days';
import { round_path } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';

export default function Launch() {
  const { value, error } = use_loaded<{ instruments: Instrument[] }>('/api/instruments');
  const readers = use_loaded<{ facilitators: Facilitator[] }>('/api/facilitators');
  const [values, set_values] = useState(() => starting_values(today(new Date())));
  const [is_checking, show_check] = use_check_step();
  const form = use_form('launch.title');
  const change = (part: Partial<LaunchValues>) => set_values((before) => ({ ...before, ...part }));
  const check = () => form.refuse(launch_problems(values, today(new Date()))) || show_check(true);
  const make = () => {
    const call = async () => {
      const round = await ask<Round>('/api/rounds', { method: 'POST', body: launch_body(values) });
      location.assign(round_path(round.id));
    };
    form.send(call, launch_refusals, 'team');
  };
  useEffect(() => {
    if (form.problems.length > 0) show_check(false);
  }, [form.problems.length]);

  const offered = { instruments: value?.instruments ?? [], facilitators: readers.value?.facilitators ?? [] };
  return (
    <TeamPage width="text" error={error ?? readers.error}>
      {is_checking
        ? <Check {...{ values, make }} {...offered} busy={form.busy} change={(field) => show_check(false, field)} />
        : <Fill {...{ values, form, change, check }} {...offered} />}
      {value === null && <p class="app-hidden" role="status">{say('common.loading')}</p>}
    </TeamPage>
  );
}

const check_step = '#check';

/** Whether the look-over is open, and a way to open it, or to close it and go to a field. */
function use_check_step(): [boolean, (open: boolean, field?: string) => void] {
  const [is_open, set_open] = useState(false);
  useEffect(() => {
    const follow = () => set_open(location.hash === check_step);
    history.replaceState(null, '', location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const show = (open: boolean, field?: string) => {
    if (open) history.pushState(null, '', check_step);
    else if (location.hash === check_step) history.replaceState(null, '', location.pathname);
    set_open(open);
    window.scrollTo(0, 0);
    if (field) setTimeout(() => document.getElementById(field)?.focus());
  };
  return [is_open, show];
}
