// What stands in the place of a page's content while that is on its way; also the shell that the build draws.

import { say, type Key } from '../../lib/i18n';

export function Waiting({ title }: { title: Key }) {
  return (
    <div class="app-flow">
      <h1>{say(title)}</h1>
      <p class="app-muted" role="status">{say('common.loading')}</p>
    </div>
  );
}
