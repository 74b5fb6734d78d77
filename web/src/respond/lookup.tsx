// "Is my ballot in the box?", at the foot of the answer page, whatever it shows: for anybody with a receipt.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Field } from '../ui/field';

export function Lookup() {
  return (
    <details class="app-details app-lookup app-of-rounds">
      <summary>{say('respond.lookup-title')}</summary>
      <form class="app-flow app-details__text" id="lookup" autocomplete="off" noValidate>
        <Field
          id="lookup-receipt"
          label={say('respond.lookup-label')}
          hint={say('respond.lookup-hint')}
          characters={11}
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <Button look="secondary" type="submit">{say('respond.lookup-button')}</Button>
        <p id="lookup-result" role="status"></p>
      </form>
    </details>
  );
}
