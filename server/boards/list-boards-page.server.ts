import { mayInGroup, type GroupRole } from '#app/domain/groups/policy.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { BoardsOfGroupView } from '#app/contracts/boards/group-boards-view.ts';
import { listBoardsOfGroup } from '#db/queries/boards/group-boards.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStanding, type StandingCode } from '#server/groups/standing.server.ts';

/**
 * The boards of a group, archived ones too, for everybody in it.
 * Codes: `auth.signed_out`, `group.not_found`.
 */
export async function listBoardsPage(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<BoardsOfGroupView, StandingCode>> {
  const standing = await requireStanding(ctx, ctx.db, { ...input, action: 'view' });
  if (!standing.ok) return standing;
  const { group, role } = standing.value;
  const boards = await listBoardsOfGroup(ctx.db, input);
  return ok({
    group: { id: group.id, name: group.name, kind: group.kind },
    mayManage: mayManage(role, group.archivedAt),
    boards: boards.map(({ id, name, archivedAt }) => ({
      id,
      name,
      isArchived: archivedAt !== null,
    })),
  });
}

function mayManage(role: GroupRole, archivedAt: Date | null): boolean {
  return archivedAt === null && mayInGroup(role, 'manage_boards');
}
