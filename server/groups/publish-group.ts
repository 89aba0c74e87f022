import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the open pages of a group that the group itself changed: members, roles, invites. */
export function publishGroup(
  ctx: Pick<ServiceContext, 'now'>,
  unit: Pick<Unit, 'publish'>,
  groupId: string,
): void {
  unit.publish({ topic: `group:${groupId}`, id: `group:${groupId}`, version: ctx.now().getTime() });
}
