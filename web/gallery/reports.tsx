// The report in all its states, and the facilitator's reading before it.

import type { Report, Role } from '../src/team/contract';
import Guide from '../src/team/guide';
import { Topics } from '../src/team/guide/topics';
import type { Agreement } from '../src/team/commitments/use_agreement';
import { Known } from '../src/team/report';
import { NoReport } from '../src/team/report/no_report';
import * as output_part from '../src/team/report/output';
import * as hand_over_part from '../src/team/report/hand_over';
import * as without_figures from '../src/team/report/without_figures';
import { parts_of } from '../src/team/report/parts_to_print';
import { HandedOver, HandOver } from '../src/team/review/hand_over';
import { Comments } from '../src/team/review';
import { Reports } from '../src/team/review/reports';
import type { Session as Place } from '../src/team/session/place';
import { found, released, world } from '../test/fixtures/world';
import { nothing, type Exhibit, type Read } from './exhibit';

const made_up = world();

const path = '/rounds/any/report';

/** What the team agreed last time, and nothing yet this time. */
const agreement: Agreement = {
  commitments: [],
  earlier: {
    campaign: 'before',
    closed_on: '2026-08-31',
    commitments: [{ by: 'team', text: 'Ten minutes for each handover.', owner: 'Sam', due_on: '2026-10-01', kept: 'partly' }],
  },
  is_known: true,
  draft: null, set_draft: () => undefined, save: async () => undefined,
};

/** On the page, and not in a session. */
const place: Place = { view: null, topic: null, was_open: false, begin: nothing, move_to: nothing, choose: nothing, leave: nothing };

/** Parts of the page that come later: there from the start, as nothing can be opened here. */
const output = { part: output_part, is_failed: false, load: nothing };
const hand_over = { part: hand_over_part, is_failed: false, load: nothing };
const instead = { part: without_figures, is_failed: false, load: nothing };
const mode = { part: null, is_failed: false, load: nothing };

function draw_report(report: Report, role: Role, read: Read) {
  return <Known {...read(report.instrument.name)} {...{ report, role, path, agreement, place, mode, output, instead, hand_over }} take={nothing} />;
}

/** Beside the report, on paper alone: on a screen the gallery shows an empty page, and its print has all of it. */
const draw_pack = (report: Report, read: Read) => <output_part.Pack report={report} wording={read(report.instrument.name).wording} parts={parts_of(report)} />;

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
  const is_done = review.state === 'handed_over';
  return (
    <div class="app-review">
      <h1>{review.name}</h1>
      {is_done && <HandedOver review={review} is_news={false} />}
      <Reports review={review} />
      {review.asks_comments && <Comments review={review} wording={read(review.instrument.name).wording} take={nothing} is_done={is_done} />}
      {!is_done && <HandOver review={review} take={nothing} />}
    </div>
  );
}

/** While a survey is open there is nothing to read. */
const read_reviews = [...made_up.reviews].filter(([, { state }]) => state !== ('open' as string)).map(([id]) => id);

export const reports: Exhibit[] = [
  ...Object.entries(states).map(([name, report]): Exhibit => ({ name, kind: 'team', form: 'article', draw: (read) => draw_report(report, 'leader', read) })),
  { name: 'report-read-first', kind: 'team', form: 'article', draw: (read) => draw_report(made_up.reports.reading!, 'facilitator', read) },
  { name: 'report-with-facilitator', kind: 'team', form: 'article', draw: () => <NoReport reason="with_facilitator" path={path} /> },
  { name: 'report-gone', kind: 'team', form: 'article', draw: () => <NoReport reason="report_gone" path={path} /> },
  { name: 'report-pack', kind: 'team', draw: (read) => draw_pack(released(made_up, 'scores'), read) },
  { name: 'guide', kind: 'team', form: 'page', draw: () => <Guide /> },
  { name: 'guide-topics', kind: 'team', draw: (read) => <section><h2>Topics</h2><Topics wording={read('compassionate-leadership-footprint').wording} /></section> },
  ...read_reviews.map((id): Exhibit => ({ name: `review-${id}`, kind: 'team', form: 'article', draw: (read) => <DrawnReview id={id} read={read} /> })),
];
