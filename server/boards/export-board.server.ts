import type { BoardExport, ExportedCard } from '#app/contracts/boards/export-view.ts';
import { EMPTY_BOARD, type CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CardDetails } from '#app/domain/boards/document/read-card-details.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findBoardOfGroup } from '#db/queries/boards/group-boards.ts';
import { listMembers, type MemberRow } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { findPresent } from '#server/boards/log/board-past.ts';
import { parseDetails } from '#server/boards/log/board-shelf.ts';
import { TOO_SLOW, unlessTooSlow } from '#server/boards/log/too-slow.ts';

/**
 * Everything a board says, for whoever may read it. Only what the group sees anyway: people and
 * households of the group by name, of dependants the number, no prices (B1, B2). Codes:
 * `auth.signed_out`, `group.not_found`, `board.not_found`, `boards.slow`.
 */
export async function exportBoard(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly boardId: string },
): Promise<Result<BoardExport, StandingCode | 'board.not_found' | 'boards.slow'>> {
  const { groupId, boardId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  const board = await findBoardOfGroup(ctx.db, input);
  if (!board) return fail('board.not_found');
  const names = namesOf(await listMembers(ctx.db, { groupId }));
  const read = await unlessTooSlow(readWhole(ctx, boardId));
  if (!read) return TOO_SLOW;
  const { faults, details } = read;
  const { cards, columns, labels } = read.board;
  // What readers leave out is missing in the file, so that somebody should know.
  if (faults.length > 0) ctx.log.warn({ boardId, faults }, 'left out of the export of a board');
  const exported = cards.map((card) => {
    const text = details[card.id];
    return exportCard(card, text === undefined ? null : parseDetails(text), names);
  });
  return ok({
    group: standing.value.group.name,
    board: board.name,
    exportedAt: ctx.now().toISOString(),
    columns,
    labels,
    cards: exported,
  });
}

async function readWhole(ctx: ServiceContext, boardId: string) {
  const { historian } = ctx.boards;
  historian.requireTurn(boardId, 'export');
  const present = await findPresent(ctx.db, { boardId });
  if (!present) return { board: EMPTY_BOARD, details: {}, faults: [] } as const;
  const { base, batches, sequence } = present;
  return historian.ask(boardId, 'export', { base, batches }, String(sequence));
}

type Names = {
  readonly households: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
};

function namesOf(members: readonly MemberRow[]): Names {
  const adults = members.flatMap((member) => member.adults);
  return {
    households: new Map(
      members.map(({ householdId, householdName }) => [householdId, householdName]),
    ),
    people: new Map(adults.map(({ id, name }) => [id, name])),
  };
}

function exportCard(card: CardSnapshot, details: CardDetails | null, names: Names): ExportedCard {
  const personName = (id: string | null) => (id === null ? null : (names.people.get(id) ?? null));
  const { id, title, notes, category, column, isArchived, schedule, dueOn, recurrence } = card;
  return {
    id,
    title,
    notes,
    category,
    column,
    isArchived,
    schedule,
    dueOn,
    recurrence,
    labels: card.labels,
    tolerance: card.tolerance,
    createdBy: personName(card.createdBy),
    households: card.joins.flatMap(({ householdId, dependantIds, hours }) => {
      const name = names.households.get(householdId);
      return name === undefined ? [] : [{ name, dependants: dependantIds.length, hours }];
    }),
    checklist: (details?.checklist ?? []).map(({ text, isDone }) => ({ text, isDone })),
    comments: (details?.comments ?? []).map(({ by, at, text }) => ({
      by: personName(by),
      at: new Date(at).toISOString(),
      text,
    })),
    availability: (details?.availability ?? []).flatMap(({ householdId, slot, answer }) => {
      const household = names.households.get(householdId);
      return household === undefined ? [] : [{ household, slot, answer }];
    }),
  };
}
