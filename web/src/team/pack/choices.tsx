// Printing: which parts, and the button. What is not ticked stays on the screen and off the paper.

import { say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { parts, toggled, type Chosen } from './parts';

interface Properties {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
}

export function PrintChoices({ chosen, choose }: Properties) {
  return (
    <details class="app-details app-screen app-pack">
      <summary>{say('report.pack-title')}</summary>
      <fieldset class="app-pack__choices">
        <legend class="app-hidden">{say('report.pack-title')}</legend>
        {parts.map((part) => (
          <Checkbox
            key={part}
            id={`print-${part}`}
            checked={chosen.has(part)}
            hint={say(`report.pack-${part}-hint`)}
            onChange={(is_on) => choose(toggled(chosen, part, is_on))}
          >
            {say(`report.pack-${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button look="secondary" disabled={chosen.size === 0} onClick={() => print()}>{say('report.print')}</Button>
    </details>
  );
}
