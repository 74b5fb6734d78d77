// The report in all its states, and the facilitator's reading before it.

import type { Report } from '../src/team/contract';
import { HeldBack } from '../src/team/report/held_back';
import { Released } from '../src/team/report/released';
import { Guide } from '../src/team/review/guide';
import { HandOver } from '../src/team/review/hand_over';
import { questions_of } from '../src/team/review/lists';
import { Question } from '../src/team/review/question';
import { found, released, world } from '../test/fixtures/world';
import { nothing, type Exhibit, type Read } from './exhibit';

const made_up = world();

function draw_report(report: Report, read: Read) {
  const { wording, definition } = read(report.instrument.name);
  return (
    <article class="app-report">
      <h1>{wording.title}</h1>
      {report.state === 'released'
        ? <Released report={report} wording={wording} definition={definition} />
        : <HeldBack report={report} wording={wording} is_pair={false} />}
    </article>
  );
}

/** Comments asked for, and none to show. */
const without_comments: Report = { ...released(made_up, 'detail'), comments: [{ question: 'OPN1', state: 'none', texts: [] }] };

const strict: Report = { ...made_up.reports.withheld!, strict_rounds: true };

const restored: Report = (({ ballots, ...rest }) => ({ ...rest, ballots: { ...ballots, restored: true, tally_holds: false } }))(released(made_up, 'scores'));

const states: Record<string, Report> = {
  'report-small-with-changes': released(made_up, 'scores'),
  'report-detail-with-comments': released(made_up, 'detail'),
  'report-one-element': released(made_up, 'pulse'),
  'report-without-comments': without_comments,
  'report-restored': restored,
  'report-held-back': made_up.reports.withheld!,
  'report-held-back-strict': strict,
};

function DrawnReview({ id, read }: { id: string; read: Read }) {
  const review = found(made_up.reviews, id);
  const { wording } = read(review.instrument.name);
  return (
    <div class="app-review">
      <h1>{review.name}</h1>
      <Guide is_done={review.state === 'handed_over'} />
      {questions_of(review.lists).map((question) => (
        <Question key={question.id} question={question} words={wording.open_questions[question.id] ?? ''} review={review} take={nothing} />
      ))}
      {review.state !== 'handed_over' && <HandOver review={review} take={nothing} />}
    </div>
  );
}

const read_reviews = [...made_up.reviews].filter(([, { lists }]) => lists?.length > 0).map(([id]) => id);

export const reports: Exhibit[] = [
  ...Object.entries(states).map(([name, report]): Exhibit => ({ name, kind: 'team', form: 'article', draw: (read) => draw_report(report, read) })),
  ...read_reviews.map((id): Exhibit => ({ name: `review-${id}`, kind: 'team', form: 'article', draw: (read) => <DrawnReview id={id} read={read} /> })),
];
