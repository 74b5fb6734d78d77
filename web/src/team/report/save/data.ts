// The report as data: what the server sent to this reader, as it came, without the comments. Those are deleted on a day
// that people were told, or held back later; a file would keep them. Nor does it hold ids of this installation or a
// sign-in name: a file goes further than the page.

import { say } from '../../../lib/i18n';
import type { Report } from '../../contract';

export function data_of(report: Report): string {
  const { comments: _comments, campaign: _campaign, unit: _unit, facilitator, ...rest } = report;
  const reader = facilitator && { name: facilitator.name };
  return `${JSON.stringify({ about: say('output.method'), ...rest, facilitator: reader }, null, 2)}\n`;
}
