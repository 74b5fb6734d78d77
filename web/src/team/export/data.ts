// A report as data for programs: the answer of the server as it came, without comments, and the notes on its method.

import type { ReleasedReport } from '../contract';

export function data_of({ comments: _, ...report }: ReleasedReport, notes: string[]): string {
  return `${JSON.stringify({ format: 'heed-report/1', notes, report }, null, 2)}\n`;
}

/** A name for the file that every system takes: letters and numbers of the team's name, and the day. */
export function file_name({ team, closed_on }: ReleasedReport, ending: string): string {
  const name = team.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);
  return `${['report', name, closed_on].filter(Boolean).join('-')}.${ending}`;
}
