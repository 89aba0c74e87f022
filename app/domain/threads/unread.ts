/** Something said at an instant (ISO text), by the reader or by somebody else. */
export type Said = { readonly at: string; readonly isMine: boolean };

/** When somebody last looked, and what the look before that visit was; null: there was none. */
export type Look = { readonly seenAt: Date; readonly newSince: Date | null };

/** Looks closer to each other than this are one visit, e.g. a page that is drawn again, milliseconds. */
const VISIT_MS = 5 * 60_000;

/**
 * Since when what others said is new in the visit of now (TH3): it stays marked while the visit lasts,
 * however often the page is drawn. Null: all of it is.
 */
export function newSince(look: Look | null, now: Date): Date | null {
  if (look === null) return null;
  return now.getTime() - look.seenAt.getTime() < VISIT_MS ? look.newSince : look.seenAt;
}

/**
 * Whether something said is new to a reader (TH3): others said it after the reader's last look;
 * who has never looked (null) has everything of others before them.
 */
export function isNewTo({ at, isMine }: Said, seenAt: string | null): boolean {
  return !isMine && (seenAt === null || at > seenAt);
}
