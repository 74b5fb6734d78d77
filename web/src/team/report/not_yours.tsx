// What a leader sees while the facilitator reads: who reads, until when, and why. Whether there is a report to come
// or none is not said, for that would be told before its time as well.

import { useEffect, useRef } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import type { Terms } from '../contract';
import { use_loaded } from '../parts/use_loaded';
import { subject_path } from './reader';

export function NotYours({ path }: { path: string }) {
  const { value: terms } = use_loaded<Terms>(`/api${subject_path(path)}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { facilitator, session_on } = terms ?? {};
  return (
    <section class="app-panel app-panel--note app-flow">
      <h1 tabIndex={-1} ref={heading}>{say('report.early-title')}</h1>
      {facilitator && session_on && (
        <p class="app-lead">{say('report.early-day', { facilitator: facilitator.name, day: day(session_on) })}</p>
      )}
      <p>{say('report.early-why')}</p>
      <p>{say('report.early-do')}</p>
    </section>
  );
}
