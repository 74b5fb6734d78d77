// A value that comes later, such as a chunk of this build; null until it is there.

import { useEffect, useState } from 'preact/hooks';

/** `load` runs again when one of `inputs` changes. */
export function use_value<Value>(load: () => Promise<Value>, inputs: unknown[]): Value | null {
  const [value, set_value] = useState<Value | null>(null);
  useEffect(() => {
    load().then(set_value);
  }, inputs);
  return value;
}
