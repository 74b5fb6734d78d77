import { expect, test } from 'vitest';
import follow_up from '../../../../survey-defs/instruments/follow-up-check/1.json';
import {
  carried_unit, carried_values, launch_body, launch_problems, starting_values, ticked, with_last, with_suited,
  type LaunchValues,
} from '../../../src/team/launch/form';
import type { Instrument, Report } from '../../../src/team/contract';
import { follow_up_check, launch_again_path } from '../../../src/team/parts/paths';
import { follow_up_of } from '../../../src/team/report/reader';

const today = '2026-11-22';
const good: LaunchValues = {
  ...starting_values(today),
  team: ' Ward 7 day team ',
  people: '12',
  instrument: 'compassionate-leadership-footprint/1',
  leader_label: 'our ward manager',
  contact: 'Sam Hill, ext. 4471',
};

const fields = (changes: Partial<LaunchValues>) => launch_problems({ ...good, ...changes }, today).map(({ field }) => field);

test('starts with two weeks and the smallest group that there is', () => {
  expect(starting_values(today)).toMatchObject({ closes_on: '2026-12-06', minimum_group: '5' });
});

test('finds nothing wrong with a full form', () => {
  expect(fields({})).toEqual([]);
});

test('names every empty field, in the order of the page', () => {
  const empty = { ...starting_values(today), closes_on: '', minimum_group: '' };
  const found = launch_problems(empty, today).map(({ field }) => field);
  expect(found).toEqual(['team', 'people', 'minimum_group', 'leader_label', 'contact', 'instrument', 'closes_on']);
});

test('refuses a team that is smaller than the smallest group', () => {
  expect(launch_problems({ ...good, people: '4' }, today)).toEqual([
    { field: 'people', key: 'launch.error.below', values: { count: 5 } },
  ]);
  expect(fields({ people: '7', minimum_group: '8' })).toEqual(['people']);
  expect(fields({ people: '5' })).toEqual([]);
});

test('takes a number of people that the server takes, and says what is wrong with another', () => {
  const key = (people: string) => launch_problems({ ...good, people }, today)[0]?.key;
  expect(key('500')).toBeUndefined();
  expect(key('501')).toBe('launch.error.people-many');
  expect(key('a dozen')).toBe('launch.error.people-number');
});

test('lets nobody lower the smallest group', () => {
  expect(fields({ minimum_group: '4' })).toEqual(['minimum_group']);
});

test('names the bound of a smallest group that is too large: the server’s, or the team’s where that is less', () => {
  const found = (people: string) => launch_problems({ ...good, people, minimum_group: '101' }, today);
  const problem = (count: number) => [{ field: 'minimum_group', key: 'launch.error.minimum-many', values: { count } }];
  expect(found('200')).toEqual(problem(100));
  expect(found('12')).toEqual(problem(12));
  expect(fields({ people: '200', minimum_group: '100' })).toEqual([]);
});

test('takes a last day from today to 90 days ahead', () => {
  expect(fields({ closes_on: '2026-11-21' })).toEqual(['closes_on']);
  expect(fields({ closes_on: '2026-11-22' })).toEqual([]);
  expect(fields({ closes_on: '2027-02-20' })).toEqual([]);
  expect(fields({ closes_on: '2027-02-21' })).toEqual(['closes_on']);
  expect(fields({ closes_on: '2026-11-31' })).toEqual(['closes_on']);
});

test('sends what was typed, trimmed, as the API names it', () => {
  expect(launch_body({ ...good, blocks: ['courage'] }, today)).toEqual({
    team: 'Ward 7 day team',
    people: 12,
    instrument: { name: 'compassionate-leadership-footprint', version: 1 },
    blocks: ['courage'],
    open_questions: [],
    facilitator: null,
    closes_on: '2026-12-06',
    closes_latest: '2026-12-20',
    minimum_group: 5,
    leader_label: 'our ward manager',
    contact: 'Sam Hill, ext. 4471',
    strict_rounds: false,
    mode: 'slips',
  });
});

test('asks for somebody who reads the comments first, where there are comments', () => {
  expect(fields({ open_questions: ['OPN1'] })).toEqual(['facilitator']);
  expect(fields({ open_questions: ['OPN1'], facilitator: 'jo.park' })).toEqual([]);
  expect(fields({ facilitator: 'jo.park' })).toEqual([]);
});

test('asks nobody to write what could never be shown', () => {
  const asking = { open_questions: ['OPN2'], facilitator: 'jo.park' };
  expect(fields({ ...asking, people: '9' })).toEqual(['question-OPN2']);
  expect(fields({ ...asking, people: '10' })).toEqual([]);
  expect(fields({ ...asking, people: '11', minimum_group: '11' })).toEqual([]);
  expect(fields({ ...asking, people: '' })).toEqual(['people']);
});

test('names somebody who reads first with comments or without, and nobody unless chosen', () => {
  const named = { ...good, facilitator: 'jo.park' };
  expect(launch_body(good, today)).toMatchObject({ facilitator: null });
  expect(launch_body(named, today)).toMatchObject({ open_questions: [], facilitator: 'jo.park' });
  expect(launch_body({ ...named, open_questions: ['OPN2'] }, today)).toMatchObject({ open_questions: ['OPN2'], facilitator: 'jo.park' });
});

test('keeps ticks in the order of the questionnaire', () => {
  expect(ticked(['OPN1', 'OPN2'], ['OPN2'], 'OPN1', true)).toEqual(['OPN1', 'OPN2']);
  expect(ticked(['OPN1', 'OPN2'], ['OPN1', 'OPN2'], 'OPN1', false)).toEqual(['OPN2']);
});

test('fills in what another page carries, and nothing else', () => {
  const path = launch_again_path({ team: 'Ward 7 & 8', people: 12, instrument: { name: 'pulse', version: 2 } });
  expect(carried_values(new URL(path, 'https://heed.example').hash)).toEqual({ team: 'Ward 7 & 8', people: '12', instrument: 'pulse/2' });
  expect(carried_values('#check')).toEqual({});
  expect(carried_values('#minimum_group=1&mode=open_link')).toEqual({});
  expect(carried_unit('#unit=abc')).toBe('abc');
  expect(carried_unit('')).toBe('');
});

test('a report leads its leader, and nobody else, to the follow-up check for the same people', () => {
  const report = { team: 'Oak Ward', people: 12, unit: 'u1', instrument: { name: 'pulse', version: 2 } } as Report;
  const carried = (path: string | null) => new URL(path ?? '', 'https://heed.example').hash;
  const of_round = carried(follow_up_of(report, 'leader', '/rounds/abc/report'));
  expect(carried_values(of_round)).toEqual({ team: 'Oak Ward', people: '12', instrument: `follow-up-check/${follow_up.version}` });
  const of_unit = carried(follow_up_of(report, 'leader', '/campaigns/abc/units/u1/report'));
  expect(carried_unit(of_unit)).toBe('u1');
  expect(carried_values(of_unit)).toEqual({ instrument: `${follow_up.name}/${follow_up.version}` });
  expect(follow_up_of(report, 'facilitator', '/rounds/abc/report')).toBeNull();
  expect(follow_up_of({ ...report, instrument: follow_up_check }, 'leader', '/rounds/abc/report')).toBeNull();
});

test('fills empty lines from the last survey, and leaves what was typed', () => {
  const last = { leader_label: 'our sister', contact: 'Kim' };
  const empty = starting_values(today);
  expect(with_last(empty, last)).toMatchObject(last);
  expect(with_last({ ...empty, contact: 'Sam' }, last)).toMatchObject({ leader_label: 'our sister', contact: 'Sam' });
  expect(with_last(empty, undefined)).toEqual(empty);
});

test('asks two teams where a link named a survey about two, and drops one that is not there', () => {
  const offered = [{ name: 'across', version: 1, use: 'pair' }, { name: 'pulse', version: 2, use: 'team' }] as Instrument[];
  const suited = (instrument: string, kind: LaunchValues['kind'] = 'team') => with_suited({ ...good, instrument, kind }, offered);
  expect(suited('pulse/2')).toMatchObject({ kind: 'team', instrument: 'pulse/2' });
  expect(suited('pulse/2', 'pair')).toMatchObject({ kind: 'pair', instrument: 'pulse/2' });
  expect(suited('across/1')).toMatchObject({ kind: 'pair', instrument: 'across/1' });
  expect(suited('gone/1')).toMatchObject({ kind: 'team', instrument: '' });
});
