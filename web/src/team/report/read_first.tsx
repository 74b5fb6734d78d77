// The facilitator reads a report before anyone who leads. To a leader it is said who read first; for the facilitator what
// there is to do comes as a part of its own, since nobody else needs it.

import { useEffect } from 'preact/hooks';
import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Report, Role } from '../contract';
import { Refusal } from '../parts/refusal';
import type { Later } from '../parts/use_later';

export type HandOverPart = Later<typeof import('./hand_over')>;

interface Properties {
  report: Report;
  /** Null until it is known who is here. */
  role: Role | null;
  /** The report's own address. */
  path: string;
  take: (report: Report) => void;
  hand_over: HandOverPart;
}

export function ReadFirst({ report, role, path, take, hand_over }: Properties) {
  const { facilitator } = report;
  if (!facilitator || !role) return null;
  if (role === 'facilitator') return <ToRead {...{ report, path, take }} later={hand_over} />;
  return <p class="app-muted app-screen">{say('report.first-by', { facilitator: facilitator.name })}</p>;
}

function ToRead({ later: { part, is_failed, load }, ...rest }: { later: HandOverPart } & Omit<Properties, 'role' | 'hand_over'>) {
  useEffect(load, []);
  if (part) return <part.HandOver {...rest} />;
  return (
    <section class="app-panel app-flow app-screen">
      {!is_failed && <p class="app-muted" role="status">{say('common.loading')}</p>}
      <Refusal text={is_failed ? say('team.error.offline') : ''} />
      {is_failed && <Button look="secondary" onClick={load}>{say('common.try-again')}</Button>}
    </section>
  );
}
