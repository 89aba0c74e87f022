import { lazy } from 'react';

import { LatePart } from '#app/components/late-part.tsx';
import { Skeleton } from '#app/components/loading.tsx';

import type { BoardView } from '../state/use-board-view.ts';

const VIEWS = {
  list: lazy(async () => ({ default: (await import('./board-list.tsx')).BoardList })),
  calendar: lazy(async () => ({ default: (await import('./board-calendar.tsx')).BoardCalendar })),
  archive: lazy(async () => ({ default: (await import('./board-archive.tsx')).BoardArchive })),
};

/** The views that are not columns, each in a part of its own: most visits never ask for them. */
export function OtherView({ kind }: { kind: Exclude<BoardView, 'columns'> }) {
  const View = VIEWS[kind];
  return (
    <LatePart fallback={<Skeleton lines={8} />}>
      <View />
    </LatePart>
  );
}

/** The bar of whoever follows somebody. */
export const FollowBar = lazy(async () => ({
  default: (await import('../toolbar/follow-bar.tsx')).FollowBar,
}));

/** The board's keys: after the first sign of use, which may be a key. */
export const Shortcuts = lazy(async () => ({
  default: (await import('../toolbar/shortcuts.tsx')).Shortcuts,
}));
