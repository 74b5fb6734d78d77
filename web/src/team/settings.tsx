// What holds for the whole installation, for the administrator: the few things that can be set, and, in plain words, what
// happens to what people entrust to it, what no administrator can see, and which program this is.

import { say } from '../lib/i18n';
import { TeamPage } from './parts/team_page';
import { use_loaded } from './parts/use_loaded';
import { BuildFacts } from './settings/build';
import type { Settings as SettingsAnswer } from './settings/contract';
import { Backups, Deleted, PeopleAndRoles, Unseen } from './settings/told';
import { Wishes } from './settings/wishes';

export default function Settings() {
  const { value: settings, error, replace } = use_loaded<SettingsAnswer>('/api/settings');
  return (
    <TeamPage audience="administrator" error={error}>
      <div class="app-flow">
        <h1>{say('settings.title')}</h1>
        <p class="app-lead">{say('settings.lead')}</p>
        {settings ? <Known settings={settings} replace={replace} /> : <p class="app-muted" role="status">{say('common.loading')}</p>}
      </div>
    </TeamPage>
  );
}

interface Properties {
  settings: SettingsAnswer;
  replace: (settings: SettingsAnswer) => void;
}

export function Known({ settings, replace }: Properties) {
  return (
    <>
      <Wishes settings={settings} replace={replace} />
      <Unseen settings={settings} />
      <PeopleAndRoles />
      <Deleted settings={settings} />
      <Backups />
      <BuildFacts build={settings.build} />
    </>
  );
}
