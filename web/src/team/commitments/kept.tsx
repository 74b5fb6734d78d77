// How a promise went, in words.

import { say } from '../../lib/i18n';
import type { Kept as Answer } from '../contract';

export function Kept({ kept }: { kept: Answer | null }) {
  return <span class="app-tag">{say(`commitments.kept-${kept ?? 'open'}`)}</span>;
}
