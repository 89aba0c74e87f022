import { randomInt } from 'node:crypto';

import { fail, ok, type Result } from '#app/domain/result.ts';
import { findLatestSnapshot } from '#db/queries/boards/boards.ts';
import { forgetWriter, listBoardsOfWriter } from '#db/queries/boards/erasure.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { findPresent } from '#server/boards/log/board-past.ts';
import { compactBoard } from '#server/boards/log/compact-board.ts';
import { refuseTooSlow } from '#server/boards/log/too-slow.ts';
import { transact } from '#server/transact.ts';

/** Yjs client ids are 32 bits; 0 is nobody's. */
const CLIENT_IDS = 2 ** 32;
type BoardCode = 'boards.busy' | 'boards.full' | 'boards.slow';

/** Message id of an ordinary change. */
const EDIT = 0;

/**
 * Takes a person's words, comments and files out of every board they wrote on (privacy, section G).
 * Open pages see them go at once; then snapshot and log are made anew without them, which costs
 * the board its history up to now. For the person, and for the system. Run again after a failure,
 * it does what is left. Codes: `auth.forbidden`, `boards.busy`, `boards.full`,
 * `boards.slow`.
 */
export async function eraseFromBoards(
  ctx: ServiceContext,
  input: { readonly personId: string },
): Promise<Result<{ boardCount: number }, 'auth.forbidden' | BoardCode>> {
  const { actor } = ctx;
  const isOwn = actor.kind === 'person' && actor.personId === input.personId;
  if (!isOwn && actor.kind !== 'system') return fail('auth.forbidden');
  const boards = await listBoardsOfWriter(ctx.db, input);
  for (const { boardId, clientIds } of boards) {
    const erased = await ctx.boards.inTurn(boardId, () =>
      refuseTooSlow(eraseFromBoard(ctx, { ...input, boardId, clientIds })),
    );
    if (!erased.ok) return erased;
  }
  return ok({ boardCount: boards.length });
}

async function eraseFromBoard(
  ctx: ServiceContext,
  params: { personId: string; boardId: string; clientIds: readonly number[] },
): Promise<Result<true, BoardCode>> {
  const { personId, boardId, clientIds } = params;
  const { historian } = ctx.boards;
  const present = await findPresent(ctx.db, { boardId });
  if (!present) return ok(true);
  const { base, batches } = present;
  const clientId = randomInt(1, CLIENT_IDS);
  const update = await historian.ask(boardId, 'erase', {
    base,
    batches,
    personId,
    clientIds,
    clientId,
  });
  const written = update
    ? await ctx.boards.write(boardId, { personId, messageId: EDIT, update })
    : ok(present.sequence);
  if (!written.ok) return written;
  await compactBoard(ctx.db, { boardId, now: ctx.now(), historian });
  const snapshot = await findLatestSnapshot(ctx.db, { boardId });
  // The log goes only when a snapshot without the words stands in its place.
  if (!snapshot || snapshot.sequence < written.value) return fail('boards.busy');
  await transact(ctx, async (unit) => {
    const ids = [...clientIds, ...(update ? [clientId] : [])];
    const upToSequence = written.value;
    await forgetWriter(unit.tx, { boardId, personId, clientIds: ids, upToSequence });
    await recordAudit(ctx, unit, {
      action: 'board.erase_person',
      subjectKind: 'board',
      subjectId: boardId,
    });
    return ok(true);
  });
  return ok(true);
}
