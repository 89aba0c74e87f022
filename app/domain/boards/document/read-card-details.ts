import * as Y from 'yjs';

import type { Grid, SlotAnswer } from '../calendar/availability.ts';
import { BOARD_LIMITS, CARDS_ROOT, isBoardId, isStoredPosition } from './board-schema.ts';
import { readAnswers, readGrid } from './read-availability.ts';
import { mapsIn, textOf, trueKeys } from './read-board.ts';
import { isInstant } from './stored-values.ts';

/** A comment; `by` is a person id the server checked when it was written, `at` an instant in ms. */
export type CommentSnapshot = {
  readonly id: string;
  readonly by: string | null;
  readonly at: number;
  readonly text: string;
};

/** One line of a card's checklist. */
export type ChecklistItemSnapshot = {
  readonly id: string;
  readonly text: string;
  readonly isDone: boolean;
  readonly position: string;
};

/** What a card holds beyond its face: read for the one card that is open. */
export type CardDetails = {
  /** Oldest first. */
  readonly comments: readonly CommentSnapshot[];
  /** By position, then id. */
  readonly checklist: readonly ChecklistItemSnapshot[];
  /** Ids of catalogue services, in order of id. */
  readonly services: readonly string[];
  readonly grid: Grid | null;
  readonly availability: readonly SlotAnswer[];
};

/** Reads the details of one card of a board; null when there is no such card. */
export function readDetails(doc: Y.Doc, cardId: string): CardDetails | null {
  const card = doc.getMap<unknown>(CARDS_ROOT).get(cardId);
  return card instanceof Y.Map ? readCardDetails(card) : null;
}

/** Reads the details of one card of the `cards` map. Never throws: junk is left out. */
export function readCardDetails(card: Y.Map<unknown>): CardDetails {
  return {
    comments: readComments(card.get('comments')),
    checklist: readChecklist(card.get('checklist')),
    services: trueKeys(card.get('services')).toSorted(),
    grid: readGrid(card),
    availability: readAnswers(card),
  };
}

function readComments(comments: unknown): CommentSnapshot[] {
  const found = mapsIn(comments).map(([id, comment]): CommentSnapshot => {
    const by = comment.get('by');
    const at = comment.get('at');
    return {
      id,
      by: isBoardId(by) ? by : null,
      at: isInstant(at) ? at : 0,
      text: textOf(comment.get('text'), { maxLength: BOARD_LIMITS.commentLength, hasLines: true }),
    };
  });
  return found.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function readChecklist(items: unknown): ChecklistItemSnapshot[] {
  const found = mapsIn(items).map(([id, item]): ChecklistItemSnapshot => {
    const position = item.get('position');
    return {
      id,
      text: textOf(item.get('text'), { maxLength: BOARD_LIMITS.titleLength, hasLines: false }),
      isDone: item.get('isDone') === true,
      position: isStoredPosition(position) ? position : 'V',
    };
  });
  return found.toSorted((a, b) =>
    a.position === b.position ? (a.id < b.id ? -1 : 1) : a.position < b.position ? -1 : 1,
  );
}
