// Session mode: the report as a conversation, shown to a whole room. One topic a view, large, led by keys, a clicker or
// the buttons at the foot. Nothing moves by itself, and nothing counts down.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { number, say } from '../../lib/i18n';
import { Button } from '../../ui/button';
import type { Report } from '../contract';
import type { Agreement } from '../commitments/use_agreement';
import type { Definition, Wording } from '../parts/wording';
import { strength_of } from '../report/figures';
import { is_taken, move_of } from './keys';
import type { Session as Place } from './place';
import { ViewOf } from './view';
import { views_of } from './views';

interface Properties {
  report: Report;
  wording: Wording;
  definition: Definition;
  agreement: Agreement;
  place: Place;
}

export function Session({ report, wording, definition, agreement, place }: Properties) {
  const views = views_of({
    is_released: report.state === 'released',
    has_strength: report.state === 'released' && strength_of(report.elements) !== null,
    has_comments: report.state === 'released' && (report.comments ?? []).some(({ state }) => state === 'shown'),
    has_statements: report.state === 'released' && report.detail,
    has_earlier: (agreement.earlier?.commitments.length ?? 0) > 0,
  });
  const at = Math.min(place.view ?? 0, views.length - 1);
  const view = views[at]!;
  const moves = {
    next: () => at < views.length - 1 && place.move_to(at + 1),
    back: () => at > 0 && place.move_to(at - 1),
    leave: () => leave(place),
  };
  const stage = use_focus(at);
  use_keys(moves);
  return (
    <div class="app-session">
      <main class="app-session__stage" id="main" ref={stage}>
        <div class={`app-session__view app-session__view--${view.name}`}>
          <ViewOf name={view.name} {...{ report, wording, definition, agreement }} topic={place.topic} choose={place.choose} />
        </div>
      </main>
      <nav class="app-session__bar" aria-label={say('session.bar')}>
        <Button look="quiet" onClick={moves.leave}>{say('session.leave')}</Button>
        <p class="app-session__where" role="status">
          {say('session.where', { at: number(at + 1), all: number(views.length) })}
          <span class="app-session__minutes">{say('team.minutes', { count: view.minutes })}</span>
        </p>
        <Button look="secondary" aria-disabled={at === 0} onClick={moves.back}>{say('session.back')}</Button>
        <Button aria-disabled={at === views.length - 1} onClick={moves.next}>{say('session.next')}</Button>
      </nav>
    </div>
  );
}

// Both below act before the next paint: a key that is pressed at once must not meet the view before, and lose a choice.

/** The heading of each view takes the focus, so that a screen reader begins there; the view begins at its top. */
function use_focus(at: number) {
  const stage = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    stage.current?.scrollTo(0, 0);
    stage.current?.querySelector('h1')?.focus();
  }, [at]);
  return stage;
}

function use_keys(moves: Record<'next' | 'back' | 'leave', () => void>): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const move = move_of(event.key, document.documentElement.dir === 'rtl');
      if (move === null || event.ctrlKey || event.metaKey || event.altKey || is_taken(event.key, event.target)) return;
      event.preventDefault();
      moves[move]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function leave(place: Place): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  place.leave();
}
