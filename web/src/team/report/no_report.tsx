// What somebody sees who may read a report, and not now: a leader while the facilitator reads, and everybody once it has
// been deleted. Whether figures are, or were, in it or none is not said: that would be told before its time, or after it.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { day, say } from '../../lib/i18n';
import type { Terms } from '../contract';
import { use_loaded } from '../parts/use_loaded';
import { subject_path } from './reader';

/** The server's refusals that are no fault. */
export type Reason = 'with_facilitator' | 'report_gone';

export function NoReport({ reason, path }: { reason: Reason; path: string }) {
  return reason === 'report_gone' ? <Gone /> : <Early path={path} />;
}

/** Who reads, until when, and why. */
function Early({ path }: { path: string }) {
  const { value: terms } = use_loaded<Terms>(`/api${subject_path(path)}`);
  const { facilitator, session_on } = terms ?? {};
  return (
    <Said title={say('no-report.early-title')}>
      {facilitator && session_on && (
        <p class="app-lead">{say('no-report.early-day', { facilitator: facilitator.name, day: day(session_on) })}</p>
      )}
      <p>{say('no-report.early-why')}</p>
      <p>{say('no-report.early-do')}</p>
    </Said>
  );
}

function Gone() {
  return (
    <Said title={say('no-report.gone-title')}>
      <p>{say('no-report.gone-why')}</p>
      <p>{say('no-report.gone-do')}</p>
    </Said>
  );
}

function Said({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="app-panel app-panel--note app-flow">
      <h1 tabIndex={-1} ref={heading}>{title}</h1>
      {children}
    </section>
  );
}
