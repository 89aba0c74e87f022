import { lazy, Suspense } from 'react';

import { Skeleton } from '#app/components/loading.tsx';

import type { BoardView } from '../state/use-board-view.ts';

const LOAD = {
  list: async () => ({ default: (await import('./board-list.tsx')).BoardList }),
  calendar: async () => ({ default: (await import('./board-calendar.tsx')).BoardCalendar }),
  archive: async () => ({ default: (await import('./board-archive.tsx')).BoardArchive }),
};
const VIEWS = {
  list: lazy(LOAD.list),
  calendar: lazy(LOAD.calendar),
  archive: lazy(LOAD.archive),
};

/** Fetches the view an address asks for, when it is one of these. */
export async function loadViewOf(search: string): Promise<void> {
  const kind = new URLSearchParams(search).get('view');
  if (kind === 'list' || kind === 'calendar' || kind === 'archive') await LOAD[kind]();
}

/** The views that are not columns, each in a part of its own: most visits never ask for them. */
export function OtherView({ kind }: { kind: Exclude<BoardView, 'columns'> }) {
  const View = VIEWS[kind];
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <View />
    </Suspense>
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
