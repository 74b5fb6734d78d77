// The answers of the launch form, as the look-over lists them.

import { day, say, type Key } from '../../lib/i18n';
import { people_asked, type Kind } from './asked';
import { latest_of, session_of } from './days';
import type { LaunchValues } from './form';

/** What it is, the answer, and the id of the field to change it in. */
export type Row = [Key, string, string];

/** What the values stand for, in words that come from elsewhere. */
export interface Named {
  survey: string;
  blocks: string;
  questions: string;
  /** Name of who reads first; empty for nobody. */
  reader: string;
  /** What two teams are called together. */
  both: string;
}

/** What two teams are called together, unless somebody said so. */
export const both_of = ({ name, team, second_team }: LaunchValues): string =>
  name.trim() || say('launch.both', { first: team.trim(), second: second_team.trim() });

const row = (is_there: unknown, ...cells: Row): Row[] => (is_there ? [cells] : []);

export function check_rows(values: LaunchValues, named: Named, today: string): Row[] {
  const { open_questions, blocks, mode } = values;
  return [
    ...asked_rows[values.kind](values, named),
    ['launch.check-minimum', values.minimum_group, 'minimum_group'],
    ['launch.check-leader', values.leader_label, 'leader_label'],
    ['launch.check-contact', values.contact, 'contact'],
    ['launch.check-survey', named.survey, 'instrument'],
    ...row(named.blocks, 'launch.check-blocks', named.blocks, `block-${blocks[0]}`),
    ...row(named.questions, 'launch.check-questions', named.questions, `question-${open_questions[0]}`),
    ...row(named.reader, 'launch.check-facilitator', named.reader, 'facilitator'),
    ...row(named.reader, 'launch.check-session', day(session_of(values)), 'session_on'),
    ['launch.check-mode', say(`launch.mode-${mode}`), 'mode'],
    ...row(mode === 'two_step', 'launch.check-collect', day(values.collect_until), 'collect_until'),
    ...row(mode === 'two_step', 'launch.check-answer', day(values.answer_from), 'answer_from'),
    ['launch.check-closes', day(values.closes_on), 'closes_on'],
    ['launch.check-latest', day(latest_of(values, today)), 'closes_latest'],
    ...row(values.strict_rounds, 'launch.check-strict', say('launch.strict'), 'strict_rounds'),
  ];
}

const asked_rows: Record<Kind, (values: LaunchValues, named: Named) => Row[]> = {
  team: ({ team, people }) => [['launch.check-team', team, 'team'], ['launch.check-people', people, 'people']],
  pair: (values, { both }) => [
    ['launch.check-both', both, 'name'],
    ['launch.check-first', team_words(values.team, values.people), 'team'],
    ['launch.check-second', team_words(values.second_team, values.second_people), 'second_team'],
    ['launch.check-second-leader', values.second_leader.trim() || say('launch.you'), 'second_leader'],
  ],
  unit: (values) => [
    ['launch.check-unit', values.unit?.name ?? '', 'unit'],
    ['launch.check-people', String(people_asked(values)), 'unit'],
  ],
};

const team_words = (name: string, people: string) => say('launch.team-of', { name: name.trim(), people: people.trim() });
