import { useMemo } from 'react';

import type { MentionOption } from '#app/contracts/threads/views.ts';

import { useBoardScreen } from '../state/board-screen.tsx';

/** Whom one can name on a card: everybody else in the group. */
export function useMentionOptions(): readonly MentionOption[] {
  const { view } = useBoardScreen();
  const { households, viewer } = view;
  return useMemo(
    () =>
      households.flatMap(({ name: of, adults }) =>
        adults.flatMap(({ id, name }) => (id === viewer.personId ? [] : [{ name, of }])),
      ),
    [households, viewer.personId],
  );
}

/** Names that stand out behind an @: those of the group now, and as they were when they were written. */
export function useMentionNames(): readonly string[] {
  const { view } = useBoardScreen();
  const { households, openMentions } = view;
  return useMemo(
    () => [...openMentions, ...households.flatMap(({ adults }) => adults.map(({ name }) => name))],
    [households, openMentions],
  );
}
