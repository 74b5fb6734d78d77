import { describe, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import { comments_readers_of, minimum_of, who_of, type Audience } from '../../../src/respond/live/audience';

speak('en', en);

const alone: Audience = { campaign: null, facilitator: null, minimum_group: 6 };
const of_many: Audience = { ...alone, campaign: { name: 'Medicine', units: 2, people: 17 } };
const read_first = (audience: Audience): Audience => ({ ...audience, facilitator: 'Ines Brandt' });

describe('of two teams that are asked about each other', () => {
  test('both are shown or neither, and nothing further up', () => {
    expect(minimum_of(of_many, true)).toBe(
      'Results are shown only if at least 6 people answer in each of the two teams. If not, nothing is shown about either.',
    );
  });

  test('the page itself says who sees them, unless somebody reads first', () => {
    expect(who_of(of_many, true)).toBeUndefined();
    expect(who_of(read_first(of_many), true)).toMatch(/^Ines Brandt sees the results first\. .* see the results of both teams\. Nobody sees results before the survey has closed\.$/);
  });

  test('nobody is told of a larger group, or of a leader who sees one team alone', () => {
    for (const audience of [alone, of_many, read_first(alone), read_first(of_many)]) {
      expect(`${minimum_of(audience, true)} ${who_of(audience, true)}`).not.toMatch(/larger group|your team/);
    }
  });
});

describe('of teams that are asked about themselves', () => {
  test('a larger group is named only where there is one', () => {
    expect(minimum_of(alone, false)).toMatch(/^Results are shown for the team as a whole, .* at least 6 people/);
    expect(minimum_of(of_many, false)).toMatch(/2 teams, 17 people\..* larger group/);
    expect(who_of(alone, false)).toBeUndefined();
    expect(who_of(of_many, false)).toMatch(/leads a larger group/);
    expect(comments_readers_of(of_many, false)).toMatch(/a larger group/);
    expect(comments_readers_of(of_many, true)).toMatch(/lead the two teams/);
    expect(comments_readers_of(of_many, true)).not.toMatch(/larger group/);
  });

  test('somebody who reads first is named', () => {
    for (const audience of [alone, of_many]) expect(who_of(read_first(audience), false)).toMatch(/^Ines Brandt sees /);
  });
});
