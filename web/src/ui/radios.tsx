// One question with a few answers to choose from. Nothing is chosen beforehand unless `value` says so. What an answer brings
// with it is said once it is chosen: nobody has to read about those that they leave. It stands beside the label, so that an
// answer keeps its name, and is read aloud as it appears.

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
        <Answer
          key={option.value}
          id={index === 0 ? name : `${name}-${index + 1}`}
          name={name}
          option={option}
          is_chosen={value === option.value}
          choose={() => onChoose?.(option.value)}
        />
      ))}
    </fieldset>
  );
}

interface AnswerProperties {
  id: string;
  name: string;
  option: Option;
  is_chosen: boolean;
  choose: () => void;
}

function Answer({ id, name, option: { value, label, hint, detail }, is_chosen, choose }: AnswerProperties) {
  const detail_id = `${id}-detail`;
  return (
    <>
      <label class="app-radios__option">
        <input
          class="app-radios__input"
          type="radio"
          id={id}
          name={name}
          value={value}
          checked={is_chosen}
          onChange={choose}
          aria-describedby={detail && is_chosen ? detail_id : undefined}
        />
        <span class="app-radios__text">
          {label}
          {hint && <span class="app-radios__hint">{hint}</span>}
        </span>
      </label>
      {detail && <div class="app-radios__detail" id={detail_id} role="status">{is_chosen && detail}</div>}
    </>
  );
}
