// Starting a survey: fill in, look over, make. The look-over is a step of the browser's history, so that "back" leads
// to the form and not away from it.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../lib/api';
import { say } from '../lib/i18n';
import type { Facilitator, Instrument, Round } from './contract';
import { Check } from './launch/check';
import { both_of } from './launch/check_rows';
import { Fill } from './launch/fill';
import {
  carried_unit, carried_values, chosen_of, launch_body, launch_problems, launch_refusals, starting_values, with_last, with_suited,
  type LaunchValues,
} from './launch/form';
import { load_units } from './launch/led';
import { today } from './parts/days';
import { campaign_path, round_path } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_form } from './parts/use_form';
import { use_loaded } from './parts/use_loaded';
import { use_value } from './parts/use_value';

/** At build time there is no address yet. */
const fragment = () => (typeof location === 'undefined' ? '' : location.hash);

/** Makes the survey, and goes to its page. */
async function launch(values: LaunchValues): Promise<void> {
  const is_round = values.kind === 'team';
  const body = launch_body(values, today(new Date()), both_of(values));
  const { id } = await ask<{ id: string }>(is_round ? '/api/rounds' : '/api/campaigns', { method: 'POST', body });
  location.assign(is_round ? round_path(id) : campaign_path(id));
}

/** The newest first; without them nothing is filled in. */
const load_rounds = () => ask<{ rounds: Round[] }>('/api/rounds').then(({ rounds }) => rounds, (): Round[] => []);

export default function Launch() {
  const { value, error } = use_loaded<{ instruments: Instrument[] }>('/api/instruments');
  const readers = use_loaded<{ facilitators: Facilitator[] }>('/api/facilitators');
  const [values, set_values] = useState(() => ({ ...starting_values(today(new Date())), ...carried_values(fragment()) }));
  const change = (part: Partial<LaunchValues>) => set_values((before) => ({ ...before, ...part }));
  const units = use_units(change);
  use_value(() => load_rounds().then(([last]) => (set_values((before) => with_last(before, last)), null)), []);
  useEffect(() => {
    if (value) set_values((before) => with_suited(before, value.instruments));
  }, [value]);
  const [is_checking, show_check] = use_check_step();
  const form = use_form('launch.title');
  const offered = { instruments: value?.instruments ?? [], facilitators: readers.value?.facilitators ?? [] };
  const use = chosen_of(offered.instruments, values)?.use;
  const check = () => form.refuse(launch_problems(values, today(new Date()), use)) || show_check(true);
  const make = () => void form.send(() => launch(values), launch_refusals, 'team');
  useEffect(() => {
    if (form.problems.length > 0) show_check(false);
  }, [form.problems.length]);
  return (
    <TeamPage width="text" error={error ?? readers.error}>
      {is_checking
        ? <Check {...{ values, make }} {...offered} busy={form.busy} change={(field) => show_check(false, field)} />
        : <Fill {...{ values, form, change, check, units }} {...offered} />}
      {value === null && <p class="app-hidden" role="status">{say('common.loading')}</p>}
    </TeamPage>
  );
}

/** The units to choose from; the one that a link named is chosen. Without any, one team can still be asked. */
function use_units(change: (part: Partial<LaunchValues>) => void) {
  const [wanted] = useState(() => carried_unit(fragment()));
  const loaded = use_value(() => load_units(wanted).catch(() => null), []);
  const named = loaded?.units.find(({ id }) => id === wanted);
  useEffect(() => {
    if (named) change({ kind: 'unit', unit: named });
  }, [named]);
  return loaded?.units ?? [];
}

const check_step = '#check';

/** Moves the focus to a field, also to one among further choices that are folded away. */
function go_to(field: string): void {
  const target = document.getElementById(field);
  target?.closest('details')?.setAttribute('open', '');
  target?.focus();
}

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
    if (field) setTimeout(() => go_to(field));
  };
  return [is_open, show];
}
