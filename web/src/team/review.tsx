// One campaign, for its facilitator: the reports, the comments to read and to hold back, and the hand-over of both to
// whoever leads.

import { useEffect, useState } from 'preact/hooks';
import { day, say } from '../lib/i18n';
import type { Comment, Review as ReviewAnswer } from './contract';
import { campaign_id_in, review_path } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_wordings, type Wording } from './parts/wording';
import { set_handling_line } from './report/handling_line';
import { Guide } from './review/guide';
import { HandOver, HandedOver } from './review/hand_over';
import { questions_of, with_comment } from './review/lists';
import { Reports } from './review/reports';
import { Question } from './review/question';

/** Empty at build time, when there is no address yet. */
const campaign_id = () => (typeof location === 'undefined' ? '' : campaign_id_in(location.pathname));

export default function Review() {
  const id = campaign_id();
  const { value: review, error } = use_loaded<ReviewAnswer>(id && `/api${review_path(id)}`);
  const is_early = error?.code === 'wrong_state';
  return (
    <TeamPage audience="facilitator" error={is_early ? null : error}>
      <p class="app-back app-screen"><a href="/reviews">{say('review.back')}</a></p>
      {review && <Known loaded={review} />}
      {is_early && <NotYet />}
      {!review && !is_early && <Waiting />}
    </TeamPage>
  );
}

function Waiting() {
  return (
    <div class="app-flow">
      <h1>{say('review.title')}</h1>
      <p class="app-muted" role="status">{say('common.loading')}</p>
    </div>
  );
}

function NotYet() {
  return (
    <div class="app-flow" role="status">
      <h1>{say('review.early-title')}</h1>
      <p>{say('review.early')}</p>
    </div>
  );
}

function Known({ loaded }: { loaded: ReviewAnswer }) {
  const [review, set_review] = useState(loaded);
  const wording = use_wordings([review.instrument.name])[review.instrument.name];
  useEffect(() => {
    document.title = `${say('review.title')}: ${review.name} – ${say('common.product')}`;
    set_handling_line(document, say('review.handling'));
  }, [review.name]);
  // Several answers may be on their way at once: each changes its own comment and leaves the others as they are.
  const take = (comment: Comment) => set_review((before) => with_comment(before, comment));
  const is_done = review.state === 'handed_over';
  return (
    <div class="app-review">
      <Head review={review} survey={wording?.title ?? '…'} />
      {is_done
        ? <HandedOver review={review} is_news={loaded.state !== review.state} />
        : <p class="app-lead">{say('review.first', { day: day(review.session_on) })}</p>}
      <Reports review={review} />
      {review.asks_comments && <Comments {...{ review, wording, take, is_done }} />}
      {!is_done && <HandOver review={review} take={set_review} />}
    </div>
  );
}

function Head({ review, survey }: { review: ReviewAnswer; survey: string }) {
  return (
    <header>
      <p class="app-caption">{survey}</p>
      <div class="app-title-row">
        <h1><bdi>{review.name}</bdi></h1>
        <p class="app-tag">{say(`team.review-${review.state}`)}</p>
      </div>
    </header>
  );
}

interface CommentsProperties {
  review: ReviewAnswer;
  wording: Wording | undefined;
  take: (comment: Comment) => void;
  is_done: boolean;
}

export function Comments({ review, wording, take, is_done }: CommentsProperties) {
  return (
    <section class="app-review">
      <h2>{say('review.comments-title')}</h2>
      {review.lists.length > 0 ? <Guide is_done={is_done} /> : <Nothing minimum={review.detail_minimum} />}
      {questions_of(review.lists).map((question) => (
        <Question
          key={question.id}
          question={question}
          words={wording?.open_questions[question.id] ?? '…'}
          review={review}
          take={take}
        />
      ))}
    </section>
  );
}

function Nothing({ minimum }: { minimum: number }) {
  return (
    <section class="app-panel">
      <h3>{say('review.nothing-title')}</h3>
      <p>{say('review.nothing', { minimum })}</p>
    </section>
  );
}
