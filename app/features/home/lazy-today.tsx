import { lazy, Suspense, type ReactNode } from 'react';

import { Skeleton } from '#app/components/loading.tsx';
import type { TodayView } from '#app/contracts/home/views.ts';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

const loadToday = () =>
  loadWithTexts(['agenda', 'deals', 'notifications'], () => import('./today.tsx'));

const Loaded = lazy(async () => ({ default: (await loadToday()).Today }));

/** The day of whoever signed in, in a part of its own: a guest's first page does without. */
export function Today(props: {
  readonly today: TodayView;
  readonly now: string;
  readonly children: ReactNode;
}) {
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
