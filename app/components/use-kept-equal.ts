import { useState } from 'react';

import { keepEqual } from './keep-equal.ts';

/** A value of this drawing; what of it equals the last one's is the same object. */
export function useKeptEqual<T>(value: T): T {
  const [last, setLast] = useState(value);
  const kept = keepEqual(last, value);
  if (kept !== last) setLast(kept);
  return kept;
}
