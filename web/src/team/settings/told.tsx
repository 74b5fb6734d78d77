// What an administrator should know before promising anything: what they cannot see, how long things are kept, and what a
// backup means. True of the program as it is; docs/operations.md has the same at length.

import { day, say, type Key, type Values } from '../../lib/i18n';
import { ButtonLink } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { today } from '../parts/days';
import type { Settings } from './contract';
import { is_to_come } from './form';

/** Each line is a text of its own, so that one can be read, and left out, without the others. */
function List({ keys, values }: { keys: Key[]; values?: Values }) {
  return <ul>{keys.map((key) => <li key={key}>{say(key, values)}</li>)}</ul>;
}

export function Unseen({ settings }: { settings: Settings }) {
  return (
    <Panel look="note" title={say('settings.unseen-title')}>
      <p>{say('settings.unseen')}</p>
      <List
        keys={['settings.unseen-1', 'settings.unseen-2', 'settings.unseen-3', 'settings.unseen-4', 'settings.unseen-5', 'settings.unseen-6']}
        values={{ minimum: settings.minimum_group_floor }}
      />
      <p>{say('settings.unseen-link')}</p>
      <p>{say('settings.unseen-machine')}</p>
    </Panel>
  );
}

export function PeopleAndRoles() {
  return (
    <Panel title={say('settings.people-title')}>
      <p>{say('settings.people')}</p>
      <ButtonLink look="secondary" href="/people">{say('settings.people-go')}</ButtonLink>
    </Panel>
  );
}

function reports_until({ report_years: count, reports_deleted_from: from }: Settings): string {
  if (count === 0) return say('settings.kept-reports-good');
  const years = say('settings.kept-reports-years', { count });
  return is_to_come(from, today(new Date())) ? `${years} ${say('settings.kept-reports-from', { day: day(from) })}` : years;
}

export function Deleted({ settings }: { settings: Settings }) {
  const days = settings.comments_kept_days;
  const rows: [Key, string][] = [
    ['settings.kept-codes', say('settings.kept-codes-until')],
    ['settings.kept-answers', say('settings.kept-answers-until')],
    ['settings.kept-comments', say('settings.kept-comments-until', { days })],
    ['settings.kept-reports', reports_until(settings)],
    ['settings.kept-sums', say('settings.kept-sums-until')],
    ['settings.kept-backups', say('settings.kept-backups-until')],
  ];
  return (
    <Panel title={say('settings.kept-title')}>
      <dl class="app-answers">
        {rows.map(([what, until]) => (
          <div class="app-answers__row" key={what}>
            <dt class="app-answers__name">{say(what)}</dt>
            <dd class="app-answers__value">{until}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

export function Backups() {
  return (
    <Panel title={say('settings.backup-title')}>
      <p>{say('settings.backup')}</p>
      <p><code class="app-command" dir="ltr">heed backup --data … --to …</code></p>
      <List keys={['settings.backup-1', 'settings.backup-2', 'settings.backup-3']} />
      <h3>{say('settings.restored-title')}</h3>
      <List keys={['settings.restored-1', 'settings.restored-2', 'settings.restored-3', 'settings.restored-4']} />
    </Panel>
  );
}
