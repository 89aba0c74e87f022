import { and, asc, eq, gt, sql } from 'drizzle-orm';

import type { DbOrTx } from '#db/client.ts';
import { rowsOf } from '#db/prepared.ts';
import { boardMentions, boardTalks, boards } from '#db/schema/boards.ts';

const told = sql<number>`coalesce(${boardTalks.toldSequence}, 0)`.mapWith(Number);

/** Boards whose log has grown since people were last told of the comments in it. */
export function listUntoldBoards(db: DbOrTx, params: { limit: number }) {
  return db
    .select({
      boardId: boards.id,
      groupId: boards.groupId,
      toldSequence: told,
      lastSequence: boards.lastSequence,
    })
    .from(boards)
    .leftJoin(boardTalks, eq(boardTalks.boardId, boards.id))
    .where(gt(boards.lastSequence, told))
    .orderBy(asc(boards.id))
    .limit(params.limit);
}

/** A board of which comments may have to be told. */
export type UntoldBoard = Awaited<ReturnType<typeof listUntoldBoards>>[number];

/**
 * Raises up to which batch people were told of a board's comments; from then on nobody else does so
 * until the transaction ends. False when that far was told already.
 */
export async function raiseTold(
  db: DbOrTx,
  params: { boardId: string; sequence: number },
): Promise<boolean> {
  const { boardId, sequence: toldSequence } = params;
  const raised = await db
    .insert(boardTalks)
    .values({ boardId, toldSequence })
    .onConflictDoUpdate({
      target: boardTalks.boardId,
      set: { toldSequence },
      setWhere: sql`${boardTalks.toldSequence} < excluded.told_sequence`,
    })
    .returning({ boardId: boardTalks.boardId });
  return raised.length > 0;
}

/** Notes comments as told; gives those that were not before. */
export async function insertToldComments(
  db: DbOrTx,
  params: { boardId: string; commentIds: readonly string[] },
): Promise<string[]> {
  const { boardId, commentIds } = params;
  // One value for any number: a statement takes 65,535.
  const rows = rowsOf(
    await db.execute(sql`
      insert into board_told_comments (board_id, comment_id)
      select ${boardId}::text, id from jsonb_array_elements_text(${JSON.stringify(commentIds)}::text::jsonb) as id
      on conflict do nothing
      returning comment_id`),
  );
  return rows.map((row) => String(row['comment_id']));
}

/** Notes whom comments name. */
export async function insertBoardMentions(
  db: DbOrTx,
  rows: readonly (typeof boardMentions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(boardMentions)
      .values([...rows])
      .onConflictDoNothing();
}

/** The names by which the comments of a card name somebody, as they were written. */
export async function listCardMentions(
  db: DbOrTx,
  params: { boardId: string; cardId: string },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: boardMentions.name })
    .from(boardMentions)
    .where(and(eq(boardMentions.boardId, params.boardId), eq(boardMentions.cardId, params.cardId)))
    .orderBy(asc(boardMentions.name));
  return rows.map(({ name }) => name);
}
