// What people are told before they answer, as far as this form decides it.

import { day, say } from '../../lib/i18n';
import type { Instrument } from '../contract';
import type { Named } from './check_rows';
import { latest_of } from './days';
import type { LaunchValues } from './form';
import { detail_minimum_of } from './size';

interface Properties {
  values: LaunchValues;
  named: Named;
  use: Instrument['use'];
  today: string;
}

function told({ values, named: { questions, reader }, use, today }: Properties): string[] {
  const minimum = values.minimum_group;
  const detail = detail_minimum_of(minimum);
  const latest = latest_of(values, today);
  return [
    say(`respond.live.label-${values.mode}`),
    say('launch.told-1'),
    use === 'pair' ? say('launch.told-2-both', { minimum }) : say(`launch.told-2-${values.kind}`, { minimum }),
    reader ? say('launch.told-3-reader', { facilitator: reader }) : say('launch.told-3'),
    ...(values.kind === 'team' || use === 'pair' ? [] : [say('launch.told-who')]),
    ...(latest > values.closes_on ? [say('launch.told-latest', { day: day(values.closes_on), latest: day(latest) })] : []),
    ...(questions ? [say('launch.told-comments', { facilitator: reader, detail })] : []),
  ];
}

export function Told(properties: Properties) {
  return (
    <section class="app-panel app-flow">
      <h2>{say('launch.told-title')}</h2>
      <ul>{told(properties).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </section>
  );
}
