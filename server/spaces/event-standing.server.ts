import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { requireOperator } from './standing.server.ts';

/** Whoever holds the events of a space; for anybody else there are none to change. */
export async function requireEventDesk<Code extends 'desk.not_found' | 'event.not_found'>(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  { spaceId, otherwise }: { readonly spaceId: string; readonly otherwise: Code },
): Promise<Result<PersonActor, Code>> {
  const operator = await requireOperator(ctx, db, 'hold_events');
  const isHere = operator.ok && operator.value.spaces.some(({ id }) => id === spaceId);
  return isHere && ctx.actor.kind === 'person' ? ok(ctx.actor) : fail(otherwise);
}
