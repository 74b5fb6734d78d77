import { beforeAll, expect, test } from 'vitest';
import en from '../../../i18n/en/all';
import { speak } from '../../../src/lib/i18n';
import type { Campaign, CampaignEntry, CampaignUnit } from '../../../src/team/campaign/contract';
import { standing, tally } from '../../../src/team/campaign/standing';
import type { Round } from '../../../src/team/contract';
import { larger_campaigns } from '../../../src/team/rounds/entries';

beforeAll(() => speak('en', en));

const bounds = { minimum_group: 5, detail_minimum: 10 };
const unit = (round: object | null, report = 'none') =>
  ({ id: 'u', name: 'Ward', parent: null, people: 12, report, round: round && { id: 'r', short: '7KQ2X', slips: 0, progress: null, ...round } }) as CampaignUnit;
const open = (reached: number) => unit({ state: 'open', slips: 12, progress: { reached, as_of: '2026-11-22' } });

test('tells how a unit stands in words, and counts no answers', () => {
  expect(standing(bounds, unit(null))).toBe('Asked through its teams');
  expect(standing(bounds, unit({ state: 'prepared' }))).toBe('No codes yet');
  expect(standing(bounds, unit({ state: 'prepared', slips: 12 }))).toBe('Ready to open');
  expect(standing(bounds, open(0))).toBe('Open, not yet 5 answers');
  expect(standing(bounds, open(5))).toBe('Open, 5 reached');
  expect(standing(bounds, open(10))).toBe('Open, 10 reached');
});

test('after the closing the report alone says how a unit stands, also where nobody was asked', () => {
  for (const round of [null, { state: 'closed' }]) {
    expect(standing(bounds, unit(round, 'released'))).toBe('The report is ready');
    expect(standing(bounds, unit(round, 'withheld'))).toBe('The report is held back');
    expect(standing(bounds, unit(round, 'erased'))).toBe('The report has been deleted');
    expect(standing(bounds, unit(round, 'with_facilitator'))).toBe('Closed, the facilitator reads first');
  }
  expect(standing(bounds, unit({ state: 'closed' }))).toBe('Closed, no report of its own');
});

test('counts teams that are asked, have codes, and are open', () => {
  const units = [unit(null), unit({ state: 'prepared' }), unit({ state: 'prepared', slips: 3 }), open(0)];
  expect(tally({ units } as Campaign)).toEqual({ teams: 3, with_codes: 2, open: 1 });
});

test('lists the launch of one team as its survey alone', () => {
  const campaigns = [{ id: 'one', teams: 1 }, { id: 'many', teams: 2 }, { id: 'others', teams: 1 }] as CampaignEntry[];
  const rounds = [{ campaign: 'one' }, { campaign: 'many' }] as Round[];
  expect(larger_campaigns(campaigns, rounds).map(({ id }) => id)).toEqual(['many', 'others']);
});
