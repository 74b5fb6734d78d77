// Why a step was refused, beside its button. Always on the page, so that screen readers announce what appears in it.

import { say } from '../../lib/i18n';

export function Refusal({ text }: { text: string }) {
  return (
    <div role="alert">
      {text && <p class="app-field__error"><span class="app-hidden">{say('common.error')} </span>{text}</p>}
    </div>
  );
}
