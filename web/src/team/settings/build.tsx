// Which program this is, so that somebody outside can build the same source and compare.

import { number, say } from '../../lib/i18n';
import { Panel } from '../../ui/panel';
import { Cell, Table } from '../../ui/table';
import { use_wordings } from '../parts/wording';
import type { Build } from './contract';

export function BuildFacts({ build }: { build: Build }) {
  return (
    <Panel title={say('settings.build-title')}>
      <dl class="app-answers">
        <div class="app-answers__row">
          <dt class="app-answers__name">{say('settings.version')}</dt>
          <dd class="app-answers__value"><bdi>{build.version}</bdi></dd>
        </div>
        <div class="app-answers__row">
          <dt class="app-answers__name">{say('settings.program')}</dt>
          <dd class="app-answers__value"><code class="app-command" dir="ltr">{build.client}</code></dd>
        </div>
      </dl>
      <h3>{say('settings.check-title')}</h3>
      <p>{say('settings.check')}</p>
      <Definitions build={build} />
      <p class="app-muted">{say('settings.evidence')}</p>
    </Panel>
  );
}

function Definitions({ build: { definitions } }: { build: Build }) {
  const wordings = use_wordings(definitions.map(({ name }) => name));
  const [survey, version, evidence] = [say('settings.column-survey'), say('settings.column-version'), say('settings.column-evidence')];
  return (
    <Table caption={say('settings.definitions-caption')} columns={[survey, version, evidence]}>
      {definitions.map((definition) => (
        <tr key={`${definition.name}-${definition.version}`}>
          <Cell heading column={survey}>{wordings[definition.name]?.title ?? definition.name}</Cell>
          <Cell column={version}>{number(definition.version)}</Cell>
          <Cell column={evidence}>{say(`settings.evidence-${definition.evidence}`)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
