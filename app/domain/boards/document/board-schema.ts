/**
 * The shape of a board's document (a Yjs document), shared by browser and server.
 *
 * ```
 * cards: Map<cardId, Map>     columns: Map<columnId, title>     labels: Map<labelId, title>
 *   title, notes: Text
 *   category, column, position, schedule, tolerance, createdBy, isArchived, dueOn: values
 *   recurrence, grid: values, null or absent when there is none
 *   joins: Map<householdId, { dependantIds, hours }>
 *   comments: Map<commentId, Map { text: Text, by, at }>
 *   checklist: Map<itemId, Map { text: Text, isDone, position }>
 *   labels: Map<labelId, true>     services: Map<serviceId, true>
 *   availability: Map<"householdId:slot", yes|maybe|no>
 * ```
 * `BOARD_ROOTS` says what may be written where; the server refuses every other write
 * (`check-update.ts`). Read with `read-board.ts`, write with `edit-board.ts`.
 * Votes, prices, offers, roles and money are never here: they are rows.
 */
import { isCategoryId } from '#app/domain/catalogue/categories.ts';

import { DAY_MS } from '../../dates.ts';
import { isAnswer, isGrid, isSlotId } from '../calendar/availability.ts';
import { LABEL_IDS, isLabelId } from './labels.ts';
import { isPosition } from './position.ts';
import { isRecurrence } from '../calendar/recurrence.ts';
import { isDay, isInstant, isIntegerUpTo, isLineUpTo, isPlainObject } from './stored-values.ts';

/** The four columns, in order. Titles can be changed, ids cannot. */
export const COLUMN_IDS = ['needs', 'asking', 'deciding', 'arranged'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Names of the document's root maps. */
export const CARDS_ROOT = 'cards';
export const COLUMNS_ROOT = 'columns';
export const LABELS_ROOT = 'labels';

/** Limits of what one field may hold; lengths in UTF-16 units as `maxlength` counts them. */
export const BOARD_LIMITS = {
  titleLength: 120,
  notesLength: 10_000,
  scheduleLength: 200,
  toleranceNoteLength: 200,
  columnTitleLength: 40,
  labelTitleLength: 24,
  commentLength: 2_000,
  positionLength: 120,
  dependantsPerJoin: 20,
  hoursPerJoin: 1_000,
  maxPriceCents: 100_000_000,
  /** Entries a list may hold at one time: far more than a group has, far fewer than fit in 2 MB. */
  cards: 5_000,
  commentsPerCard: 1_000,
  itemsPerCard: 300,
  joinsPerCard: 300,
  servicesPerCard: 100,
  answersPerCard: 20_000,
  /** How far ahead of the server's a device's clock may be. */
  commentAheadMs: DAY_MS,
  /** A device without network sends late, but no session lasts longer than thirty days. */
  commentBehindMs: 31 * DAY_MS,
  nestingDepth: 8,
  updateBytes: 64 * 1024,
  updateBytesPerSecond: 256 * 1024,
  boardBytes: 2 * 1024 * 1024,
} as const;

/** What a household would accept: a price for one unit (cents of euro) and a note in words. */
export type Tolerance = {
  readonly maxCents: number | null;
  /** Null: the price of the whole. */
  readonly unit: string | null;
  readonly note: string;
  /** Whom the price is for; not there while nobody has said. */
  readonly basis?: ToleranceBasis;
};

/** Whom a highest price can be for: the whole group, each household, each person. */
export const TOLERANCE_BASES = ['total', 'per_household', 'per_beneficiary'] as const;

/** One of them. */
export type ToleranceBasis = (typeof TOLERANCE_BASES)[number];

/** A household's place in a need: which dependants, and how many hours it wants. */
export type JoinDetails = {
  readonly dependantIds: readonly string[];
  readonly hours: number | null;
};

/** Who writes, as the server knows it from the session and the database. */
export type Author = {
  readonly personId: string;
  readonly householdId: string | null;
  readonly role: 'organiser' | 'member' | 'viewer' | 'system';
};

/** What may be written at one place of the document. */
export type NodeSpec =
  | { readonly kind: 'text'; readonly maxLength: number; readonly hasLines: boolean }
  | {
      readonly kind: 'value';
      /** `nowMs`: the server's time. */
      readonly accepts: (value: unknown, author: Author, nowMs: number) => boolean;
      /** It says whose the thing around it is, when the server made it for somebody. */
      readonly namesMaker?: true;
    }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, NodeSpec>> }
  | {
      readonly kind: 'collection';
      readonly entry: NodeSpec;
      /** How many entries it may hold at one time. */
      readonly maxEntries: number;
      readonly acceptsKey: (key: string, author: Author) => boolean;
      /**
       * Whose an entry is, when not everybody's: the household of its key, or whoever made it.
       * Nobody else changes or deletes it, except with all that holds it (`check-ownership.ts`).
       */
      readonly belongsTo?: 'household' | 'maker';
    };

const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** True for an id of a card, household, dependant, comment or catalogue entry. */
export function isBoardId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}

/** True for one of the four column ids. */
export function isColumnId(value: unknown): value is ColumnId {
  return (COLUMN_IDS as readonly unknown[]).includes(value);
}

/** True for a well-formed tolerance. */
export function isTolerance(value: unknown): value is Tolerance {
  if (!isPlainObject(value)) return false;
  const { maxCents, unit, note, basis, ...rest } = value;
  if (Object.keys(rest).length > 0) return false;
  const isPriceFine = maxCents === null || isIntegerUpTo(maxCents, BOARD_LIMITS.maxPriceCents);
  return (
    isPriceFine &&
    (!('basis' in value) || TOLERANCE_BASES.some((known) => known === basis)) &&
    (unit === null || isBoardId(unit)) &&
    isLineUpTo(note, BOARD_LIMITS.toleranceNoteLength)
  );
}

/** True for well-formed details of a household in a need. */
export function isJoinDetails(value: unknown): value is JoinDetails {
  if (!isPlainObject(value) || Object.keys(value).length !== 2) return false;
  const { dependantIds, hours } = value;
  return (
    Array.isArray(dependantIds) &&
    dependantIds.length <= BOARD_LIMITS.dependantsPerJoin &&
    dependantIds.every(isBoardId) &&
    (hours === null || isIntegerUpTo(hours, BOARD_LIMITS.hoursPerJoin))
  );
}

/** True for a position of a card or a line, of a length that is kept. */
export function isStoredPosition(value: unknown): value is string {
  return isPosition(value) && value.length <= BOARD_LIMITS.positionLength;
}

const line = (maxLength: number): NodeSpec => ({ kind: 'text', maxLength, hasLines: false });
const lines = (maxLength: number): NodeSpec => ({ kind: 'text', maxLength, hasLines: true });
const value = (
  accepts: (value: unknown, author: Author, nowMs: number) => boolean,
): Extract<NodeSpec, { kind: 'value' }> => ({ kind: 'value', accepts });
const ids = (entry: NodeSpec, maxEntries: number) => ({
  kind: 'collection' as const,
  entry,
  maxEntries,
  acceptsKey: isBoardId,
});
const flag = value((candidate) => typeof candidate === 'boolean');
const ownId = value(isOwnId);

function isOwnId(candidate: unknown, author: Author): boolean {
  return isBoardId(candidate) && (candidate === author.personId || author.role === 'system');
}

/** A family's yes is its own: only the household itself or an organiser writes under its id. */
function isOwnHousehold(householdId: string, author: Author): boolean {
  if (!isBoardId(householdId)) return false;
  return author.role !== 'member' || householdId === author.householdId;
}

/** Written just now, or without network some time ago; what the server brings back may be old. */
function isNow(candidate: unknown, author: Author, nowMs: number): boolean {
  if (!isInstant(candidate) || author.role === 'system') return isInstant(candidate);
  const { commentAheadMs, commentBehindMs } = BOARD_LIMITS;
  return candidate <= nowMs + commentAheadMs && candidate >= nowMs - commentBehindMs;
}

const comment: NodeSpec = {
  kind: 'record',
  fields: {
    text: lines(BOARD_LIMITS.commentLength),
    by: { kind: 'value', accepts: isOwnId, namesMaker: true },
    at: value(isNow),
  },
};

/** One of the catalogue; what the past holds comes back as it was. */
function isCategoryOf(value: unknown, author: Author): boolean {
  return author.role === 'system' ? isBoardId(value) : isCategoryId(value);
}

const checklistItem: NodeSpec = {
  kind: 'record',
  fields: { text: line(BOARD_LIMITS.titleLength), isDone: flag, position: value(isStoredPosition) },
};

const card: NodeSpec = {
  kind: 'record',
  fields: {
    title: line(BOARD_LIMITS.titleLength),
    notes: lines(BOARD_LIMITS.notesLength),
    category: { kind: 'value', accepts: isCategoryOf },
    column: value(isColumnId),
    position: value(isStoredPosition),
    schedule: value((candidate) => isLineUpTo(candidate, BOARD_LIMITS.scheduleLength)),
    tolerance: value((candidate) => candidate === null || isTolerance(candidate)),
    dueOn: value((candidate) => candidate === null || isDay(candidate)),
    recurrence: value((candidate) => candidate === null || isRecurrence(candidate)),
    grid: value((candidate) => candidate === null || isGrid(candidate)),
    createdBy: ownId,
    isArchived: flag,
    joins: {
      kind: 'collection',
      belongsTo: 'household',
      entry: value(isJoinDetails),
      maxEntries: BOARD_LIMITS.joinsPerCard,
      acceptsKey: isOwnHousehold,
    },
    comments: { ...ids(comment, BOARD_LIMITS.commentsPerCard), belongsTo: 'maker' },
    checklist: ids(checklistItem, BOARD_LIMITS.itemsPerCard),
    labels: {
      kind: 'collection',
      entry: flag,
      maxEntries: LABEL_IDS.length,
      acceptsKey: isLabelId,
    },
    services: ids(flag, BOARD_LIMITS.servicesPerCard),
    availability: {
      kind: 'collection',
      belongsTo: 'household',
      entry: value(isAnswer),
      maxEntries: BOARD_LIMITS.answersPerCard,
      acceptsKey: (key, author) => {
        const [householdId = '', slot = '', ...rest] = key.split(':');
        return rest.length === 0 && isSlotId(slot) && isOwnHousehold(householdId, author);
      },
    },
  },
};

/** What the document may hold, from its roots down. */
export const BOARD_ROOTS: Readonly<Record<string, NodeSpec>> = {
  [CARDS_ROOT]: ids(card, BOARD_LIMITS.cards),
  [COLUMNS_ROOT]: {
    kind: 'collection',
    maxEntries: COLUMN_IDS.length,
    acceptsKey: isColumnId,
    entry: value((candidate) => isLineUpTo(candidate, BOARD_LIMITS.columnTitleLength)),
  },
  [LABELS_ROOT]: {
    kind: 'collection',
    maxEntries: LABEL_IDS.length,
    acceptsKey: isLabelId,
    entry: value((candidate) => isLineUpTo(candidate, BOARD_LIMITS.labelTitleLength)),
  },
};
