// The life of a form: sending, what was wrong, and where the focus goes then. Problems are shown only when someone
// sends the form, in a summary that takes the focus, and again beside each field; the page's title says so too.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, type Key } from '../../lib/i18n';
import { refusal_in } from './failure';
import { problem_from, type Problem, type Refusals } from './problem';

export interface Form {
  busy: boolean;
  /** For the summary: each problem in words. */
  problems: { field: string; text: string }[];
  summary_ref: { current: HTMLDivElement | null };
  /** The words beside one field, if something is wrong with it. */
  error_of: (field: string) => string | undefined;
  /** Shows these problems; returns whether there were any. */
  refuse: (problems: Problem[]) => boolean;
  /** Runs a call to the server, and shows its refusal if it refuses. */
  send: (call: () => Promise<void>, refusals: Refusals, first_field: string) => Promise<void>;
}

/** `title` is the page's; a form that is only a part of a page leaves it out, and keeps the title that the page has. */
export function use_form(title?: Key): Form {
  const [found, set_found] = useState<Problem[]>([]);
  const [busy, set_busy] = useState(false);
  const summary_ref = useRef<HTMLDivElement>(null);
  const untroubled = useRef('');
  // Before the next paint: focus and title must not lag behind what is already on the screen.
  useLayoutEffect(() => {
    const has_problems = found.length > 0;
    if (title) untroubled.current = `${say(title)} – ${say('common.product')}`;
    else if (has_problems) untroubled.current ||= document.title;
    announce(untroubled.current, has_problems, summary_ref.current);
  }, [found]);

  const send: Form['send'] = async (call, refusals, first_field) => {
    set_busy(true);
    set_found([]);
    try {
      await call();
    } catch (thrown) {
      set_found([problem_from(refusal_in(thrown), refusals, first_field)]);
    } finally {
      set_busy(false);
    }
  };
  const problems = found.map(({ field, key, values }) => ({ field, text: say(key, values) }));
  return {
    busy, problems, summary_ref, send,
    error_of: (field) => problems.find((problem) => problem.field === field)?.text,
    refuse: (next) => (set_found(next), next.length > 0),
  };
}

/** Nothing is announced before there is a title to announce it with. */
function announce(title: string, has_problems: boolean, summary: HTMLDivElement | null): void {
  if (title) document.title = has_problems ? say('common.error-title', { title }) : title;
  if (has_problems) summary?.focus();
}
