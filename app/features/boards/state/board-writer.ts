import type * as Y from 'yjs';

import type { Answer, Grid } from '#app/domain/boards/calendar/availability.ts';
import type { ColumnId, JoinDetails, Tolerance } from '#app/domain/boards/document/board-schema.ts';
import { copyCard, type CardCopy } from '#app/domain/boards/document/copy-card.ts';
import {
  addCard,
  archiveCard,
  deleteCard,
  joinCard,
  leaveCard,
  moveCard,
  renameColumn,
  renameLabel,
  setCategory,
  setDueOn,
  setRecurrence,
  setSchedule,
  setTolerance,
  type NewCard,
} from '#app/domain/boards/document/edit-board.ts';
import {
  addChecklistItem,
  addComment,
  changeChecklistItem,
  deleteChecklistItem,
  deleteComment,
  linkService,
  setAnswer,
  setGrid,
  setLabel,
  type NewChecklistItem,
  type NewComment,
} from '#app/domain/boards/document/edit-card-lists.ts';
import type { LabelId } from '#app/domain/boards/document/labels.ts';
import type { Recurrence } from '#app/domain/boards/calendar/recurrence.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

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
  /** A copy nobody has joined yet. */
  copy(cardId: string, copy: Omit<CardCopy, 'createdBy'>): void;
  /** For good; the board's history can bring it back. */
  delete(cardId: string): void;
  setDueOn(cardId: string, dueOn: CalendarDay | null): void;
  setRecurrence(cardId: string, recurrence: Recurrence | null): void;
  setLabel(cardId: string, label: LabelId, isOn: boolean): void;
  linkService(cardId: string, serviceId: string, isLinked: boolean): void;
  comment(cardId: string, comment: Omit<NewComment, 'by'>): void;
  deleteComment(cardId: string, commentId: string): void;
  addItem(cardId: string, item: NewChecklistItem): void;
  changeItem(cardId: string, itemId: string, change: { isDone?: boolean; position?: string }): void;
  deleteItem(cardId: string, itemId: string): void;
  setGrid(cardId: string, grid: Grid | null): void;
  /** A household's answer for some slots; null takes it back. Organisers answer for others too. */
  answer(
    cardId: string,
    to: { householdId: string; slots: readonly string[]; answer: Answer | null },
  ): void;
  renameColumn(column: ColumnId, title: string | null): void;
  renameLabel(label: LabelId, title: string | null): void;
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
    join: (cardId, details) => void joinCard(doc, cardId, viewer.householdId, details),
    leave: (cardId) => void leaveCard(doc, cardId, viewer.householdId),
    archive: (cardId, isArchived) => void archiveCard(doc, cardId, isArchived),
    copy: (cardId, copy) => void copyCard(doc, cardId, { ...copy, createdBy: viewer.personId }),
    delete: (cardId) => deleteCard(doc, cardId),
    setDueOn: (cardId, dueOn) => void setDueOn(doc, cardId, dueOn),
    setRecurrence: (cardId, recurrence) => void setRecurrence(doc, cardId, recurrence),
    setLabel: (cardId, label, isOn) => void setLabel(doc, cardId, label, isOn),
    linkService: (cardId, id, isLinked) => void linkService(doc, cardId, id, isLinked),
    comment: (cardId, entry) => void addComment(doc, cardId, { ...entry, by: viewer.personId }),
    deleteComment: (cardId, commentId) => void deleteComment(doc, cardId, commentId),
    addItem: (cardId, item) => void addChecklistItem(doc, cardId, item),
    changeItem: (cardId, itemId, change) => void changeChecklistItem(doc, cardId, itemId, change),
    deleteItem: (cardId, itemId) => void deleteChecklistItem(doc, cardId, itemId),
    setGrid: (cardId, grid) => void setGrid(doc, cardId, grid),
    answer: (cardId, { householdId, slots, answer }) =>
      doc.transact(() => {
        for (const slot of slots) setAnswer(doc, cardId, { householdId, slot, answer });
      }),
    renameColumn: (column, title) => renameColumn(doc, column, title),
    renameLabel: (label, title) => renameLabel(doc, label, title),
  };
}
