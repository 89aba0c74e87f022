import { ok } from '#app/domain/result.ts';
import { markNoticesReadUnder } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { talkKeyOf } from './talk-key.ts';

/**
 * Whoever has a card open reads what is said there, and their own notice of it with it (TLK3). The
 * caller has found the card on a board they may see.
 */
export async function readTalk(
  ctx: ServiceContext,
  card: { readonly boardId: string; readonly cardId: string },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return;
  const { personId } = actor;
  await transact(ctx, async ({ tx, publish }) => {
    const prefix = talkKeyOf(card);
    const now = ctx.now();
    const hadNotice = await markNoticesReadUnder(tx, { personId, prefix, now });
    if (hadNotice) {
      publish({ topic: `user:${personId}`, id: `notice:${prefix}`, version: now.getTime() });
    }
    return ok(null);
  });
}
