// Where the answers stay. Longer than this tab only if their owner says so, and never anywhere but in this browser.

import { say } from '../../lib/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Confirm } from '../parts/confirm';
import type { Place } from './shelves';

interface Properties {
  place: Place;
  choose: (place: Place) => void;
  forget: () => void;
}

export function Keeping({ place, choose, forget }: Properties) {
  return (
    <section class="app-panel app-screen">
      <h2>{say('reflection.keep-title')}</h2>
      <p>{say(`reflection.kept-${place}`)}</p>
      <Checkbox
        id="keep"
        checked={place === 'browser'}
        hint={say('reflection.keep-hint')}
        onChange={(is_kept) => choose(is_kept ? 'browser' : 'tab')}
      >
        {say('reflection.keep')}
      </Checkbox>
      <Confirm
        label={say('reflection.forget')}
        question={say('reflection.forget-question')}
        yes={say('reflection.forget-yes')}
        busy={false}
        act={forget}
      />
    </section>
  );
}
