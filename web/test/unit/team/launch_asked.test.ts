import { expect, test } from 'vitest';
import type { Instrument } from '../../../src/team/contract';
import { instruments_for, people_asked } from '../../../src/team/launch/asked';
import { launch_body, launch_problems, starting_values, type LaunchValues } from '../../../src/team/launch/form';
import { led_unit } from '../../../src/team/launch/led';
import { needs_ways } from '../../../src/team/launch/small_ways';

const today = '2026-11-22';
const good: LaunchValues = {
  ...starting_values(today), team: 'Ward 7', people: '4', instrument: 'compassionate-leadership-footprint/1',
  leader_label: 'your leader', contact: 'Sam Hill',
};
const pair: LaunchValues = { ...good, kind: 'pair', second_team: 'Ward 8 ', second_people: '4' };
const fields = (values: LaunchValues, use: Instrument['use'] = 'team') => launch_problems(values, today, use).map(({ field }) => field);

test('takes two teams that are too small alone and large enough together', () => {
  expect(fields(good)).toEqual(['people']);
  expect(fields(pair)).toEqual([]);
  expect(fields({ ...pair, people: '1', second_people: '3' })).toEqual(['people']);
});

test('asks each of two teams for enough people where each must have a report', () => {
  expect(fields(pair, 'pair')).toEqual(['people']);
  expect(fields({ ...pair, people: '5' }, 'pair')).toEqual(['second_people']);
  expect(fields({ ...pair, people: '5', second_people: '5' }, 'pair')).toEqual([]);
});

test('names what is missing of two teams in the order of the page, and wants two names', () => {
  expect(fields({ ...pair, team: '', people: '', second_team: ' ', second_people: 'x' })).toEqual(['team', 'people', 'second_team', 'second_people']);
  expect(fields({ ...pair, second_team: 'Ward 7' })).toEqual(['second_team']);
});

test('sends two teams as the API names them; a leader who is not named is whoever launches', () => {
  expect(launch_body(pair, today, 'Wards 7 and 8')).toMatchObject({
    name: 'Wards 7 and 8',
    teams: [{ name: 'Ward 7', people: 4, leader: null }, { name: 'Ward 8', people: 4, leader: null }],
  });
  expect(launch_body({ ...pair, second_leader: ' kofi ' }, today, 'Both')).toMatchObject({ teams: [{}, { leader: 'kofi' }] });
  expect(launch_body(pair, today, 'Both')).not.toHaveProperty('team');
});

test('sends a unit by its id, and counts everybody below it', () => {
  const unit = { id: 'u1', name: 'Medicine', teams: 3, people: 19 };
  const over: LaunchValues = { ...good, kind: 'unit', team: '', people: '', unit };
  expect(fields(over)).toEqual([]);
  expect(people_asked(over)).toBe(19);
  const body = launch_body(over, today);
  expect(body).toMatchObject({ unit: 'u1' });
  expect(body).not.toHaveProperty('people');
  expect(fields({ ...over, unit: null })).toEqual(['unit']);
  expect(fields({ ...over, unit: { ...unit, people: 4 } })).toEqual(['unit']);
});

test('offers a survey about two teams to two teams alone', () => {
  const instruments = [{ name: 'one', use: 'team' }, { name: 'two', use: 'pair' }] as Instrument[];
  expect(instruments_for(instruments, 'team').map(({ name }) => name)).toEqual(['one']);
  expect(instruments_for(instruments, 'unit').map(({ name }) => name)).toEqual(['one']);
  expect(instruments_for(instruments, 'pair').map(({ name }) => name)).toEqual(['one', 'two']);
});

test('shows a small team its other ways: below the minimum, or where three absences mean no report', () => {
  for (const people of ['4', '5', '6', '7']) expect(needs_ways({ ...good, people }, '5'), people).toBe(true);
  expect(needs_ways({ ...good, people: '8' }, '5')).toBe(false);
  expect(needs_ways({ ...good, people: '' }, '5')).toBe(false);
});

test('shows two teams no way to two teams, and the talk without numbers only where no report could come', () => {
  expect(needs_ways(pair, '5')).toBe(false);
  expect(needs_ways({ ...pair, people: '1', second_people: '2' }, '5')).toBe(true);
});

test('counts the teams and people at a unit and below it, wherever they stand in the list', () => {
  const units = [
    { id: 'c', name: 'Ward 7', parent: 'Medicine', people: 12, leader: null },
    { id: 'b', name: 'Medicine', parent: 'Hospital', people: 0, leader: null },
    { id: 'd', name: 'Theatre', parent: 'Surgery', people: 9, leader: null },
    { id: 'a', name: 'Hospital', parent: null, people: 2, leader: null },
    { id: 'e', name: 'Surgery', parent: 'Hospital', people: 0, leader: null },
  ];
  expect(led_unit(units, 'b')).toEqual({ id: 'b', name: 'Medicine', teams: 1, people: 12 });
  expect(led_unit(units, 'a')).toEqual({ id: 'a', name: 'Hospital', teams: 3, people: 23 });
  expect(led_unit(units, 'nothing')).toBeNull();
});
