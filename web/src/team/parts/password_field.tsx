// A password, with a box to tick that shows it: typing a long password unseen is where most sign-ins fail.

import { useState } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Field } from '../../ui/field';

interface Properties {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  value: string;
  autocomplete: 'current-password' | 'new-password';
  onInput: (event: { currentTarget: HTMLInputElement }) => void;
}

export function PasswordField(properties: Properties) {
  const [is_shown, set_shown] = useState(false);
  return (
    <div class="app-password">
      <Field {...properties} type={is_shown ? 'text' : 'password'} autocapitalize="none" spellcheck={false} />
      <Checkbox id={`${properties.id}-show`} checked={is_shown} onChange={set_shown}>
        {say('signin.show-password')}
      </Checkbox>
    </div>
  );
}
