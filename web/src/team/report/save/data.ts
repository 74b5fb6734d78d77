// The report as data: what the server sent to this reader, as it came, without the comments. Those are deleted on a day
// that people were told, or held back later; a file would keep them.

import { say } from '../../../lib/i18n';
import type { Report } from '../../contract';

export function data_of(report: Report): string {
  const { comments: _, ...rest } = report;
  return `${JSON.stringify({ about: say('report.method'), ...rest }, null, 2)}\n`;
}
