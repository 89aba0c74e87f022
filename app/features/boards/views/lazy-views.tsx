import { lazy, Suspense } from 'react';

import { Skeleton } from '#app/components/loading.tsx';

import type { BoardView } from './use-board-view.ts';

const VIEWS = {
  list: lazy(async () => ({ default: (await import('./board-list.tsx')).BoardList })),
  calendar: lazy(async () => ({ default: (await import('./board-calendar.tsx')).BoardCalendar })),
  archive: lazy(async () => ({ default: (await import('./board-archive.tsx')).BoardArchive })),
};

/** The views that are not columns, each in a part of its own: most visits never ask for them. */
export function OtherView({ kind }: { kind: Exclude<BoardView, 'columns'> }) {
  const View = VIEWS[kind];
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <View />
    </Suspense>
  );
}
