import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the open pages of a group that the files of a card changed. */
export function publishFiles(
  ctx: Pick<ServiceContext, 'now'>,
  unit: Pick<Unit, 'publish'>,
  card: { readonly groupId: string; readonly cardId: string },
): void {
  unit.publish({
    topic: `group:${card.groupId}`,
    id: `files:${card.cardId}`,
    version: ctx.now().getTime(),
  });
}
