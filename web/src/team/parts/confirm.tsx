// A step that cannot be undone: the button first asks, in place, and only the second button acts.

import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';

interface Properties {
  label: string;
  /** What screen readers say in place of the label, where several stand on a page. */
  full_label?: string;
  question: string;
  yes: string;
  busy: boolean;
  disabled?: boolean;
  act: () => void;
}

export function Confirm({ label, full_label, question, yes, busy, disabled, act }: Properties) {
  const [is_asking, set_asking] = useState(false);
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (is_asking) asked.current?.focus();
  }, [is_asking]);
  if (!is_asking) {
    return (
      <Button look="secondary" aria-label={full_label} disabled={disabled} onClick={() => set_asking(true)}>{label}</Button>
    );
  }
  return (
    <div class="app-confirm">
      <p class="app-confirm__question" tabIndex={-1} ref={asked}>{question}</p>
      <div class="app-actions">
        <Button disabled={busy} onClick={act}>{yes}</Button>
        <Button look="quiet" onClick={() => set_asking(false)}>{say('team.confirm-no')}</Button>
      </div>
    </div>
  );
}
