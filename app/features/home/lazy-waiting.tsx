import { lazy, Suspense } from 'react';

import { Skeleton } from '#app/components/loading.tsx';
import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

const loadWaiting = () =>
  loadWithTexts(['notifications'], () => import('../notifications/waiting-list.tsx'));

const Waiting = lazy(async () => ({ default: (await loadWaiting()).WaitingSection }));

/** What waits for a household, in a part of its own: a guest's first page does without. */
export function LazyWaiting(props: {
  readonly items: readonly WaitingItem[];
  readonly now: string;
}) {
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <Waiting {...props} />
    </Suspense>
  );
}
