// A labelled line of text, with hint and error tied to it.

import type { PartialInputHTMLAttributes } from 'preact';
import { say } from '../lib/i18n';

type Attributes = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'label' | 'role' | 'type'>;

interface Properties extends Attributes {
  type?: 'text' | 'password' | 'number' | 'date';
  /** Also the name of the input. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** Keeps the error ready but unseen, for a prerendered page whose script brings it out. */
  error_hidden?: boolean;
  /** How many characters wide the box looks; full width if left out. */
  characters?: number;
}

export function Field({ id, label, hint, error, error_hidden = false, characters, type = 'text', ...rest }: Properties) {
  const shows_error = Boolean(error) && !error_hidden;
  const described_by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`app-field${shows_error ? ' app-field--error' : ''}`}>
      <label class="app-field__label" for={id}>{label}</label>
      {hint && <p class="app-field__hint" id={`${id}-hint`}>{hint}</p>}
      {error && <FieldError id={id} text={error} hidden={error_hidden} />}
      <input
        {...rest}
        type={type as 'text' /* The types of Preact tie roles to single types; we set no role. */}
        class={`app-field__input${characters ? ` app-field__input--${characters}` : ''}`}
        id={id}
        name={id}
        aria-describedby={described_by || undefined}
        aria-invalid={shows_error ? 'true' : undefined}
      />
    </div>
  );
}

export function FieldError({ id, text, hidden }: { id: string; text: string; hidden?: boolean }) {
  return (
    <p class="app-field__error" id={`${id}-error`} hidden={hidden}>
      <span class="app-hidden">{say('common.error')} </span>
      <span>{text}</span>
    </p>
  );
}
