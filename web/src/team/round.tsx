// One survey from its slips to its report. What stands here depends on the round's state: prepared, open or closed.

import { useEffect } from 'preact/hooks';
import { day, number, say } from '../lib/i18n';
import type { Round as RoundAnswer } from './contract';
import { round_id_in } from './parts/paths';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { load_definition, use_wordings, type Wording } from './parts/wording';
import { Closed } from './round/closed';
import { Open } from './round/open';
import { Prepared } from './round/prepared';
import { use_round_check } from './round/round_check';
import { state_key } from './rounds/next_step';
import { use_value } from './parts/use_value';

/** At build time there is no address yet, so the shell shows the waiting page. */
const round_address = () => (typeof location === 'undefined' ? '' : `/api/rounds/${round_id_in(location.pathname)}`);

export default function Round() {
  const { value: round, error, replace } = use_loaded<RoundAnswer>(round_address());
  return (
    <TeamPage error={error}>
      <p class="app-back app-screen"><a href="/rounds">{say('round.back')}</a></p>
      {round ? <Known round={round} replace={replace} /> : <Waiting />}
    </TeamPage>
  );
}

function Waiting() {
  return (
    <div class="app-flow">
      <h1>{say('round.title')}</h1>
      <p class="app-muted" role="status">{say('common.loading')}</p>
    </div>
  );
}

interface Properties {
  round: RoundAnswer;
  replace: (round: RoundAnswer) => void;
}

function Known({ round, replace }: Properties) {
  const wording = use_wordings([round.instrument.name])[round.instrument.name];
  const definition = use_value(() => load_definition(round.instrument.name, round.instrument.version), []);
  const words = use_round_check(round);
  useEffect(() => {
    document.title = `${round.team} – ${say('common.product')}`;
  }, [round.team]);
  return (
    <>
      <div class="app-title-row app-screen">
        <div>
          <p class="app-caption">{wording?.title ?? '…'}</p>
          <h1><bdi>{round.team}</bdi></h1>
        </div>
        <p class="app-tag">{say(state_key(round))}</p>
      </div>
      {round.state === 'prepared' && <Prepared {...{ round, replace, definition, words }} />}
      {round.state === 'open' && <Open {...{ round, replace, definition, words }} />}
      {round.state === 'closed' && <Closed round={round} />}
      <Facts {...{ round, wording, words }} />
    </>
  );
}

function comments_of({ open_questions, facilitator }: RoundAnswer, wording: Wording | undefined): [string, string][] {
  if (!facilitator) return [];
  const questions = open_questions.map((question) => wording?.open_questions[question] ?? question);
  return [[say('round.fact-questions'), questions.join(' ')], [say('round.fact-facilitator'), facilitator.name]];
}

/** How people get in, and the words by which they know that all were told the same. */
function ways_in(round: RoundAnswer, words: string[] | null): [string, string][] {
  const days: [string, string][] = [
    [say('round.fact-collect'), day(round.collect_until)],
    [say('round.fact-answer'), day(round.answer_from)],
  ];
  const check = words?.length === 0 ? say('round.words-wrong') : words?.join(' ') ?? '…';
  return [
    [say('round.fact-mode'), say(`launch.mode-${round.mode}`)],
    ...(round.mode === 'two_step' ? days : []),
    ...(round.fingerprint ? [[say('round.fact-words'), check] as [string, string]] : []),
  ];
}

function Facts({ round, wording, words }: { round: RoundAnswer; wording: Wording | undefined; words: string[] | null }) {
  const rows: [string, string][] = [
    [say('round.fact-survey'), wording?.title ?? '…'],
    [say('round.fact-people'), number(round.people)],
    [say('round.fact-minimum'), number(round.minimum_group)],
    [say('round.fact-leader'), round.leader_label],
    [say('round.fact-contact'), round.contact],
    [say('round.fact-closes'), day(round.closes_on)],
    // One link for everybody has one code, however many tickets it may give.
    ...(round.mode === 'open_link' ? [] : [[say('round.fact-slips'), number(round.slips)] as [string, string]]),
    ...ways_in(round, words),
    ...comments_of(round, wording),
  ];
  return (
    <section class="app-about app-screen">
      <h2>{say('round.facts-title')}</h2>
      <dl class="app-answers">
        {rows.map(([name, text]) => (
          <div class="app-answers__row" key={name}>
            <dt class="app-answers__name">{name}</dt>
            <dd class="app-answers__value"><bdi>{text}</bdi></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
