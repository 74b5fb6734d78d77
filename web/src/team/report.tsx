// The report of a round, or of a unit of a campaign, or the plain statement that it is held back. Made to be read on a
// screen, shown to a room (session mode), and printed to be worked with.

import { useEffect, useState } from 'preact/hooks';
import { day, say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Agreed } from './commitments/agreed';
import { use_agreement, type Agreement } from './commitments/use_agreement';
import type { Report as ReportAnswer } from './contract';
import { SaveFigures } from './export/save';
import { PrintChoices } from './pack/choices';
import { Paper } from './pack/paper';
import { usual } from './pack/parts';
import { report_path_in, review_path, round_id_in, round_path } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_value } from './parts/use_value';
import { load_definition, load_wording, type Definition, type Wording } from './parts/wording';
import { FirstReader, NotYours } from './report/first_reader';
import { set_handling_line } from './report/handling_line';
import { HeldBack } from './report/held_back';
import { Plan } from './report/plan';
import { Released } from './report/released';
import { begin, Session } from './session/session';
import { use_session, type Session as Place } from './session/place';

/** Empty at build time, when there is no address yet. */
const path = () => (typeof location === 'undefined' ? '' : report_path_in(location.pathname));

export default function Report() {
  const { value: report, error } = use_loaded<ReportAnswer>(path() && `/api${path()}`);
  const text = use_value(() => words_of(report), [report]);
  const agreement = use_agreement(report);
  const place = use_session();
  useEffect(() => {
    if (!report) return;
    document.title = `${say('report.title')}: ${report.team} – ${say('common.product')}`;
    set_handling_line(document, say('report.handling'));
  }, [report]);
  if (report && text && place.view !== null) return <Session {...{ report, agreement, place }} {...text} />;
  const is_with_facilitator = error?.code === 'with_facilitator';
  return (
    <TeamPage error={is_with_facilitator ? null : error}>
      <Back report={report} />
      {report && text && <Known {...{ report, agreement, place }} {...text} />}
      {is_with_facilitator && <NotYours />}
      {!(report && text) && !is_with_facilitator && <Waiting />}
    </TeamPage>
  );
}

/** To the survey that a round's report belongs to; a facilitator came from the list of what to read first. */
function Back({ report }: { report: ReportAnswer | null }) {
  const round = typeof location === 'undefined' ? '' : round_id_in(location.pathname);
  const campaign = report && `/campaigns/${encodeURIComponent(report.campaign)}`;
  const to = round ? round_path(round) : report && !report.handed_over ? review_path(report.campaign) : campaign;
  return <p class="app-back app-screen">{to && <a href={to}>{say('report.back')}</a>}</p>;
}

/** The questionnaire's words and make-up; both are chunks of this build, loaded together. */
async function words_of(report: ReportAnswer | null): Promise<{ wording: Wording; definition: Definition } | null> {
  if (!report) return null;
  const { name, version } = report.instrument;
  const [wording, definition] = await Promise.all([
    load_wording(document.documentElement.lang, name),
    load_definition(name, version),
  ]);
  return { wording, definition };
}

function Waiting() {
  return (
    <>
      <h1>{say('report.title')}</h1>
      <p class="app-muted" role="status">{say('common.loading')}</p>
    </>
  );
}

interface Properties {
  report: ReportAnswer;
  wording: Wording;
  definition: Definition;
  agreement: Agreement;
  place: Place;
}

function Known({ report, wording, definition, agreement, place }: Properties) {
  const [chosen, choose] = useState(usual);
  const paper = (part: 'report' | 'plan') => (chosen.has(part) ? '' : ' app-screen');
  return (
    <>
      <article class={`app-report${paper('report')}`}>
        <header class="app-report__head">
          <p class="app-caption">{say('report.caption', { team: report.team, day: day(report.closed_on) })}</p>
          <h1>{wording.title}</h1>
        </header>
        <FirstReader report={report} />
        <div class="app-actions app-screen">
          <Button onClick={() => begin(place)}>{say('report.session')}</Button>
        </div>
        <PrintChoices {...{ chosen, choose }} />
        {report.state === 'released'
          ? <Released report={report} wording={wording} definition={definition} />
          : <HeldBack report={report} wording={wording} />}
      </article>
      <div class={`app-report${paper('plan')}`}><Plan /></div>
      <Paper chosen={chosen} wording={wording} />
      <Agreed agreement={agreement} unit={report.unit} />
      {report.state === 'released' && <SaveFigures report={report} wording={wording} />}
    </>
  );
}
