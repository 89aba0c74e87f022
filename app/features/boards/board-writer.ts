import type * as Y from 'yjs';

import type { ColumnId, JoinDetails, Tolerance } from '#app/domain/boards/board-schema.ts';
import {
  addCard,
  archiveCard,
  joinNeed,
  leaveNeed,
  moveCard,
  setCategory,
  setSchedule,
  setTolerance,
  type NewCard,
} from '#app/domain/boards/edit-board.ts';

/** What a person may do to the board, bound to its live document. */
export type BoardWriter = {
  add(card: Omit<NewCard, 'createdBy'>): void;
  move(cardId: string, to: { column: ColumnId; position: string }): void;
  setCategory(cardId: string, category: string): void;
  setSchedule(cardId: string, schedule: string): void;
  setTolerance(cardId: string, tolerance: Tolerance | null): void;
  join(cardId: string, details: JoinDetails): void;
  leave(cardId: string): void;
  archive(cardId: string, isArchived: boolean): void;
};

/** Binds the edits of `edit-board.ts` to a document and to who makes them. Loaded with Yjs. */
export function createBoardWriter(
  doc: Y.Doc,
  viewer: { readonly personId: string; readonly householdId: string },
): BoardWriter {
  return {
    add: (card) => addCard(doc, { ...card, createdBy: viewer.personId }),
    move: (cardId, to) => void moveCard(doc, cardId, to),
    setCategory: (cardId, category) => void setCategory(doc, cardId, category),
    setSchedule: (cardId, schedule) => void setSchedule(doc, cardId, schedule),
    setTolerance: (cardId, tolerance) => void setTolerance(doc, cardId, tolerance),
    join: (cardId, details) => void joinNeed(doc, cardId, viewer.householdId, details),
    leave: (cardId) => void leaveNeed(doc, cardId, viewer.householdId),
    archive: (cardId, isArchived) => void archiveCard(doc, cardId, isArchived),
  };
}
