// What a team's size means for its report, in words.

import { say } from '../../lib/i18n';
import type { Instrument } from '../contract';
import { people_asked, type AskedValues } from './asked';
import { detail_minimum, read_whole, size_advice, type SizeAdvice } from './size';

export function size_words(advice: SizeAdvice): string {
  const { kind, people, minimum, absences } = advice;
  if (kind === 'some') return say('launch.size-some', { people, minimum, count: absences });
  return say(`launch.size-${kind}`, { people, minimum });
}

interface Properties {
  values: AskedValues;
  /** As typed. */
  minimum: string;
  use: Instrument['use'];
}

/**
 * Says nothing while one of the numbers is none yet. How many may be away can be told of one team alone: each of two has
 * a count of its own, and so has each of many below a unit.
 */
export function SizeSentence({ values, minimum, use }: Properties) {
  const advice = size_advice(people_asked(values), read_whole(minimum));
  if (!advice) return null;
  if (values.kind === 'team' || advice.kind === 'below') return <Advice advice={advice} />;
  return values.kind === 'pair' ? <OfTwo use={use} minimum={advice.minimum} /> : null;
}

/** A survey about two teams has a report about each or none; any other can have one about both together. */
function OfTwo({ use, minimum }: { use: Instrument['use']; minimum: number }) {
  return (
    <div class="app-size">
      <p>{use === 'pair' ? say('launch.size-each', { minimum }) : say('launch.size-small-teams')}</p>
    </div>
  );
}

function Advice({ advice }: { advice: SizeAdvice }) {
  return (
    <div class={`app-size app-size--${advice.kind}`}>
      <p class="app-size__words">{size_words(advice)}</p>
      <p>{say(after_key(advice), { detail: Math.max(detail_minimum, advice.minimum) })}</p>
    </div>
  );
}

function after_key({ kind, detail }: SizeAdvice) {
  if (kind === 'below') return 'launch.size-below-what';
  return detail ? 'launch.size-detail' : 'launch.size-no-detail';
}
