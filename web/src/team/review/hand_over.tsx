// The last step of a review, and what stands in its place once it is done.

import { useEffect, useRef } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import type { Review } from '../contract';
import { Confirm } from '../parts/confirm';
import { review_path } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { counts_of } from './lists';

export function HandOver({ review, take }: { review: Review; take: (review: Review) => void }) {
  const step = use_step<Review>(`/api${review_path(review.campaign)}/hand-over`, take);
  return (
    <section class="app-panel app-hand-over">
      {review.lists.length > 0 ? <WhatBecomes review={review} /> : <Nothing asks_comments={review.asks_comments} />}
      <Refusal text={step.refusal} />
      <Confirm
        label={say('review.hand-over')}
        question={say('review.hand-over-question')}
        yes={say('review.hand-over-yes')}
        busy={step.busy}
        act={step.run}
      />
    </section>
  );
}

function WhatBecomes({ review }: { review: Review }) {
  const { handed_over, held_back, theme_only } = counts_of(review);
  return (
    <>
      <h2>{say('review.end-title')}</h2>
      <ul>
        <li>{say('review.end-go', { count: handed_over })}</li>
        <li>{say('review.end-held', { count: held_back })}</li>
        {theme_only > 0 && <li>{say('review.end-theme', { count: theme_only })}</li>}
      </ul>
      <p>{say('review.end-who')}</p>
      <Kept review={review} />
    </>
  );
}

/** Worth a step all the same: until then the leaders have no report. */
function Nothing({ asks_comments }: { asks_comments: boolean }) {
  return (
    <>
      <h2>{say('review.end-report-title')}</h2>
      <p>{say('review.end-report')} {asks_comments && say('review.end-nothing')}</p>
      <p>{say('review.end-who')}</p>
    </>
  );
}

interface Done {
  review: Review;
  /** Whether it has just come about, in the place of the button that had the focus. */
  is_news: boolean;
}

export function HandedOver({ review, is_news }: Done) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (is_news) heading.current?.focus();
  }, []);
  return (
    <section class="app-panel app-hand-over">
      <h2 tabIndex={-1} ref={heading}>{say('review.done-title')}</h2>
      <p>{say('review.done-report')}</p>
      {review.lists.length > 0 && <WhatBecame review={review} />}
      {review.lists.length === 0 && review.asks_comments && <p>{say('review.done-nothing')}</p>}
    </section>
  );
}

function WhatBecame({ review }: { review: Review }) {
  const { handed_over, held_back } = counts_of(review);
  return (
    <>
      <p>{say('review.done-go', { count: handed_over })} {say('review.end-held', { count: held_back })}</p>
      <p>{say('review.done-later')}</p>
      <Kept review={review} />
    </>
  );
}

function Kept({ review }: { review: Review }) {
  return review.delete_on ? <p>{say('review.kept', { day: day(review.delete_on) })}</p> : null;
}
