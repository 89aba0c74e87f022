import { ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { endRequest } from './end-request.server.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/**
 * The organiser ends a request without an order (R1): a vote under way is cancelled, offers are
 * lost, all whom it concerns are told at once. Closing it twice is the same as once.
 */
export async function closeRequest(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string },
): Promise<Result<true, GroupSideCode | 'request.wrong_state'>> {
  return transact(ctx, async (unit) => {
    const opened = await openRequestLocked(ctx, unit.tx, { ...input, action: 'close' });
    if (!opened.ok) return opened;
    const { request } = opened.value;
    if (request.status === 'closed') return ok(true);
    return endRequest(ctx, unit, request);
  });
}
