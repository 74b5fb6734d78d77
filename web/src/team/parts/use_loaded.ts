// Something that the server holds, loaded when the page starts.

import { useEffect, useState } from 'preact/hooks';
import { ask, type ApiError } from '../../lib/api';
import { refusal_in } from './failure';

export interface Loaded<Value> {
  /** Null while it is on its way, and when it was refused. */
  value: Value | null;
  error: ApiError | null;
  /** Puts in place what a later answer of the server brought. */
  replace: (value: Value) => void;
}

/** An empty address loads nothing: the prerendered shell has no round yet. */
export function use_loaded<Value>(address: string): Loaded<Value> {
  const [value, replace] = useState<Value | null>(null);
  const [error, set_error] = useState<ApiError | null>(null);
  useEffect(() => {
    if (address === '') return;
    ask<Value>(address).then(replace, (thrown) => set_error(refusal_in(thrown)));
  }, [address]);
  return { value, error, replace };
}
