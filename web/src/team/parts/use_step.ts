// One step that the server takes, such as opening a round: sending, and the words for a refusal.

import { useState } from 'preact/hooks';
import { ask, type Wish } from '../../lib/api';
import { say } from '../../lib/i18n';
import { refusal_in } from './failure';
import { shared_words } from './problem';

export interface Step {
  busy: boolean;
  /** Empty while nothing is wrong. */
  refusal: string;
  run: () => Promise<void>;
}

const bare = { method: 'POST', body: {} } as const;

export function use_step<Answer>(address: string, take: (answer: Answer) => void, wish: Wish = bare): Step {
  return use_call(async () => take(await ask<Answer>(address, wish)));
}

/** For a step that takes more than one request. */
export function use_call(call: () => Promise<void>): Step {
  const [busy, set_busy] = useState(false);
  const [refusal, set_refusal] = useState('');
  const run = async () => {
    set_busy(true);
    set_refusal('');
    try {
      await call();
    } catch (thrown) {
      const { key, values } = shared_words(refusal_in(thrown));
      set_refusal(say(key, values));
    } finally {
      set_busy(false);
    }
  };
  return { busy, refusal, run };
}
