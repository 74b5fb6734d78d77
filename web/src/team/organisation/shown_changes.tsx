// What a sheet would change, in words before anything is changed: how many units of each kind, and the first of them.

import { say } from '../../lib/i18n';
import type { Changes } from './changes';
import type { UnitEntry } from './contract';

const named_max = 20;

export function ShownChanges({ changes }: { changes: Changes }) {
  const kinds = ['added', 'changed', 'removed'] as const;
  if (kinds.every((kind) => changes[kind].length === 0)) return <p>{say('organisation.changes-none')}</p>;
  return <>{kinds.map((kind) => changes[kind].length > 0 && <Kind key={kind} title={say(`organisation.changes-${kind}`, { count: changes[kind].length })} units={changes[kind]} />)}</>;
}

function Kind({ title, units }: { title: string; units: UnitEntry[] }) {
  const left = units.length - named_max;
  return (
    <details class="app-more">
      <summary>{title}</summary>
      <ul>
        {units.slice(0, named_max).map(({ name }) => <li key={name}><bdi>{name}</bdi></li>)}
        {left > 0 && <li>{say('organisation.changes-left', { count: left })}</li>}
      </ul>
    </details>
  );
}
