import { cardAddress } from '#app/contracts/boards/card-address.ts';
import { listHearers, type Named } from '#app/domain/boards/comments/hearers.ts';
import { listNewComments } from '#app/domain/boards/comments/new-comments.ts';
import { ok } from '#app/domain/result.ts';
import { readEntries, SERVER_CONNECTION_ID } from '#app/protocol/wire-format.ts';
import { listLog, type LoggedRow } from '#db/queries/boards/history.ts';
import { insertToldComments, raiseTold, type UntoldBoard } from '#db/queries/boards/talk.ts';
import { listGroupAdults } from '#db/queries/groups/memberships.ts';
import type { ShelvedBoard } from '#server/boards/log/board-shelf.ts';
import { unlessTooSlow } from '#server/boards/log/too-slow.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyCounting } from '#server/notifications/notify-counting.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { talkKeyOf } from './talk-key.ts';
import { tellNamed, type Said, type Talk } from './tell-named.server.ts';

/** Batches of a log looked through at once. */
const PIECE = 1_000;

/**
 * Tells the households that a card concerns of the comments that the log brought since it was last
 * looked through (TLK). The place reached, the comments told and the notices are written together:
 * whatever dies meanwhile, each comment is told once. A board that takes too long waits.
 */
export async function tellComments(ctx: ServiceContext, board: UntoldBoard): Promise<void> {
  const { boardId, toldSequence, lastSequence } = board;
  const sequence = Math.min(lastSequence, toldSequence + PIECE);
  const log = await listLog(ctx.db, { boardId, after: toldSequence, upTo: sequence });
  const commentIds = [...new Set(log.flatMap(commentsIn))];
  const read = commentIds.length === 0 ? null : await unlessTooSlow(ctx.boards.shelf.read(boardId));
  if (commentIds.length > 0 && !read) return;
  await transact(ctx, async (unit) => {
    if (!(await raiseTold(unit.tx, { boardId, sequence })) || !read) return ok(null);
    const told = await insertToldComments(unit.tx, { boardId, commentIds });
    const members = await listGroupAdults(unit.tx, board);
    for (const talk of talksOf(read, new Set(told))) {
      const said = { board, talk, members };
      const named = await tellNamed(ctx, unit, said);
      await tellTalk(ctx, unit, { ...said, named });
    }
    return ok(null);
  });
}

/** Comments people made in a batch: what the server writes it brings back from the past. */
function commentsIn({ payload }: LoggedRow): readonly string[] {
  return (readEntries(payload) ?? []).flatMap(({ connectionId, update }) =>
    connectionId === SERVER_CONNECTION_ID ? [] : listNewComments(update),
  );
}

/** The cards on which new comments stand; one that was deleted since is on none. */
function talksOf({ board, detailsOf }: ShelvedBoard, newIds: ReadonlySet<string>): Talk[] {
  if (newIds.size === 0) return [];
  return board.cards.flatMap((card) => {
    if (card.isArchived || card.commentCount === 0) return [];
    const comments = detailsOf(card.id)?.comments ?? [];
    return comments.some(({ id }) => newIds.has(id)) ? [{ card, comments, newIds }] : [];
  });
}

async function tellTalk(
  ctx: ServiceContext,
  unit: Unit,
  said: Said & { readonly named: Named },
): Promise<void> {
  const { talk, members, named } = said;
  const { groupId, boardId } = said.board;
  const { id: cardId, title } = talk.card;
  const prefix = talkKeyOf({ boardId, cardId });
  const first = talk.comments.find(({ id }) => talk.newIds.has(id));
  const hearers = listHearers({ ...talk, members, named });
  for (const count of new Set(hearers.values())) {
    const together = [...hearers].flatMap(([personId, each]) => (each === count ? [personId] : []));
    await notifyCounting(ctx, unit, together, {
      prefix,
      eventKey: `${prefix}${first?.id ?? ''}`,
      kind: 'card_commented',
      params: title === '' ? {} : { title },
      count,
      href: cardAddress({ groupId, boardId, cardId, part: 'talk' }),
    });
  }
}
