// One thing to tick; the whole row is the target, as with radio buttons.

import type { ComponentChildren } from 'preact';

interface Properties {
  id: string;
  checked: boolean;
  disabled?: boolean;
  hint?: string;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

export function Checkbox({ id, checked, disabled, hint, onChange, children }: Properties) {
  return (
    <label class="app-radios__option" for={id}>
      <input
        class="app-radios__input"
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="app-radios__text">
        {children}
        {hint && <span class="app-radios__hint">{hint}</span>}
      </span>
    </label>
  );
}
