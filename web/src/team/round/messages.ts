// The ready words for everybody while a survey runs: which there are for each way in, and which fits today. Pure.

import type { Mode } from '../../respond/ballot/modes';
import type { Round } from '../contract';
import { days_between } from '../parts/days';

/** Each message's name, in the order in which a survey needs them; texts are `round.message-<name>`. */
const messages_of = {
  slips: ['slips-first', 'slips-midway', 'slips-last'],
  together: ['together-first', 'together-last'],
  two_step: ['collect-first', 'collect-last', 'answer-first', 'answer-last'],
  one_step: ['link-first', 'link-midway', 'link-last'],
  open_link: ['open-first', 'open-midway', 'open-last'],
} as const satisfies Record<Mode, readonly string[]>;

export type Message = (typeof messages_of)[Mode][number];

export const messages_for = (mode: Mode): readonly Message[] => messages_of[mode];

/** From so many days before the end on, the last reminder is the one to send. */
const last_days = 3;

type Course = Pick<Round, 'state' | 'mode' | 'launched_on' | 'closes_on' | 'collect_until' | 'answer_from'>;

/** The message that fits this day best. */
export function message_for(round: Course, today: string): Message {
  const messages = messages_of[round.mode];
  if (round.state === 'prepared') return messages[0];
  if (round.mode === 'two_step') return today < round.answer_from ? stage('collect', today, round.collect_until) : stage('answer', today, round.closes_on);
  const left = days_between(today, round.closes_on);
  if (left <= last_days) return messages[messages.length - 1]!;
  // Up to a third of the time people are still being told that it has begun.
  const is_early = days_between(round.launched_on, today) * 3 < days_between(round.launched_on, round.closes_on);
  return is_early ? messages[0] : messages[1];
}

const stage = (part: 'collect' | 'answer', today: string, end: string): Message =>
  (days_between(today, end) <= last_days ? `${part}-last` : `${part}-first`);
