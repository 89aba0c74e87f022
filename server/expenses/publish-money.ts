import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the open pages of a group that its shared money changed. */
export function publishMoney(
  ctx: Pick<ServiceContext, 'now'>,
  unit: Pick<Unit, 'publish'>,
  groupId: string,
): void {
  unit.publish({ topic: `group:${groupId}`, id: `money:${groupId}`, version: ctx.now().getTime() });
}
