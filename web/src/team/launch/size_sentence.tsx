// What a team's size means for its report, in words.

import { say } from '../../lib/i18n';
import { detail_minimum, read_whole, size_advice, type SizeAdvice } from './size';

export function size_words(advice: SizeAdvice): string {
  const { kind, people, minimum, absences } = advice;
  if (kind === 'some') return say('launch.size-some', { people, minimum, count: absences });
  return say(`launch.size-${kind}`, { people, minimum });
}

/** Says nothing while one of the numbers is none yet; `minimum` is as typed. */
export function SizeSentence({ people, minimum }: { people: number; minimum: string }) {
  const advice = size_advice(people, read_whole(minimum));
  if (!advice) return null;
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
