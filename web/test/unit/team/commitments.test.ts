import { expect, test } from 'vitest';
import type { Commitment } from '../../../src/team/contract';
import { commitments_in, problems_in, values_of } from '../../../src/team/commitments/form';

const agreed: Commitment = { by: 'team', text: 'A huddle', owner: 'Sam', due_on: '2026-12-20', kept: 'partly' };

test('what was saved comes back unchanged', () => {
  expect(commitments_in(values_of([agreed], '2026-11-22'))).toEqual([agreed]);
});

test('a promise without words is none, and needs nothing', () => {
  const values = values_of([], '2026-11-22');
  expect(problems_in(values)).toEqual([]);
  expect(commitments_in(values)).toEqual([]);
});

test('a promise with words needs somebody and a day', () => {
  const values = values_of([agreed], '2026-11-22');
  values.team.owner = ' ';
  values.team.due_on = '';
  expect(problems_in(values).map(({ field }) => field)).toEqual(['team-owner', 'team-due_on']);
});
