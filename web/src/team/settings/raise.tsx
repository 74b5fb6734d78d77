// The question before the smallest group is raised: nobody can lower it again.

import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';

interface Properties {
  to: number;
  busy: boolean;
  act: () => void;
  stop: () => void;
}

export function Raise({ to, busy, act, stop }: Properties) {
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <div class="app-confirm">
      <p class="app-confirm__question" tabIndex={-1} ref={asked}>{say('settings.raise-question', { count: to })}</p>
      <div class="app-actions">
        <Button disabled={busy} onClick={act}>{say('settings.raise-yes', { count: to })}</Button>
        <Button look="quiet" onClick={stop}>{say('team.confirm-no')}</Button>
      </div>
    </div>
  );
}
