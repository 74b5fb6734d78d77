// One comment that can be handed over, with the way to hold it back. Until the hand-over this can be taken back at any
// time; afterwards it cannot, so the button asks once more.

import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Quote } from '../../ui/quote';
import type { Comment, Review } from '../contract';
import { Confirm } from '../parts/confirm';
import { review_path } from '../parts/paths';
import { Refusal } from '../parts/refusal';
import { use_step, type Step } from '../parts/use_step';

interface Properties {
  comment: Comment;
  /** Its place in the list, from 1, for those who cannot see which button stands below which comment. */
  place: number;
  review: Review;
  take: (comment: Comment) => void;
}

export function CommentToShare({ comment, place, review, take }: Properties) {
  const address = `/api${review_path(review.campaign)}/comments/${encodeURIComponent(comment.id)}`;
  const step = use_step<Comment>(address, take, { method: 'PUT', body: { held_back: !comment.held_back } });
  const is_final = review.state === 'handed_over';
  return (
    <div class={`app-comment${comment.held_back ? ' app-comment--held' : ''}`}>
      <Quote text={comment.text} />
      <div class="app-comment__steps">
        <Refusal text={step.refusal} />
        <HeldTag is_held={comment.held_back} takes_focus={is_final} />
        {is_final ? !comment.held_back && <HoldForGood place={place} step={step} /> : <Toggle {...{ comment, place, step }} />}
      </div>
    </div>
  );
}

/** Always on the page, so that screen readers announce what appears in it. */
function HeldTag({ is_held, takes_focus }: { is_held: boolean; takes_focus: boolean }) {
  const tag = useRef<HTMLSpanElement>(null);
  const was_held = useRef(is_held);
  useEffect(() => {
    // The button that was pressed is gone: without this, the focus would fall back to the top of the page.
    if (takes_focus && is_held && !was_held.current) tag.current?.focus();
    was_held.current = is_held;
  }, [is_held]);
  return (
    <span role="status" tabIndex={-1} ref={tag}>
      {is_held && <span class="app-tag">{say('review.held-back')}</span>}
    </span>
  );
}

/** Stays enabled while it waits, which would cost it the focus; pressed twice, it asks for the same thing twice. */
function Toggle({ comment, place, step }: { comment: Comment; place: number; step: Step }) {
  const action = comment.held_back ? 'give-back' : 'hold-back';
  return (
    <Button look="secondary" aria-label={say(`review.${action}-which`, { place })} onClick={step.run}>
      {say(`review.${action}`)}
    </Button>
  );
}

function HoldForGood({ place, step }: { place: number; step: Step }) {
  return (
    <Confirm
      label={say('review.hold-back')}
      full_label={say('review.hold-back-which', { place })}
      question={say('review.hold-for-good')}
      yes={say('review.hold-for-good-yes')}
      busy={step.busy}
      act={step.run}
    />
  );
}
