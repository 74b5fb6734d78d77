// The name of a saved file: the team's name without anything that a file system or another program could misread.

import type { Report } from '../../contract';

const name_max = 40;

export function file_name({ team, closed_on }: Pick<Report, 'team' | 'closed_on'>, ending: string): string {
  const words = team.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, name_max).join('');
  return ['heed-report', name, closed_on].filter(Boolean).join('-') + `.${ending}`;
}
