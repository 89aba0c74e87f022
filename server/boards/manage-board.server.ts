import { checkArchiving } from '#app/domain/boards/boards-of-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { countBoards, findBoardOfGroup, updateBoard } from '#db/queries/boards/group-boards.ts';
import { listMemberIds } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishGroup } from '#server/groups/publish-group.ts';
import { lockStanding, type StandingCode } from '#server/groups/standing.server.ts';
import { transact, type Unit } from '#server/transact.ts';

/** One change of a board of a group. */
export type BoardCommand =
  | { readonly intent: 'rename'; readonly boardId: string; readonly name: string }
  | { readonly intent: 'archive' | 'unarchive'; readonly boardId: string };

type Code = StandingCode | 'group.closed' | 'board.not_found' | 'board.last_in_use';

/**
 * Renames a board, puts it away (it can be read, not written) or takes it back. Open pages learn
 * of it at once; sockets of a board put away may no longer write (B7). Codes: `auth.signed_out`,
 * `group.not_found`, `auth.forbidden`, `group.closed`, `board.not_found`, `board.last_in_use`.
 */
export async function manageBoard(
  ctx: ServiceContext,
  groupId: string,
  command: BoardCommand,
): Promise<Result<true, Code>> {
  const { boardId, intent } = command;
  return transact(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'manage_boards' });
    if (!standing.ok) return standing;
    const board = await findBoardOfGroup(unit.tx, { groupId, boardId });
    if (!board) return fail('board.not_found');
    if (intent === 'rename') {
      if (command.name === board.name) return ok(true);
      await updateBoard(unit.tx, { groupId, boardId, patch: { name: command.name } });
    } else {
      const isArchiving = intent === 'archive';
      if (isArchiving === (board.archivedAt !== null)) return ok(true);
      const { inUse } = await countBoards(unit.tx, { groupId });
      const checked = isArchiving ? checkArchiving(inUse) : ok(true as const);
      if (!checked.ok) return checked;
      const archivedAt = isArchiving ? ctx.now() : null;
      await updateBoard(unit.tx, { groupId, boardId, patch: { archivedAt } });
      await publishRights(unit, groupId);
    }
    await recordAudit(ctx, unit, {
      action: `board.${intent}`,
      subjectKind: 'board',
      subjectId: boardId,
      details: { groupId },
    });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

/** Makes every open socket of the group read again what it may do. */
async function publishRights(unit: Unit, groupId: string): Promise<void> {
  for (const householdId of await listMemberIds(unit.tx, { groupId })) {
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
  }
}
