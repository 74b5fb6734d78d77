// A step that cannot be undone: the button first asks, in place, and only the second button acts. Afterwards the first
// stands there again, with the focus, unless the page has taken the step away.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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
  act: () => void | Promise<void>;
}

export function Confirm({ label, full_label, question, yes, busy, disabled, act }: Properties) {
  const [is_asking, set_asking] = useState(false);
  const { question_ref, button_ref } = use_focus(is_asking);
  // What may not be done now is not asked either.
  useLayoutEffect(() => {
    if (disabled) set_asking(false);
  }, [disabled]);
  const agree = async () => {
    await act();
    set_asking(false);
  };
  if (!is_asking) {
    return (
      <Button look="secondary" ref={button_ref} aria-label={full_label} disabled={disabled} onClick={() => set_asking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div class="app-confirm">
      <p class="app-confirm__question" tabIndex={-1} ref={question_ref}>{question}</p>
      <div class="app-actions">
        <Button disabled={busy || disabled} onClick={agree}>{yes}</Button>
        <Button look="quiet" onClick={() => set_asking(false)}>{say('team.confirm-no')}</Button>
      </div>
    </div>
  );
}

/** The question takes the focus, and the button has it back, unless the reader or the page has moved it elsewhere. */
function use_focus(is_asking: boolean) {
  const question_ref = useRef<HTMLParagraphElement>(null);
  const button_ref = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    const is_lost = document.activeElement === null || document.activeElement === document.body;
    if (is_asking) question_ref.current?.focus();
    else if (asked.current && is_lost) button_ref.current?.focus();
    asked.current = is_asking;
  }, [is_asking]);
  return { question_ref, button_ref };
}
