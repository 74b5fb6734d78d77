// While answers come in: how far it has got, in words and no more than once a day; a reminder for everyone; closing.

import { day, say } from '../../lib/i18n';
import type { Round } from '../contract';
import { Confirm } from '../parts/confirm';
import { days_between, today } from '../parts/days';
import { Refusal } from '../parts/refusal';
import { use_step } from '../parts/use_step';
import { asks_about_leader, type Definition } from '../parts/wording';
import { form_of } from './codes';
import { Extend } from './extend';
import { Poster } from './poster';
import { progress_of } from './progress';
import { Replacement } from './replacement';
import { Restored } from './restored';
import { Share } from './share';

interface Properties {
  round: Round;
  replace: (round: Round) => void;
  /** Null until the questionnaire is loaded. */
  definition: Definition | null;
  /** The six words; null until they are made. */
  words: string[] | null;
}

export function Open({ round, replace, definition, words }: Properties) {
  return (
    <>
      {round.stopped && <Restored round={round} replace={replace} />}
      <div class="app-columns app-screen">
        <Progress round={round} />
        <Share round={round} minutes={definition?.minutes ?? null} />
        {form_of(round) !== 'shared' && <Replacement {...{ round, replace, words }} is_led={asks_about_leader(definition)} />}
        <Extend about={round} address={`/api/rounds/${round.id}`} replace={replace} />
        <CloseIt round={round} replace={replace} />
      </div>
      {form_of(round) === 'slips' && <Poster round={round} is_led={asks_about_leader(definition)} />}
    </>
  );
}

function Progress({ round }: { round: Round }) {
  const left = days_between(today(new Date()), round.closes_on);
  return (
    <section class="app-panel">
      <h2>{say('round.progress-title')}</h2>
      {round.progress && <Reached round={round} reached={round.progress.reached} as_of={round.progress.as_of} />}
      <p><strong>{days_left(left)}</strong></p>
    </section>
  );
}

function Reached({ round, reached, as_of }: { round: Round; reached: number; as_of: string }) {
  const { is_enough, is_detail, bound } = progress_of(round, reached);
  return (
    <>
      <p class="app-figure">{say(is_enough ? 'round.progress-some' : 'round.progress-none', { minimum: bound })}</p>
      {is_enough && <p>{say(is_detail ? 'round.progress-detail' : 'round.progress-enough')}</p>}
      <p class="app-muted">{say('round.progress-as-of', { day: day(as_of) })}</p>
    </>
  );
}

function days_left(left: number): string {
  if (left > 0) return say('round.days-left', { count: left });
  return say(left === 0 ? 'round.last-day' : 'round.past-last-day');
}

function CloseIt({ round, replace }: Pick<Properties, 'round' | 'replace'>) {
  const { busy, refusal, run } = use_step(`/api/rounds/${round.id}/close`, replace);
  return (
    <section class="app-panel">
      <h2>{say('round.close-title')}</h2>
      <p>{say('round.close-text')} {round.facilitator ? say('round.close-reader', { facilitator: round.facilitator.name }) : say('round.close-report')}</p>
      <Refusal text={refusal} />
      <Confirm
        label={say('round.close-button')}
        question={say('round.close-confirm')}
        yes={say('round.confirm-yes-close')}
        busy={busy}
        act={run}
      />
    </section>
  );
}
