/**
 * How it stands with what this person wrote. `loading`: nothing to show yet; `saving`: on its way;
 * `saved`: committed; `offline`: kept here, sent later; `refused`: the server will not take it;
 * `removed`: this person may not see the board any more.
 */
export type BoardStatus =
  | { readonly kind: 'loading' | 'saving' | 'saved' }
  | { readonly kind: 'offline'; readonly hasUnsent: boolean }
  /** `isMendable`: nothing is lost, it is sent with the next change. */
  | { readonly kind: 'refused'; readonly code: string; readonly isMendable: boolean }
  | { readonly kind: 'removed'; readonly code: string };

/** What the status follows from. */
type Facts = {
  /** The board is closed to this person or to this change, for good. */
  readonly ended: BoardStatus | null;
  readonly isOnline: boolean;
  /** The line came up or failed at least once. */
  readonly hasTried: boolean;
  readonly hasBoard: boolean;
  readonly hasUnsent: boolean;
};

/** The status by the facts; the same object as before when nothing changed. */
export function nextStatus(before: BoardStatus, facts: Facts): BoardStatus {
  const next = statusBy(facts);
  const isSame =
    next.kind === before.kind &&
    (next.kind !== 'offline' || before.kind !== 'offline' || next.hasUnsent === before.hasUnsent);
  return isSame && next.kind !== 'refused' && next.kind !== 'removed' ? before : next;
}

function statusBy({ ended, isOnline, hasTried, hasBoard, hasUnsent }: Facts): BoardStatus {
  if (ended) return ended;
  if (isOnline) return { kind: hasUnsent ? 'saving' : 'saved' };
  return hasTried || hasBoard ? { kind: 'offline', hasUnsent } : { kind: 'loading' };
}
