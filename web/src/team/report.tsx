// The report of a closed round or of a unit of a campaign, or the plain statement that it is held back. Made to be read
// on a screen, shown to a room (session mode), and printed to be worked with: the same elements in the same order. Whoever
// reads first also hands it over here.

import { useEffect, useRef, useState } from 'preact/hooks';
import output_style from '../../styles/output.scss?url';
import session_style from '../../styles/session.scss?url';
import type { ApiError } from '../lib/api';
import { day, say } from '../lib/i18n';
import { Button } from '../ui/button';
import { Agreed, AgreedLastTime } from './commitments/agreed';
import { use_agreement, type Agreement } from './commitments/use_agreement';
import type { Report as ReportAnswer, Role, Session } from './contract';
import { report_path_in } from './parts/paths';
import { Arriving } from './parts/arriving';
import { Refusal } from './parts/refusal';
import { TeamPage } from './parts/team_page';
import { add_style, use_later, type Later } from './parts/use_later';
import { use_loaded } from './parts/use_loaded';
import { use_value } from './parts/use_value';
import { load_definition, load_wording, type Definition, type Wording } from './parts/wording';
import { set_handling_line } from './report/handling_line';
import { HeldBack } from './report/held_back';
import type { Reason } from './report/no_report';
import { OtherTeam } from './report/other_team';
import { PrintAndSave } from './report/print_and_save';
import { prints_first, type Part } from './report/parts_to_print';
import { ReadFirst, type HandOverPart } from './report/read_first';
import { back_path, follow_up_of } from './report/reader';
import { Plan } from './report/plan';
import { Released } from './report/released';
import { begin, use_session, type Session as Place } from './session/place';

/** Empty at build time, when there is no address yet. */
const report_address = () => (typeof location === 'undefined' ? '' : report_path_in(location.pathname));

export default function Report() {
  const path = report_address();
  const { value: report, error, replace } = use_loaded<ReportAnswer>(path && `/api${path}`);
  const role = use_loaded<Session>(path && '/api/session').value?.role ?? null;
  const text = use_value(() => words_of(report?.instrument), [report?.instrument.name, report?.instrument.version]);
  const agreement = use_agreement(report);
  const place = use_session();
  const is_shown = place.view !== null;
  const mode = use_later(bring_session, ['session']);
  const output = use_later(bring_output, ['output', 'guide']);
  useEffect(() => {
    if (is_shown) mode.load();
  }, [is_shown]);
  const instead = use_later(() => import('./report/without_figures'), ['withheld']);
  const hand_over = use_later(() => import('./report/hand_over'), ['hand-over']);
  const is_held_back = report !== null && report.state !== 'released';
  useEffect(() => {
    if (is_held_back) instead.load();
  }, [is_held_back]);
  const no_report = use_later(() => import('./report/no_report'), ['no-report']);
  const reason = reason_in(error);
  useEffect(() => {
    if (reason) no_report.load();
  }, [reason]);
  useEffect(() => {
    if (!report) return;
    document.title = `${say('report.title')}: ${report.team} – ${say('common.product')}`;
    set_handling_line(document, say('report.handling'));
  }, [report]);
  if (report && text && mode.part && is_shown) return <mode.part.Session {...{ report, agreement, place }} {...text} />;
  const back = role && back_path(path, role, report);
  return (
    <TeamPage error={reason ? null : error}>
      <p class="app-back app-screen">{back && <a href={back}>{say('report.back')}</a>}</p>
      {reason && no_report.part && <no_report.part.NoReport reason={reason} path={path} />}
      {reason && <Arriving later={no_report} />}
      {!reason && (report && text ? <Known {...{ report, role, path, agreement, place, mode, output, instead, hand_over, take: replace }} {...text} /> : <Waiting />)}
    </TeamPage>
  );
}

/** Why there is none to read now, where that is as it should be. */
const reason_in = (error: ApiError | null): Reason | null =>
  (error?.code === 'with_facilitator' || error?.code === 'report_gone' ? error.code : null);

async function bring_output() {
  const [part] = await Promise.all([import('./report/output'), add_style(output_style)]);
  return part;
}

async function bring_session() {
  const [part] = await Promise.all([import('./session/session'), add_style(session_style)]);
  return part;
}

/** The questionnaire's words and make-up; both are chunks of this build, loaded together. */
async function words_of(instrument?: ReportAnswer['instrument']): Promise<{ wording: Wording; definition: Definition } | null> {
  if (!instrument) return null;
  const { name, version } = instrument;
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

type Mode = Later<typeof import('./session/session')>;

interface Properties {
  report: ReportAnswer;
  wording: Wording;
  definition: Definition;
  /** Null until it is known who is here: what only some may do is not shown before. */
  role: Role | null;
  path: string;
  agreement: Agreement;
  place: Place;
  mode: Mode;
  output: Later<typeof import('./report/output')>;
  instead: Later<typeof import('./report/without_figures')>;
  hand_over: HandOverPart;
  take: (report: ReportAnswer) => void;
}

export function Known({ report, wording, definition, role, path, agreement, place, mode, output, instead, hand_over, take }: Properties) {
  const [parts, set_parts] = useState<Part[]>(prints_first);
  const on_paper = (part: Part) => (parts.includes(part) ? '' : ' app-screen');
  const is_pair = definition.use === 'pair';
  return (
    <article class="app-report">
      <header class={`app-report__head${on_paper('report')}`}>
        <p class="app-caption">{say('report.caption', { team: report.team, day: day(report.closed_on) })}</p>
        <h1>{wording.title}</h1>
      </header>
      <ReadFirst {...{ report, role, path, take, hand_over }} />
      <ToSession place={place} mode={mode} />
      <PrintAndSave {...{ report, wording, is_pair, parts, output, choose: set_parts }} />
      <div class={`app-report__body${on_paper('report')}`}>
        <AgreedLastTime agreement={agreement} unit={report.unit} />
        {report.state === 'released'
          ? <Released report={report} wording={wording} definition={definition} />
          : <HeldBack {...{ report, wording, is_pair, instead }} />}
        {is_pair && <OtherTeam report={report} wording={wording} />}
      </div>
      <div class={`app-report__plan${on_paper('plan')}`}><Plan /></div>
      <Agreed agreement={agreement} follow_up={role && follow_up_of(report, role, path)} />
      {output.part && <output.part.Pack {...{ report, wording, parts }} />}
    </article>
  );
}

/** Who comes back from a session stands again where it began. */
function ToSession({ place, mode }: { place: Place; mode: Mode }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.was_open) row.current?.querySelector('button')?.focus();
  }, []);
  const open = () => {
    begin(place);
    mode.load();
  };
  return (
    <div class="app-screen" ref={row}>
      <div class="app-actions"><Button onClick={open}>{say('report.session')}</Button></div>
      <Refusal text={mode.is_failed ? say('team.error.offline') : ''} />
    </div>
  );
}
