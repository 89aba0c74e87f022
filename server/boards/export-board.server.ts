import type * as Y from 'yjs';

import { listFaults } from '#app/domain/boards/board-faults.ts';
import { readBoard, type CardSnapshot } from '#app/domain/boards/read-board.ts';
import { readDetails } from '#app/domain/boards/read-card-details.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { BoardExport, ExportedCard } from '#app/features/boards/views/board-export.ts';
import { findBoardOfGroup } from '#db/queries/boards-of-group.ts';
import { listMembers, type MemberRow } from '#db/queries/groups.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';

import { loadBoardDocument } from './load-board-document.server.ts';

/**
 * Everything a board says, for whoever may read it. Only what the group sees anyway: people and
 * households of the group by name, of dependants the number, no prices (B1, B2). Codes:
 * `auth.signed_out`, `group.not_found`, `board.not_found`.
 */
export async function exportBoard(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly boardId: string },
): Promise<Result<BoardExport, StandingCode | 'board.not_found'>> {
  const { groupId, boardId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  const board = await findBoardOfGroup(ctx.db, input);
  if (!board) return fail('board.not_found');
  const names = namesOf(await listMembers(ctx.db, { groupId }));
  const doc = await loadBoardDocument(ctx.db, { boardId });
  const { cards, columns, labels } = readBoard(doc);
  const faults = listFaults(doc);
  // What readers leave out is missing in the file, so that somebody should know.
  if (faults.length > 0) ctx.log.warn({ boardId, faults }, 'left out of the export of a board');
  const exported = cards.map((card) => exportCard(doc, card, names));
  doc.destroy();
  return ok({
    group: standing.value.group.name,
    board: board.name,
    exportedAt: ctx.now().toISOString(),
    columns,
    labels,
    cards: exported,
  });
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

function exportCard(doc: Y.Doc, card: CardSnapshot, names: Names): ExportedCard {
  const details = readDetails(doc, card.id);
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
