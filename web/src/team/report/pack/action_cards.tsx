// Two cards to fill in by hand and put on a wall: what the team will do, and what its leader will do.

import { say } from '../../../lib/i18n';

const cards = ['team', 'leader'] as const;
const lines = ['what', 'who', 'when', 'see', 'look'] as const;

export function ActionCards() {
  return (
    <section class="app-action-cards app-page-break">
      <h2 class="app-hidden">{say('output.part-actions')}</h2>
      {cards.map((card) => (
        <div class="app-action-cards__card" key={card}>
          <h3>{say(`report.promise-${card}`)}</h3>
          {lines.map((line) => <p class={`app-action-cards__line app-action-cards__line--${line}`} key={line}>{say(`output.card-${line}`)}</p>)}
        </div>
      ))}
    </section>
  );
}
