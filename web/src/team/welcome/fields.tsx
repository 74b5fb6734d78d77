// The fields of a new account, and the two of them that a new password needs.

import { say } from '../../lib/i18n';
import { Field } from '../../ui/field';
import { PasswordField } from '../parts/password_field';
import { password_characters_min, type Account } from './form';

interface Properties {
  account: Account;
  change: (part: Partial<Account>) => void;
  error_of: (field: string) => string | undefined;
}

export function CodeField({ account, change, error_of, hint }: Properties & { hint: string }) {
  return (
    <Field
      id="code"
      label={say('welcome.code')}
      hint={hint}
      error={error_of('code')}
      value={account.code}
      onInput={(event) => change({ code: event.currentTarget.value })}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
    />
  );
}

export function NameFields({ account, change, error_of }: Properties) {
  return (
    <>
      <Field
        id="name"
        label={say('welcome.name')}
        hint={say('welcome.name-hint')}
        error={error_of('name')}
        value={account.name}
        onInput={(event) => change({ name: event.currentTarget.value })}
        autocomplete="name"
      />
      <Field
        id="sign_in_name"
        label={say('welcome.sign-in-name')}
        hint={say('welcome.sign-in-name-hint')}
        error={error_of('sign_in_name')}
        value={account.sign_in_name}
        onInput={(event) => change({ sign_in_name: event.currentTarget.value })}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
      />
    </>
  );
}

export function NewPasswordField({ account, change, error_of }: Properties) {
  return (
    <PasswordField
      id="password"
      label={say('welcome.password')}
      hint={say('welcome.password-hint', { min: password_characters_min })}
      error={error_of('password')}
      value={account.password}
      onInput={(event) => change({ password: event.currentTarget.value })}
      autocomplete="new-password"
    />
  );
}
