// What was settled at the launch, as a list of names and values; for one survey and for a whole campaign.

import { day, number, say } from '../../lib/i18n';
import type { Terms } from '../contract';
import type { Wording } from './wording';

export type Fact = [string, string];

const fact = (is_there: unknown, name: string, value: string): Fact[] => (is_there ? [[name, value]] : []);

/** Who leads, until when, and who reads: what holds for every team alike. */
export function terms_facts(terms: Terms, wording: Wording | undefined): Fact[] {
  const { closes_on, closes_latest, facilitator, session_on, mode } = terms;
  const questions = terms.open_questions.map((question) => wording?.open_questions[question] ?? question).join(' ');
  return [
    [say('round.fact-minimum'), number(terms.minimum_group)],
    [say('round.fact-leader'), terms.leader_label],
    [say('round.fact-contact'), terms.contact],
    [say('round.fact-closes'), day(closes_on)],
    ...fact(closes_latest > closes_on, say('round.fact-latest'), day(closes_latest)),
    [say('round.fact-mode'), say(`launch.mode-${mode}`)],
    ...fact(mode === 'two_step', say('round.fact-collect'), day(terms.collect_until)),
    ...fact(mode === 'two_step', say('round.fact-answer'), day(terms.answer_from)),
    ...fact(questions, say('round.fact-questions'), questions),
    ...fact(facilitator, say('round.fact-facilitator'), facilitator?.name ?? ''),
    ...fact(session_on, say('round.fact-session'), session_on ? day(session_on) : ''),
    ...fact(terms.strict_rounds, say('round.fact-strict'), say('round.strict')),
  ];
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <section class="app-about app-screen">
      <h2>{say('round.facts-title')}</h2>
      <dl class="app-answers">
        {facts.map(([name, text]) => (
          <div class="app-answers__row" key={name}>
            <dt class="app-answers__name">{name}</dt>
            <dd class="app-answers__value"><bdi>{text}</bdi></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
