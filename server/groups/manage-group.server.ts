import type { GroupRole } from '#app/domain/groups/policy.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { answerJoin } from './answer-join.server.ts';
import { archiveGroup } from './archive-group.server.ts';
import { changeRole } from './change-role.server.ts';
import { revokeInvite } from './invite-households.server.ts';
import { leaveGroup, removeHousehold } from './leave-group.server.ts';
import { readmitHousehold } from './readmit-household.server.ts';

/** One change the people page of a group can ask for. */
export type GroupCommand =
  | { readonly intent: 'revoke-invite'; readonly inviteId: string }
  | { readonly intent: 'change-role'; readonly householdId: string; readonly role: GroupRole }
  | { readonly intent: 'remove' | 'readmit'; readonly householdId: string }
  | { readonly intent: 'accept-join' | 'refuse-join'; readonly requestId: string }
  | { readonly intent: 'leave' | 'archive' };

/** Carries out a change by its use case; codes are those of the use case. */
export function manageGroup(
  ctx: ServiceContext,
  groupId: string,
  command: GroupCommand,
): Promise<Result<true>> {
  switch (command.intent) {
    case 'revoke-invite':
      return revokeInvite(ctx, { groupId, inviteId: command.inviteId });
    case 'change-role':
      return changeRole(ctx, { groupId, householdId: command.householdId, role: command.role });
    case 'remove':
      return removeHousehold(ctx, { groupId, householdId: command.householdId });
    case 'readmit':
      return readmitHousehold(ctx, { groupId, householdId: command.householdId });
    case 'accept-join':
      return answerJoin(ctx, { groupId, requestId: command.requestId, answer: 'accepted' });
    case 'refuse-join':
      return answerJoin(ctx, { groupId, requestId: command.requestId, answer: 'refused' });
    case 'leave':
      return leaveGroup(ctx, { groupId });
    case 'archive':
      return archiveGroup(ctx, { groupId });
  }
}
