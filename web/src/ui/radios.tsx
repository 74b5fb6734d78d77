// One question with a few answers to choose from. Nothing is chosen beforehand unless `value` says so. What an answer brings
// with it is said once it is chosen: nobody has to read about those that they leave.

import type { ComponentChildren } from 'preact';
import { FieldError } from './field';

export interface Option {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Shown while it is chosen. */
  detail?: ComponentChildren;
}

interface Properties {
  name: string;
  legend: ComponentChildren;
  hint?: string;
  error?: string;
  options: Option[];
  value?: string;
  onChoose?: (value: string) => void;
}

export function Radios({ name, legend, hint, error, options, value, onChoose }: Properties) {
  const described_by = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset class={`app-field app-radios${error ? ' app-field--error' : ''}`} aria-describedby={described_by || undefined}>
      <legend class="app-field__label">{legend}</legend>
      {hint && <p class="app-field__hint" id={`${name}-hint`}>{hint}</p>}
      {error && <FieldError id={name} text={error} />}
      {options.map((option, index) => (
        <label class="app-radios__option" key={option.value}>
          <input
            class="app-radios__input"
            type="radio"
            id={index === 0 ? name : `${name}-${index + 1}`}
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose?.(option.value)}
          />
          <span class="app-radios__text">
            {option.label}
            {option.hint && <span class="app-radios__hint">{option.hint}</span>}
            {option.detail && value === option.value && <span class="app-radios__hint">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
