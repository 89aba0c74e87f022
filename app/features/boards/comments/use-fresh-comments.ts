import { useCallback, useEffect, useState } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import type { CommentSnapshot } from '#app/domain/boards/document/read-card-details.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Comments that show, how many wait, and what shows them. */
export type FreshComments = {
  readonly shown: readonly CommentSnapshot[];
  readonly waiting: number;
  readonly showAll: () => void;
};

/** Splits comments into those that show and those of others that came since. */
export function splitFresh(
  comments: readonly CommentSnapshot[],
  seen: ReadonlySet<string>,
  ownPersonId: string,
): { shown: readonly CommentSnapshot[]; waiting: readonly CommentSnapshot[] } {
  const isShown = ({ id, by }: CommentSnapshot) => seen.has(id) || by === ownPersonId;
  return {
    shown: comments.filter(isShown),
    waiting: comments.filter((comment) => !isShown(comment)),
  };
}

/**
 * Holds back what others say while the comments are open. Everything that is there when the live
 * document comes counts as seen: it is newer than the page.
 */
export function useFreshComments(
  comments: readonly CommentSnapshot[],
  ownPersonId: string,
  isLive: boolean,
): FreshComments {
  const t = useT().boards.comments;
  const announce = useAnnounce();
  const idsNow = () => new Set(comments.map(({ id }) => id));
  const [seen, setSeen] = useState<ReadonlySet<string>>(idsNow);
  const [wasLive, setWasLive] = useState(isLive);
  if (wasLive !== isLive) {
    setWasLive(isLive);
    setSeen(idsNow());
  }
  const { shown, waiting } = splitFresh(comments, seen, ownPersonId);
  const count = waiting.length;
  useEffect(() => {
    if (count > 0) announce(t.freshSpoken({ count }));
  }, [count, announce, t]);
  const showAll = useCallback(() => {
    setSeen(new Set(comments.map(({ id }) => id)));
  }, [comments]);
  return { shown, waiting: count, showAll };
}
