// The way out for somebody who has time to read: before the first statement, and after the last one.

import { say } from '../lib/i18n';
import { Button } from '../ui/button';

export function Leave() {
  return (
    <details class="app-details">
      <summary>{say('respond.clear')}</summary>
      <div class="app-flow app-details__text">
        <p>{say('respond.clear-text')}</p>
        <p>{say('respond.clear-history')}</p>
        <Button look="secondary" data-clear>{say('respond.clear-yes')}</Button>
      </div>
    </details>
  );
}
