// What stands in the place of a part that comes later, until it is there.

import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Refusal } from './refusal';
import type { Later } from './use_later';

export function Arriving({ later: { part, is_failed, load } }: { later: Later<unknown> }) {
  return (
    <>
      {!part && !is_failed && <p class="app-muted" role="status">{say('common.loading')}</p>}
      <Refusal text={is_failed ? say('team.error.offline') : ''} />
      {is_failed && <Button look="secondary" onClick={load}>{say('common.try-again')}</Button>}
    </>
  );
}
