// Where a facilitator begins: the surveys that he or she reads first, what waits, and the days that matter.

import { say } from '../lib/i18n';
import { Cell, Table } from '../ui/table';
import type { ReviewEntry } from './contract';
import { review_path } from './parts/paths';
import { Steps } from './parts/steps';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { day_sentences, step_key, waiting_in } from './reviews/entry';

export default function Reviews() {
  const { value, error } = use_loaded<{ reviews: ReviewEntry[] }>('/api/reviews');
  return (
    <TeamPage audience="facilitator" error={error}>
      <div class="app-flow">
        <h1>{say('reviews.heading')}</h1>
        <p class="app-lead">{say('reviews.lead')}</p>
        {value ? <Known reviews={value.reviews} /> : <p class="app-muted" role="status">{say('common.loading')}</p>}
        <HowItWorks />
      </div>
    </TeamPage>
  );
}

function Known({ reviews }: { reviews: ReviewEntry[] }) {
  if (reviews.length === 0) return <p class="app-panel">{say('reviews.empty')}</p>;
  const waiting = waiting_in(reviews);
  return (
    <>
      <p><strong>{waiting > 0 ? say('reviews.waiting', { count: waiting }) : say('reviews.nothing-waits')}</strong></p>
      <List reviews={reviews} />
    </>
  );
}

function List({ reviews }: { reviews: ReviewEntry[] }) {
  const columns = {
    survey: say('reviews.column-survey'),
    state: say('reviews.column-state'),
    date: say('reviews.column-date'),
    next: say('reviews.column-next'),
  };
  return (
    <div class="app-panel app-rounds">
      <Table caption={say('reviews.caption')} caption_hidden columns={Object.values(columns)}>
        {reviews.map((review) => (
          <tr key={review.campaign}>
            <Cell heading column={columns.survey}><bdi>{review.name}</bdi></Cell>
            <Cell column={columns.state}><span class="app-tag">{say(`team.review-${review.state}`)}</span></Cell>
            <Cell column={columns.date}>{day_sentences(review).map((sentence) => <div key={sentence}>{sentence}</div>)}</Cell>
            <Cell column={columns.next}><Next review={review} /></Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Next({ review }: { review: ReviewEntry }) {
  const key = step_key(review);
  if (key === null) return <>{say(review.erased ? 'reviews.next-erased' : 'reviews.next-open')}</>;
  const step = say(key);
  return (
    <a href={review_path(review.campaign)} aria-label={say('reviews.next-for', { step, name: review.name })}>{step}</a>
  );
}

function HowItWorks() {
  return (
    <section class="app-panel">
      <h2>{say('reviews.how-title')}</h2>
      <Steps
        steps={[
          { title: say('reviews.how-1-title'), text: say('reviews.how-1') },
          { title: say('reviews.how-2-title'), text: say('reviews.how-2') },
          { title: say('reviews.how-3-title'), text: say('reviews.how-3') },
        ]}
      />
      <p>{say('reviews.kept')}</p>
    </section>
  );
}
