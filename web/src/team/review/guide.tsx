// What there is to do, what holding back is for, and what it is not for.

import { say } from '../../lib/i18n';

export function Guide({ is_done }: { is_done: boolean }) {
  return (
    <>
      {!is_done && <p class="app-lead">{say('review.lead')}</p>}
      <HoldingBack />
    </>
  );
}

function HoldingBack() {
  return (
    <section class="app-panel app-panel--note app-guidance">
      <h3>{say('review.guide-title')}</h3>
      <div class="app-guidance__parts">
        <div>
          <h4>{say('review.guide-for-title')}</h4>
          <ul>
            <li>{say('review.guide-for-1')}</li>
            <li>{say('review.guide-for-2')}</li>
            <li>{say('review.guide-for-3')}</li>
          </ul>
        </div>
        <div>
          <h4>{say('review.guide-not-title')}</h4>
          <ul>
            <li>{say('review.guide-not-1')}</li>
            <li>{say('review.guide-not-2')}</li>
            <li>{say('review.guide-not-3')}</li>
          </ul>
        </div>
      </div>
      <p>{say('review.guide-whole')}</p>
      <p>{say('review.guide-harm')}</p>
    </section>
  );
}
