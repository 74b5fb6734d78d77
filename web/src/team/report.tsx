// The report of a closed round, or the plain statement that it is held back. Made to be read on a screen, and printed to
// be worked with: the same elements in the same order, with lines to write on.

import { useEffect } from 'preact/hooks';
import { day, say } from '../lib/i18n';
import { Button } from '../ui/button';
import type { Report as ReportAnswer } from './contract';
import { report_path, round_id_in, round_path } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { use_value } from './parts/use_value';
import { load_definition, load_wording, type Definition, type Wording } from './parts/wording';
import { set_handling_line } from './report/handling_line';
import { HeldBack } from './report/held_back';
import { Released } from './report/released';

/** Empty at build time, when there is no address yet. */
const round_id = () => (typeof location === 'undefined' ? '' : round_id_in(location.pathname));

export default function Report() {
  const id = round_id();
  const { value: report, error } = use_loaded<ReportAnswer>(id && `/api${report_path(id)}`);
  const text = use_value(() => words_of(report), [report]);
  useEffect(() => {
    if (!report) return;
    document.title = `${say('report.title')}: ${report.team} – ${say('common.product')}`;
    set_handling_line(document, say('report.handling'));
  }, [report]);
  return (
    <TeamPage error={error}>
      <div class="app-title-row app-screen">
        <p class="app-back"><a href={round_path(id)}>{say('report.back')}</a></p>
        <Button look="secondary" onClick={() => print()}>{say('report.print')}</Button>
      </div>
      {report && text ? <Known report={report} {...text} /> : <Waiting />}
    </TeamPage>
  );
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
}

function Known({ report, wording, definition }: Properties) {
  return (
    <article class="app-report">
      <header class="app-report__head">
        <p class="app-caption">{say('report.caption', { team: report.team, day: day(report.closed_on) })}</p>
        <h1>{wording.title}</h1>
      </header>
      {report.state === 'released'
        ? <Released report={report} wording={wording} definition={definition} />
        : <HeldBack report={report} wording={wording} />}
    </article>
  );
}
