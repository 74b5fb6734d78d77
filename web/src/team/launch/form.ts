// What a leader fills in to launch a survey: the starting values, what may be wrong with them, and the body that is
// sent. Pure: "today" comes in. The server checks everything again.

import type { Instrument, LaunchedPeople, LaunchTerms, Round } from '../contract';
import type { Key } from '../../lib/i18n';
import type { Problem, Refusals } from '../parts/problem';
import { asked_body, asked_problems, people_asked, starting_asked, type AskedValues } from './asked';
import { closing_problem, days_body, latest_problem, session_problem, starting_days, type DayValues } from './days';
import { days_problem, mode_body, mode_problem, open_link_problem, starting_mode, type ModeValues } from './mode';
import { detail_minimum_of, is_whole, minimum_group_floor, minimum_group_max, read_whole } from './size';

/** The form as typed; `instrument` is "name/version" so that one radio names both. */
export interface LaunchValues extends AskedValues, DayValues, ModeValues {
  instrument: string;
  blocks: string[];
  open_questions: string[];
  /** Sign-in name of who reads reports and comments first; empty for nobody. */
  facilitator: string;
  minimum_group: string;
  leader_label: string;
  contact: string;
  strict_rounds: boolean;
}

export function starting_values(today: string): LaunchValues {
  return {
    ...starting_asked,
    instrument: '',
    blocks: [],
    open_questions: [],
    facilitator: '',
    minimum_group: String(minimum_group_floor),
    leader_label: '',
    contact: '',
    strict_rounds: false,
    ...starting_days(today),
    ...starting_mode(today),
  };
}

/** What another page may fill in beforehand, behind the `#`: nothing there reaches a server or its log. */
export function carried_values(fragment: string): Partial<LaunchValues> {
  const carried = new URLSearchParams(fragment.replace(/^#/, ''));
  const names = ['team', 'people', 'instrument'] as const;
  return Object.fromEntries(names.flatMap((name) => (carried.has(name) ? [[name, carried.get(name)!]] : [])));
}

/** What a leader said in the last survey, for the lines that are still empty: who leads and whom to ask seldom change. */
export function with_last(values: LaunchValues, last: Pick<Round, 'leader_label' | 'contact'> | undefined): LaunchValues {
  return { ...values, leader_label: values.leader_label || last?.leader_label || '', contact: values.contact || last?.contact || '' };
}

/** Id of the unit that a link to this page may name behind the `#`; empty if none. */
export const carried_unit = (fragment: string) => new URLSearchParams(fragment.replace(/^#/, '')).get('unit') ?? '';

export const key_of = ({ name, version }: Instrument) => `${name}/${version}`;

/** The instrument that is chosen, if it is there. */
export const chosen_of = (instruments: Instrument[], { instrument }: LaunchValues) =>
  instruments.find((each) => key_of(each) === instrument);

/** Asks two teams where a link named a survey about two; without a survey that is not there any more. */
export function with_suited(values: LaunchValues, instruments: Instrument[]): LaunchValues {
  const named = chosen_of(instruments, values);
  if (named === undefined) return { ...values, instrument: '' };
  return named.use === 'pair' ? { ...values, kind: 'pair' } : values;
}

/** Those of `all` that are chosen once `one` is ticked or not, in the order of `all`. */
export const ticked = (all: string[], before: string[], one: string, is_on: boolean) =>
  all.filter((each) => (each === one ? is_on : before.includes(each)));

/** All problems in the order of the page; an empty list means that the form can be sent. */
export function launch_problems(values: LaunchValues, today: string, use: Instrument['use'] = 'team'): Problem[] {
  return [
    ...asked_problems(values, values.minimum_group, use === 'pair'),
    minimum_problem(values),
    needed(values.leader_label, 'leader_label', 'launch.error.leader-label'),
    needed(values.contact, 'contact', 'launch.error.contact'),
    needed(values.instrument, 'instrument', 'launch.error.instrument'),
    questions_problem(values),
    facilitator_problem(values),
    mode_problem(values),
    closing_problem(values, today) ?? latest_problem(values, today),
    values.facilitator === '' ? null : session_problem(values),
    days_problem(values, today, values.closes_on),
  ].filter((problem) => problem !== null);
}

/** Nobody is asked to write what nobody could ever be shown. */
function questions_problem(values: LaunchValues): Problem | null {
  const people = people_asked(values);
  const is_too_few = people < detail_minimum_of(values.minimum_group);
  if (values.open_questions.length === 0 || !is_too_few) return null;
  return { field: `question-${values.open_questions[0]}`, key: 'launch.error.questions-few', values: { people } };
}

/** Comments may name people, so somebody outside the team reads them before its leader does. */
function facilitator_problem({ open_questions, facilitator }: LaunchValues): Problem | null {
  return open_questions.length === 0 ? null : needed(facilitator, 'facilitator', 'launch.error.facilitator');
}

function needed(text: string, field: keyof LaunchValues, key: Key): Problem | null {
  return text.trim() === '' ? { field, key } : null;
}

/** A smallest group above the team's size is the team's problem (asked.ts), unless no team may ask for it. */
function minimum_problem(values: LaunchValues): Problem | null {
  const field = 'minimum_group';
  const minimum = read_whole(values.minimum_group);
  if (minimum > minimum_group_max) return { field, key: 'launch.error.minimum-many', values: { count: minimum_limit(values) } };
  const is_good = is_whole(minimum, minimum_group_floor, minimum_group_max);
  return is_good ? open_link_problem(values, values.minimum_group) : { field, key: 'launch.error.minimum', values: { count: minimum_group_floor } };
}

/** The largest smallest group that these people may ask for: nobody should be told "100" who would then be told "12". */
function minimum_limit(values: LaunchValues): number {
  const people = people_asked(values);
  return is_whole(people, minimum_group_floor, minimum_group_max) ? people : minimum_group_max;
}

/** The server's refusals in this form's words. */
export const launch_refusals: Refusals = {
  needs_facilitator: { field: 'facilitator', key: 'launch.error.facilitator' },
  unknown_facilitator: { field: 'facilitator', key: 'launch.error.facilitator-unknown' },
  unknown_leader: { field: 'second_leader', key: 'launch.error.second-leader' },
  named_twice: { field: 'second_team', key: 'launch.error.same-name' },
  'unit not_found': { field: 'unit', key: 'launch.error.unit' },
  'unit too_large': { field: 'unit', key: 'launch.error.readable', counts: true },
  'instrument not_allowed': { field: 'instrument', key: 'launch.error.instrument' },
  'open_questions not_allowed': { field: 'instrument', key: 'launch.error.open-questions' },
  team_below_minimum: { field: 'people', key: 'launch.error.below', counts: true },
  'people too_small': { field: 'people', key: 'launch.error.people-number' },
  'people too_large': { field: 'people', key: 'launch.error.people-many', counts: true },
  'teams/0 too_soon': { field: 'team', key: 'team.error.not-now' },
  'teams/1 too_soon': { field: 'second_team', key: 'team.error.not-now' },
  'teams/0/name too_long': { field: 'team', key: 'team.error.too-long', counts: true },
  'teams/1/name too_long': { field: 'second_team', key: 'team.error.too-long', counts: true },
  'teams/0/people too_large': { field: 'people', key: 'launch.error.people-many', counts: true },
  'teams/1/people too_large': { field: 'second_people', key: 'launch.error.people-many', counts: true },
  'minimum_group too_small': { field: 'minimum_group', key: 'launch.error.minimum', counts: true },
  'minimum_group too_large': { field: 'minimum_group', key: 'launch.error.minimum-many', counts: true },
  'collect_until too_small': { field: 'collect_until', key: 'launch.error.collect-until' },
  'collect_until too_large': { field: 'collect_until', key: 'launch.error.collect-until' },
  'answer_from too_small': { field: 'answer_from', key: 'launch.error.answer-late' },
  'answer_from too_large': { field: 'answer_from', key: 'launch.error.answer-late' },
  'closes_on too_small': { field: 'closes_on', key: 'launch.error.closes-soon' },
  'closes_on too_large': { field: 'closes_on', key: 'launch.error.closes-late', counts: true },
  'closes_latest too_small': { field: 'closes_latest', key: 'launch.error.closes-latest' },
  'closes_latest too_large': { field: 'closes_latest', key: 'launch.error.latest-late', counts: true },
  'session_on too_small': { field: 'session_on', key: 'launch.error.session-day' },
  'session_on too_large': { field: 'session_on', key: 'launch.error.session-day' },
};

/** The request body; call it only for values without problems. `both` is what two teams are called together. */
export function launch_body(values: LaunchValues, today: string, both = values.name.trim()): LaunchTerms & LaunchedPeople {
  const [name = '', version = ''] = values.instrument.split('/');
  const { facilitator } = values;
  return {
    ...asked_body(values, both),
    instrument: { name, version: read_whole(version) },
    blocks: values.blocks,
    open_questions: values.open_questions,
    facilitator: facilitator || null,
    ...days_body(values, today, facilitator !== ''),
    minimum_group: read_whole(values.minimum_group),
    leader_label: values.leader_label.trim(),
    contact: values.contact.trim(),
    strict_rounds: values.strict_rounds,
    ...mode_body(values),
  };
}
