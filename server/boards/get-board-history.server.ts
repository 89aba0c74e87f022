import {
  ROW_EVENT_KINDS,
  type BoardHistoryView,
  type HistoryLine,
} from '#app/contracts/boards/history-view.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listRowEvents, visitBoard, type RowEvent } from '#db/queries/boards/activity.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import { findProgress } from '#db/queries/boards/history.ts';
import { listGroupAdults } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { refuseTooSlow } from '#server/boards/log/too-slow.ts';

import { listBoardActivity } from './list-board-activity.server.ts';
import { lookBack } from './look-back.server.ts';

/** What to show of a board's past. Sequences are places in its log. */
export type BoardHistoryInput = {
  readonly groupId: string;
  readonly boardId: string;
  /** The board as of then; null: only the activity. */
  readonly at: number | null;
  readonly cardId: string | null;
  readonly personId: string | null;
  /** Lines older than this one; null: the newest. */
  readonly before: number | null;
};

type Code = StandingCode | 'board.not_found' | 'boards.slow';

/** From so many lines on there may be older ones. */
const LINES = 150;
/** Most lines of what rows did. */
const MOST_EVENTS = 200;

/**
 * What happened on a board, newest first, and the board as it was at a chosen moment. For everybody
 * in the group. Codes: `auth.signed_out`, `group.not_found`, `board.not_found`,
 * `boards.slow`.
 */
export function getBoardHistory(
  ctx: ServiceContext,
  input: BoardHistoryInput,
): Promise<Result<BoardHistoryView, Code>> {
  return refuseTooSlow(tellHistory(ctx, input));
}

async function tellHistory(
  ctx: ServiceContext,
  input: BoardHistoryInput,
): Promise<Result<BoardHistoryView, Code>> {
  const { db } = ctx;
  const { groupId, boardId, cardId } = input;
  const standing = await requireStanding(ctx, db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  const { group, role, person, householdId } = standing.value;
  const board = await findBoardOfGroup(db, { groupId, boardId });
  const progress = board && (await findProgress(db, { boardId }));
  if (!board || !progress) return fail('board.not_found');
  const isOpen = group.archivedAt === null && board.archivedAt === null;
  const mayRestoreBoard = isOpen && mayInGroup(role, 'restore_board');
  const now = ctx.now();
  const [adults, seen, told, moment] = await Promise.all([
    listGroupAdults(db, { groupId }),
    visitBoard(db, { boardId, personId: person.personId, now }),
    listBoardActivity(ctx, input),
    lookBack(ctx, {
      ...input,
      lastSequence: progress.lastSequence,
      householdId,
      isPlanned: mayRestoreBoard,
    }),
  ]);
  if (!told.ok) return told;
  const people = adults.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const nameOf = (personId: string | null) => people.find(({ id }) => id === personId) ?? null;
  const oldest = told.value.at(-1);
  const olderThan = told.value.length >= LINES && oldest ? oldest.sequence : null;
  const events = await listEvents(db, input, olderThan !== null && oldest ? oldest.atMs : 0);
  const lines = [
    ...told.value.map((line): HistoryLine => ({
      key: `${line.sequence}.${line.position}`,
      kind: line.kind,
      cardId: line.cardId,
      detail: line.detail,
      sequence: line.sequence,
      at: new Date(line.atMs).toISOString(),
      person: nameOf(line.personId),
      isNew: line.sequence > seen && line.personId !== person.personId,
    })),
    ...events.flatMap((event) => toLine(event, nameOf(event.personId))),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return ok({
    group: { id: groupId, name: group.name },
    board: { id: boardId, name: board.name },
    mayRestoreBoard,
    mayRestoreCard: isOpen && mayInGroup(role, 'edit_board'),
    cardId,
    cardTitle:
      cardId === null
        ? null
        : (moment?.card?.present?.title ?? moment?.card?.past?.title ?? titleOf(lines, cardId)),
    personId: input.personId,
    people,
    households: householdsOf(adults),
    columns: moment?.present.columns ?? [],
    labels: moment?.present.labels ?? [],
    lines,
    olderThan,
    moment: moment?.moment ?? null,
    now: now.toISOString(),
  });
}

function listEvents(db: DbOrTx, input: BoardHistoryInput, fromMs: number): Promise<RowEvent[]> {
  // Rows have no author to choose but the one who sent the request.
  if (input.before !== null || input.personId !== null) return Promise.resolve([]);
  return listRowEvents(db, { ...input, from: new Date(fromMs), limit: MOST_EVENTS });
}

function toLine(event: RowEvent, person: HistoryLine['person']): HistoryLine[] {
  const kind = ROW_EVENT_KINDS.find((known) => known === event.kind);
  if (!kind) return [];
  const detail = { title: event.title, ...(event.name === null ? {} : { name: event.name }) };
  const { id: key, cardId, at } = event;
  return [
    { key, kind, cardId, detail, sequence: null, at: at.toISOString(), person, isNew: false },
  ];
}

function titleOf(lines: readonly HistoryLine[], cardId: string): string | null {
  return lines.find((line) => line.cardId === cardId)?.detail['title'] ?? null;
}

function householdsOf(adults: Awaited<ReturnType<typeof listGroupAdults>>) {
  const names = new Map(
    adults.map(({ householdId, householdName }) => [householdId, householdName]),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}
