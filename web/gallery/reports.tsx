// The report in all its states, and the facilitator's reading before it.

import type { Report, Role } from '../src/team/contract';
import Guide from '../src/team/guide';
import { Topics } from '../src/team/guide/topics';
import { Known } from '../src/team/report';
import { NotYours } from '../src/team/report/not_yours';
import { Pack } from '../src/team/report/pack';
import { parts_of } from '../src/team/report/parts_to_print';
import { Guide as HowToRead } from '../src/team/review/guide';
import { HandOver } from '../src/team/review/hand_over';
import { questions_of } from '../src/team/review/lists';
import { Question } from '../src/team/review/question';
import { Reports } from '../src/team/review/reports';
import { found, released, world } from '../test/fixtures/world';
import { nothing, type Exhibit, type Read } from './exhibit';

const made_up = world();

const path = '/rounds/any/report';

function draw_report(report: Report, role: Role, read: Read) {
  return <Known {...read(report.instrument.name)} report={report} role={role} path={path} take={nothing} />;
}

/** Beside the report, on paper alone: on a screen the gallery shows an empty page, and its print has all of it. */
const draw_pack = (report: Report, read: Read) => <Pack report={report} wording={read(report.instrument.name).wording} parts={parts_of(report)} />;

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
  'report-of-three-answers': made_up.reports.check!,
  'report-of-a-pair': made_up.reports.ours!,
  'report-of-a-pair-held-back': made_up.reports.apart!,
  'report-held-back': made_up.reports.withheld!,
  'report-held-back-strict': strict,
};

function DrawnReview({ id, read }: { id: string; read: Read }) {
  const review = found(made_up.reviews, id);
  const { wording } = read(review.instrument.name);
  return (
    <div class="app-review">
      <h1>{review.name}</h1>
      <HowToRead is_done={review.state === 'handed_over'} />
      <Reports review={review} />
      {questions_of(review.lists).map((question) => (
        <Question key={question.id} question={question} words={wording.open_questions[question.id] ?? ''} review={review} take={nothing} />
      ))}
      {review.state !== 'handed_over' && <HandOver review={review} take={nothing} />}
    </div>
  );
}

const read_reviews = [...made_up.reviews].filter(([, { lists }]) => lists?.length > 0).map(([id]) => id);

export const reports: Exhibit[] = [
  ...Object.entries(states).map(([name, report]): Exhibit => ({ name, kind: 'team', form: 'article', draw: (read) => draw_report(report, 'leader', read) })),
  { name: 'report-read-first', kind: 'team', form: 'article', draw: (read) => draw_report(made_up.reports.reading!, 'facilitator', read) },
  { name: 'report-with-facilitator', kind: 'team', form: 'article', draw: () => <NotYours path={path} /> },
  { name: 'report-pack', kind: 'team', draw: (read) => draw_pack(released(made_up, 'scores'), read) },
  { name: 'guide', kind: 'team', form: 'page', draw: () => <Guide /> },
  { name: 'guide-topics', kind: 'team', draw: (read) => <section><h2>Topics</h2><Topics wording={read('compassionate-leadership-footprint').wording} /></section> },
  ...read_reviews.map((id): Exhibit => ({ name: `review-${id}`, kind: 'team', form: 'article', draw: (read) => <DrawnReview id={id} read={read} /> })),
];
