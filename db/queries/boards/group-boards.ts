import { and, asc, count, eq, isNull } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { boards } from '#db/schema/boards.ts';
import { groups, memberships } from '#db/schema/groups.ts';

/** Every board of a group, oldest first; archived ones too. */
export function listBoardsOfGroup(db: DbOrTx, params: { groupId: string }) {
  return db
    .select({ id: boards.id, name: boards.name, archivedAt: boards.archivedAt })
    .from(boards)
    .where(eq(boards.groupId, params.groupId))
    .orderBy(asc(boards.createdAt), asc(boards.id));
}

/** One board of a group; null when the group has no such board. */
export async function findBoardOfGroup(db: DbOrTx, params: { groupId: string; boardId: string }) {
  const [row] = await db
    .select({ id: boards.id, name: boards.name, archivedAt: boards.archivedAt })
    .from(boards)
    .where(and(eq(boards.groupId, params.groupId), eq(boards.id, params.boardId)));
  return row ?? null;
}

/** How many boards a group has, archived ones too, and how many are in use. */
export async function countBoards(
  db: DbOrTx,
  params: { groupId: string },
): Promise<{ all: number; inUse: number }> {
  const { groupId } = params;
  const [all] = await db
    .select({ boards: count() })
    .from(boards)
    .where(eq(boards.groupId, groupId));
  const [inUse] = await db
    .select({ boards: count() })
    .from(boards)
    .where(and(eq(boards.groupId, groupId), isNull(boards.archivedAt)));
  return { all: all?.boards ?? 0, inUse: inUse?.boards ?? 0 };
}

/** Changes the name of a board of a group, puts it away, or takes it back. */
export async function updateBoard(
  db: DbOrTx,
  params: {
    groupId: string;
    boardId: string;
    patch: Partial<Pick<typeof boards.$inferInsert, 'name' | 'archivedAt'>>;
  },
): Promise<void> {
  await db
    .update(boards)
    .set(params.patch)
    .where(and(eq(boards.groupId, params.groupId), eq(boards.id, params.boardId)));
}

/**
 * The group with one of its boards, as one household of it sees it; null for anybody else, and for
 * a board of another group. Without a board it is the group's first one in use.
 */
export async function findGroupBoard(
  db: DbOrTx,
  params: { groupId: string; householdId: string; boardId: string | null },
) {
  const { boardId } = params;
  const isAsked = boardId === null ? isNull(boards.archivedAt) : eq(boards.id, boardId);
  const [row] = await db
    .select({
      groupId: groups.id,
      name: groups.name,
      municipio: groups.municipio,
      role: memberships.role,
      agreedVersion: memberships.agreedVersion,
      agreementVersion: groups.agreementVersion,
      boardId: boards.id,
      boardName: boards.name,
      boardArchivedAt: boards.archivedAt,
    })
    .from(memberships)
    .innerJoin(groups, and(eq(groups.id, memberships.groupId), isNull(groups.archivedAt)))
    .innerJoin(boards, and(eq(boards.groupId, groups.id), isAsked))
    .where(
      and(
        eq(memberships.groupId, params.groupId),
        eq(memberships.householdId, params.householdId),
        isNull(memberships.leftAt),
      ),
    )
    .orderBy(asc(boards.createdAt), asc(boards.id))
    .limit(1);
  return row ?? null;
}
