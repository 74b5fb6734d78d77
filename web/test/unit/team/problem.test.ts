import { expect, test } from 'vitest';
import { ApiError } from '../../../src/lib/api';
import { launch_refusals } from '../../../src/team/launch/form';
import { problem_from, shared_words } from '../../../src/team/parts/problem';
import { settings_refusals } from '../../../src/team/settings/form';
import { account_problems, account_refusals } from '../../../src/team/welcome/form';

test('turns the server’s refusal into the form’s own words, at the field it is about', () => {
  const refused = new ApiError(422, 'team_below_minimum', undefined, 5);
  expect(problem_from(refused, launch_refusals, 'team')).toEqual({ field: 'people', key: 'launch.error.below', values: { count: 5 } });
});

test('tells the same code apart by its field', () => {
  const refused = (field: string) => problem_from(new ApiError(422, 'too_small', field, 5), launch_refusals, 'team').key;
  expect(refused('/minimum_group')).toBe('launch.error.minimum');
  expect(refused('/closes_on')).toBe('launch.error.closes-soon');
});

test('names the bound of a smallest group that the server finds too large', () => {
  const refused = new ApiError(422, 'too_large', '/minimum_group', 100);
  expect(problem_from(refused, launch_refusals, 'team')).toEqual({
    field: 'minimum_group', key: 'launch.error.minimum-many', values: { count: 100 },
  });
});

test('names both bounds of the years that the server does not take', () => {
  for (const [code, limit] of [['too_small', 0], ['too_large', 10]] as const) {
    expect(problem_from(new ApiError(422, code, '/report_years', limit), settings_refusals, 'organisation')).toEqual({
      field: 'report_years', key: 'settings.error.years', values: { least: 1, most: 10 },
    });
  }
});

test('falls back to the shared words, and to the field that the server points at', () => {
  const refused = new ApiError(422, 'too_long', '/contact', 200);
  expect(problem_from(refused, launch_refusals, 'team')).toEqual({ field: 'contact', key: 'team.error.too-long', values: { count: 200 } });
});

test('tells how long a team that was asked a short time ago has to wait', () => {
  expect(problem_from(new ApiError(409, 'too_soon', '/team', 30), launch_refusals, 'people')).toEqual({
    field: 'team', key: 'team.error.too-soon', values: { count: 30 },
  });
});

test('says no more of another leader’s team than that it cannot take part now', () => {
  expect(problem_from(new ApiError(409, 'too_soon', '/teams/1'), launch_refusals, 'team')).toEqual({ field: 'second_team', key: 'team.error.not-now' });
  expect(shared_words(new ApiError(409, 'too_soon'))).toEqual({ key: 'team.error.not-now' });
});

test('has words and a field even for a code that nobody foresaw', () => {
  expect(problem_from(new ApiError(500, 'surprise'), {}, 'team')).toMatchObject({ field: 'team', key: 'team.error.unknown' });
});

test('puts an unknown code and a taken name at their fields', () => {
  expect(problem_from(new ApiError(422, 'bad_code', '/code'), account_refusals, 'name').field).toBe('code');
  expect(problem_from(new ApiError(409, 'name_taken'), account_refusals, 'code').field).toBe('sign_in_name');
});

test('wants a password of twelve characters, counted as people count them', () => {
  const account = { code: 'c', name: 'n', sign_in_name: 's', password: 'elevenchars' };
  expect(account_problems(account, 'account').map(({ field }) => field)).toEqual(['password']);
  expect(account_problems({ ...account, password: 'twelve chars' }, 'account')).toEqual([]);
  expect(account_problems({ ...account, password: '🙂'.repeat(11) }, 'account')).toHaveLength(1);
});
