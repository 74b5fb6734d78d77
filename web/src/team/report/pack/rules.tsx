// The ground rules as a sheet for the wall, with room for one of the team's own.

import { say } from '../../../lib/i18n';
import { rules } from '../plan';

export function Rules() {
  return (
    <section class="app-wall app-page-break">
      <h2>{say('report.rules-title')}</h2>
      <ul>{rules.map((rule) => <li key={rule}>{say(`report.rule-${rule}`)}</li>)}</ul>
      <p class="app-wall__own">{say('output.rules-own')}</p>
    </section>
  );
}
