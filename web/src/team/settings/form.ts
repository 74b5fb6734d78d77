// What an administrator may set, and the words for what may be wrong with it. The server checks everything again.

import type { Problem, Refusals } from '../parts/problem';
import type { Settings, Wishes } from './contract';

export const minimum_group_max = 100;
export const organisation_characters_max = 80;
export const report_years_max = 10;

/** As it stands in the form: a number is what was typed. */
export interface Filled {
  organisation: string;
  languages: string[];
  minimum_group: string;
  keeping: 'good' | 'years';
  /** Read where they are kept for years. */
  report_years: string;
}

export const filled_from = ({ organisation, languages, minimum_group, report_years }: Settings): Filled => ({
  organisation,
  languages,
  minimum_group: String(minimum_group),
  keeping: report_years === 0 ? 'good' : 'years',
  report_years: report_years === 0 ? '' : String(report_years),
});

/** NaN where it is no whole number. */
const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Whether it is a day after `now`. */
export const is_to_come = (day: string | null, now: string): day is string => day !== null && day > now;

const years_problem = {
  field: 'report_years',
  key: 'settings.error.years',
  values: { least: 1, most: report_years_max },
} as const;

export function settings_problems({ organisation, minimum_group, keeping, report_years }: Filled, now: number): Problem[] {
  const problems: Problem[] = [];
  if ([...organisation.trim()].length > organisation_characters_max) {
    problems.push({ field: 'organisation', key: 'team.error.too-long', values: { count: organisation_characters_max } });
  }
  const wanted = whole(minimum_group);
  if (Number.isNaN(wanted)) problems.push({ field: 'minimum_group', key: 'settings.error.number' });
  else if (wanted < now) problems.push({ field: 'minimum_group', key: 'settings.error.lower', values: { count: now } });
  else if (wanted > minimum_group_max) {
    problems.push({ field: 'minimum_group', key: 'settings.error.higher', values: { count: minimum_group_max } });
  }
  const years = whole(report_years);
  if (keeping === 'years' && !(years >= 1 && years <= report_years_max)) {
    problems.push(years_problem);
  }
  return problems;
}

export const wishes_from = ({ organisation, languages, minimum_group, keeping, report_years }: Filled): Wishes => ({
  organisation: organisation.trim(),
  languages,
  minimum_group: whole(minimum_group),
  report_years: keeping === 'good' ? 0 : whole(report_years),
});

/** In the order in which they are offered, so that ticking back and forth changes nothing. */
export function with_language(languages: string[], tag: string, is_wanted: boolean, offered: string[]): string[] {
  return offered.filter((each) => (each === tag ? is_wanted : languages.includes(each)));
}

export const settings_refusals: Refusals = {
  'minimum_group too_small': { field: 'minimum_group', key: 'settings.error.lower', counts: true },
  'minimum_group too_large': { field: 'minimum_group', key: 'settings.error.higher', counts: true },
  'organisation too_long': { field: 'organisation', key: 'team.error.too-long', counts: true },
  'report_years too_small': years_problem,
  'report_years too_large': years_problem,
  'languages not_allowed': { field: 'language-en', key: 'settings.error.language' },
};
