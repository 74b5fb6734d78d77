// The panel to print and to save from. What stands in it comes once somebody opens it.

import type { ComponentProps } from 'preact';
import { say } from '../../lib/i18n';
import { Refusal } from '../parts/refusal';
import type { Later } from '../parts/use_later';

type OutputPart = typeof import('./output');

interface Properties extends ComponentProps<OutputPart['Output']> {
  output: Later<OutputPart>;
}

export function PrintAndSave({ output: { part, is_failed, load }, ...rest }: Properties) {
  return (
    <details class="app-panel app-more app-output app-screen" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{say('report.output')}</summary>
      {part ? <part.Output {...rest} /> : !is_failed && <p class="app-muted" role="status">{say('common.loading')}</p>}
      <Refusal text={is_failed ? say('team.error.offline') : ''} />
    </details>
  );
}
