// What a leader fills in to launch a survey: the starting values, what may be wrong with them, and the body that is
// sent. Pure: "today" comes in. The server checks everything again.

import { add_days, is_iso_date } from '../parts/days';
import type { Instrument, Launch } from '../contract';
import type { Key } from '../../lib/i18n';
import type { Problem, Refusals } from '../parts/problem';
import { days_problem, mode_body, mode_problem, open_link_problem, starting_mode, type ModeValues } from './mode';
import {
  detail_minimum_of,
  minimum_group_floor,
  minimum_group_max,
  people_max,
  people_min,
  is_whole,
  read_whole,
  size_advice,
} from './size';

const days_open_default = 14;
export const days_open_max = 90;

/** The form as typed; `instrument` is "name/version" so that one radio names both. */
export interface LaunchValues extends ModeValues {
  team: string;
  people: string;
  instrument: string;
  blocks: string[];
  open_questions: string[];
  /** Sign-in name of who reads the comments first; empty while nobody is chosen. */
  facilitator: string;
  closes_on: string;
  minimum_group: string;
  leader_label: string;
  contact: string;
}

export function starting_values(today: string): LaunchValues {
  return {
    team: '',
    people: '',
    instrument: '',
    blocks: [],
    open_questions: [],
    facilitator: '',
    closes_on: add_days(today, days_open_default),
    minimum_group: String(minimum_group_floor),
    leader_label: '',
    contact: '',
    ...starting_mode(today),
  };
}

export const key_of = ({ name, version }: Instrument) => `${name}/${version}`;

/** The instrument that is chosen, if it is there. */
export const chosen_of = (instruments: Instrument[], { instrument }: LaunchValues) =>
  instruments.find((each) => key_of(each) === instrument);

/** Those of `all` that are chosen once `one` is ticked or not, in the order of `all`. */
export const ticked = (all: string[], before: string[], one: string, is_on: boolean) =>
  all.filter((each) => (each === one ? is_on : before.includes(each)));

/** All problems in the order of the page; an empty list means that the form can be sent. */
export function launch_problems(values: LaunchValues, today: string): Problem[] {
  return [
    needed(values.team, 'team', 'launch.error.team'),
    people_problem(values),
    minimum_problem(values),
    needed(values.leader_label, 'leader_label', 'launch.error.leader-label'),
    needed(values.contact, 'contact', 'launch.error.contact'),
    needed(values.instrument, 'instrument', 'launch.error.instrument'),
    questions_problem(values),
    facilitator_problem(values),
    mode_problem(values),
    closing_problem(values.closes_on, today),
    days_problem(values, today, values.closes_on),
  ].filter((problem) => problem !== null);
}

/** Nobody is asked to write what nobody could ever be shown. */
function questions_problem({ open_questions, people, minimum_group }: LaunchValues): Problem | null {
  const count = read_whole(people);
  const is_too_few = count < detail_minimum_of(minimum_group);
  if (open_questions.length === 0 || !is_too_few) return null;
  return { field: `question-${open_questions[0]}`, key: 'launch.error.questions-few', values: { people: count } };
}

/** Comments may name people, so somebody outside the team reads them before its leader does. */
function facilitator_problem({ open_questions, facilitator }: LaunchValues): Problem | null {
  return open_questions.length === 0 ? null : needed(facilitator, 'facilitator', 'launch.error.facilitator');
}

function needed(text: string, field: keyof LaunchValues, key: Key): Problem | null {
  return text.trim() === '' ? { field, key } : null;
}

function people_problem(values: LaunchValues): Problem | null {
  const field = 'people';
  const people = read_whole(values.people);
  if (values.people.trim() === '') return { field, key: 'launch.error.people' };
  if (people > people_max) return { field, key: 'launch.error.people-many', values: { count: people_max } };
  if (!is_whole(people, people_min, people_max)) return { field, key: 'launch.error.people-number' };
  const advice = size_advice(people, read_whole(values.minimum_group));
  return advice?.kind === 'below' ? { field, key: 'launch.error.below', values: { count: advice.minimum } } : null;
}

/** A smallest group above the team's size is the team's problem (see above), unless no team may ask for it. */
function minimum_problem(values: LaunchValues): Problem | null {
  const field = 'minimum_group';
  const minimum = read_whole(values.minimum_group);
  if (minimum > minimum_group_max) return { field, key: 'launch.error.minimum-many', values: { count: minimum_limit(values) } };
  const is_good = is_whole(minimum, minimum_group_floor, minimum_group_max);
  return is_good ? open_link_problem(values, values.minimum_group) : { field, key: 'launch.error.minimum', values: { count: minimum_group_floor } };
}

/** The largest smallest group that this team may ask for: nobody should be told "100" who would then be told "12". */
function minimum_limit(values: LaunchValues): number {
  const people = read_whole(values.people);
  return is_whole(people, minimum_group_floor, minimum_group_max) ? people : minimum_group_max;
}

function closing_problem(closes_on: string, today: string): Problem | null {
  const field = 'closes_on';
  if (!is_iso_date(closes_on)) return { field, key: 'launch.error.closes-on' };
  if (closes_on < today) return { field, key: 'launch.error.closes-soon' };
  if (closes_on <= add_days(today, days_open_max)) return null;
  return { field, key: 'launch.error.closes-late', values: { count: days_open_max } };
}

/** The server's refusals in this form's words. */
export const launch_refusals: Refusals = {
  needs_facilitator: { field: 'facilitator', key: 'launch.error.facilitator' },
  unknown_facilitator: { field: 'facilitator', key: 'launch.error.facilitator-unknown' },
  'open_questions not_allowed': { field: 'instrument', key: 'launch.error.open-questions' },
  team_below_minimum: { field: 'people', key: 'launch.error.below', counts: true },
  'people too_small': { field: 'people', key: 'launch.error.people-number' },
  'people too_large': { field: 'people', key: 'launch.error.people-many', counts: true },
  'minimum_group too_small': { field: 'minimum_group', key: 'launch.error.minimum', counts: true },
  'minimum_group too_large': { field: 'minimum_group', key: 'launch.error.minimum-many', counts: true },
  'collect_until too_small': { field: 'collect_until', key: 'launch.error.collect-until' },
  'collect_until too_large': { field: 'collect_until', key: 'launch.error.collect-until' },
  'answer_from too_small': { field: 'answer_from', key: 'launch.error.answer-late' },
  'answer_from too_large': { field: 'answer_from', key: 'launch.error.answer-late' },
  'closes_on too_small': { field: 'closes_on', key: 'launch.error.closes-soon' },
  'closes_on too_large': { field: 'closes_on', key: 'launch.error.closes-late', counts: true },
};

/** The request body; call it only for values without problems. */
export function launch_body(values: LaunchValues): Launch {
  const [name = '', version = ''] = values.instrument.split('/');
  return {
    team: values.team.trim(),
    people: read_whole(values.people),
    instrument: { name, version: read_whole(version) },
    blocks: values.blocks,
    open_questions: values.open_questions,
    facilitator: values.open_questions.length > 0 ? values.facilitator : null,
    closes_on: values.closes_on,
    minimum_group: read_whole(values.minimum_group),
    leader_label: values.leader_label.trim(),
    contact: values.contact.trim(),
    ...mode_body(values),
  };
}
