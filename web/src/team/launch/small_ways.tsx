// What a small team can do instead, said before anything is launched: afterwards no one can join teams or lower a bound.

import { say } from '../../lib/i18n';
import { Button, ButtonLink } from '../../ui/button';
import { people_asked, type AskedValues } from './asked';
import type { LaunchValues } from './form';
import { guide_path } from '../parts/paths';
import { is_small, read_whole, size_advice } from './size';

/** Whether a team is so small that its ways are shown; two teams already go one of them. */
export function needs_ways(values: AskedValues, minimum_group: string): boolean {
  const advice = size_advice(people_asked(values), read_whole(minimum_group));
  return advice !== null && is_small(advice) && (values.kind === 'team' || advice.kind === 'below');
}

export function SmallWays({ values, join }: { values: LaunchValues; join: () => void }) {
  if (!needs_ways(values, values.minimum_group)) return null;
  return (
    <div class="app-ways">
      <h3>{say('launch.ways-title')}</h3>
      {values.kind === 'team' && (
        <div class="app-ways__way">
          <p>{say('launch.way-pair')}</p>
          <Button look="secondary" onClick={join}>{say('launch.way-pair-button')}</Button>
        </div>
      )}
      <div class="app-ways__way">
        <p>{say('launch.way-talk')}</p>
        <ButtonLink look="secondary" href={guide_path} target="_blank">{say('launch.way-talk-button')}</ButtonLink>
      </div>
    </div>
  );
}
