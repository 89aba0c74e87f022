import * as Y from 'yjs';

import type { WholeCard } from '#app/domain/boards/history/activity.ts';
import { collapseLines, type ToldActivity } from '#app/domain/boards/history/activity-lines.ts';
import { listFaults, type BoardFault } from '#app/domain/boards/document/board-faults.ts';
import { erasePerson } from '#app/domain/boards/document/erase-person.ts';
import { readBoard, type BoardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { readDetails } from '#app/domain/boards/document/read-card-details.ts';
import {
  applyStored,
  encodeSnapshot,
  hasHole,
  isReadable,
  mergeStored,
} from '#app/domain/boards/document/stored-updates.ts';
import { BoardReplay, readWholeCard, readWholeCards } from '#app/domain/boards/history/replay.ts';
import {
  isCardLike,
  planRestore,
  restoreBoard,
  restoreCard,
  type PastBoard,
  type RestorePlan,
} from '#app/domain/boards/history/restore-board.ts';
import { causeOf, readEntries, type BatchEntry } from '#app/protocol/wire-format.ts';
import { romeDay } from '#app/domain/dates.ts';

/** A batch of the log as a worker gets it. */
export type LoggedBatch = {
  readonly sequence: number;
  readonly payload: Uint8Array;
  readonly authors: readonly (string | null)[];
  readonly atMs: number;
};

/** A state of a board: a snapshot (null: the beginning) and the log after it. */
export type StatePath = {
  readonly base: Uint8Array | null;
  readonly batches: readonly LoggedBatch[];
};

/** A snapshot to be kept. */
export type NewSnapshot = {
  readonly sequence: number;
  readonly state: Uint8Array;
  readonly takenAtMs: number;
};

/**
 * Everything a board says. The details of each card are JSON texts by card id: they are many,
 * a page shows those of one, and a text passes between threads at no cost.
 */
export type ReadBoard = {
  readonly board: BoardSnapshot;
  readonly details: Readonly<Record<string, string>>;
};

/**
 * Something that was left out of a fold: what lies in the document, or which batch. `hole`: up to
 * there something builds on what never came.
 */
export type LeftOut =
  | BoardFault
  | {
      readonly sequence: number;
      readonly entry: number;
      readonly kind: 'untold' | 'unreadable' | 'hole';
    };

/** What a worker can be asked about a board: the question and its answer. */
export type HistoryJobs = {
  /** Reads a board for a page. */
  read: { ask: StatePath; answer: ReadBoard };
  /** Reads a board for a file, and says what readers leave out. */
  export: { ask: StatePath; answer: ReadBoard & { readonly faults: readonly BoardFault[] } };
  /** Folds the log: a snapshot of the end of each day in it and of now, and what was done. */
  fold: {
    ask: StatePath & { readonly describedSequence: number };
    answer: {
      readonly snapshots: readonly NewSnapshot[];
      readonly told: readonly ToldActivity[];
      readonly leftOut: readonly LeftOut[];
    };
  };
  /**
   * Folds a log that takes too long entry by entry: one snapshot of now, and nothing is told.
   */
  press: {
    ask: StatePath & { readonly describedSequence: number };
    answer: HistoryJobs['fold']['answer'];
  };
  /** Says what was done. */
  tell: { ask: StatePath; answer: readonly ToldActivity[] };
  /** Shows a board as it was, and one card of it whole. */
  look: {
    ask: StatePath & { readonly cardId: string | null };
    answer: { readonly board: BoardSnapshot; readonly card: WholeCard | null };
  };
  /** Plans to bring back a state (of the board, or of one card), and writes the change. */
  restore: {
    ask: {
      readonly pastPath: StatePath;
      readonly presentPath: StatePath;
      readonly cardId: string | null;
      readonly householdId: string;
      readonly heldCardIds: readonly string[];
      readonly clientId: number;
    };
    answer: {
      readonly plan: RestorePlan;
      /** The card as it was; null when it was not there, or when the whole board is asked for. */
      readonly card: WholeCard | null;
      /** Null: nothing would change. */
      readonly update: Uint8Array | null;
    };
  };
  /** Takes one person's words out of a board; null: there are none. */
  erase: {
    ask: StatePath & {
      readonly personId: string;
      readonly clientIds: readonly number[];
      readonly clientId: number;
    };
    answer: Uint8Array | null;
  };
};

/** More are not worth telling: whoever mends one looks at the board. */
const MOST_LEFT_OUT = 100;

type Jobs = { [K in keyof HistoryJobs]: (ask: HistoryJobs[K]['ask']) => HistoryJobs[K]['answer'] };

/** The work itself: runs in the worker, holds nothing between two questions. */
export const historyJobs: Jobs = {
  read: (path) => readAll(build(path)),

  export: (path) => {
    const doc = build(path);
    return { ...readAll(doc), faults: listFaults(doc) };
  },

  fold: ({ base, batches, describedSequence }) => {
    const replay = new BoardReplay(base);
    const snapshots: NewSnapshot[] = [];
    const told: ToldActivity[] = [];
    const leftOut: LeftOut[] = [];
    batches.forEach((batch, index) => {
      const activities = tellBatch(replay, batch, leftOut);
      if (batch.sequence > describedSequence) told.push(...activities);
      const next = batches[index + 1];
      const isEndOfDay = !next || romeDay(new Date(batch.atMs)) !== romeDay(new Date(next.atMs));
      if (!isEndOfDay) return;
      const { sequence, atMs } = batch;
      snapshots.push({ sequence, state: replay.state(), takenAtMs: atMs });
    });
    return {
      snapshots,
      told: collapseLines(told),
      leftOut: [...leftOut.slice(0, MOST_LEFT_OUT), ...listLeftOut(replay.doc, batches)],
    };
  },

  press: ({ base, batches, describedSequence }) => {
    const leftOut: LeftOut[] = [];
    const updates = batches.flatMap((batch) => readUpdates(batch, leftOut));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, mergeStored(base ? [base, ...updates] : updates));
    for (const { sequence } of batches) {
      if (sequence > describedSequence) leftOut.push({ sequence, entry: 0, kind: 'untold' });
    }
    const last = batches.at(-1);
    const snapshots = last
      ? [{ sequence: last.sequence, state: encodeSnapshot(doc), takenAtMs: last.atMs }]
      : [];
    const faults = listLeftOut(doc, batches);
    return { snapshots, told: [], leftOut: [...leftOut.slice(0, MOST_LEFT_OUT), ...faults] };
  },

  tell: ({ base, batches }) => {
    const replay = new BoardReplay(base);
    return collapseLines(batches.flatMap((batch) => tellBatch(replay, batch, [])));
  },

  look: ({ cardId, ...path }) => {
    const doc = build(path);
    return { board: readBoard(doc), card: cardId === null ? null : readWholeCard(doc, cardId) };
  },

  restore: ({ pastPath, presentPath, cardId, householdId, heldCardIds, clientId }) => {
    const past = readPast(build(pastPath));
    const doc = build(presentPath);
    doc.clientID = clientId;
    const terms = { householdId, heldCardIds: new Set(heldCardIds) };
    const card = cardId === null ? null : (past.cards.get(cardId) ?? null);
    const plan = planRestore(doc, past, terms);
    const update = written(doc, () => {
      if (cardId === null) restoreBoard(doc, past, terms);
      else if (card && !isCardLike(doc, card)) restoreCard(doc, card, terms);
    });
    return { plan, card, update };
  },

  erase: ({ personId, clientIds, clientId, ...path }) => {
    const doc = build(path);
    doc.clientID = clientId;
    return written(doc, () => erasePerson(doc, { personId, clientIds }));
  },
};

function readAll(doc: Y.Doc): ReadBoard {
  const board = readBoard(doc);
  const details = board.cards.map(({ id }) => [id, JSON.stringify(readDetails(doc, id))] as const);
  return { board, details: Object.fromEntries(details) };
}

/** Says what a batch did. What cannot be told, or read, is noted in `leftOut`; the rest goes on. */
function tellBatch(replay: BoardReplay, batch: LoggedBatch, leftOut: LeftOut[]): ToldActivity[] {
  const { sequence, atMs, authors } = batch;
  const told: ToldActivity[] = [];
  readEntriesOrNone(batch, leftOut).forEach((entry, index) => {
    const personId = authors[index] ?? null;
    const { unread } = replay;
    try {
      for (const activity of replay.tell(entry.update, causeOf(entry, personId))) {
        told.push({ ...activity, sequence, atMs, personId, position: told.length });
      }
    } catch {
      replay.take(entry.update);
      if (unread === replay.unread) leftOut.push({ sequence, entry: index, kind: 'untold' });
    }
    // Letters wait to be read together: it may have been one a little before.
    if (unread < replay.unread) leftOut.push({ sequence, entry: index, kind: 'unreadable' });
  });
  return told;
}

function readEntriesOrNone({ sequence, payload }: LoggedBatch, leftOut: LeftOut[]): BatchEntry[] {
  const entries = readEntries(payload);
  if (!entries) leftOut.push({ sequence, entry: 0, kind: 'unreadable' });
  return entries ?? [];
}

function readUpdates(batch: LoggedBatch, leftOut: LeftOut[]): Uint8Array[] {
  const updates = readEntriesOrNone(batch, leftOut).map(({ update }) => update);
  updates.forEach((update, entry) => {
    if (isReadable(update)) return;
    leftOut.push({ sequence: batch.sequence, entry, kind: 'unreadable' });
  });
  return updates;
}

/** What a document built from these batches does not show. */
function listLeftOut(doc: Y.Doc, batches: readonly LoggedBatch[]): readonly LeftOut[] {
  const sequence = batches.at(-1)?.sequence ?? 0;
  const holes: LeftOut[] = hasHole(doc) ? [{ sequence, entry: 0, kind: 'hole' }] : [];
  return [...holes, ...listFaults(doc)];
}

function build({ base, batches }: StatePath): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (base) Y.applyUpdate(doc, base);
    for (const { payload } of batches) {
      // What nobody can read, and what builds on it, is named by the fold; the rest is shown.
      for (const { update } of readEntries(payload) ?? []) applyStored(doc, update);
    }
  });
  return doc;
}

function readPast(doc: Y.Doc): PastBoard {
  const { columns, labels } = readBoard(doc);
  return { columns, labels, cards: readWholeCards(doc) };
}

function written(doc: Y.Doc, work: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  work();
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}
