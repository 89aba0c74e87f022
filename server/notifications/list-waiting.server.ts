import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { WAITING_KINDS } from '#app/domain/notifications/waiting.ts';
import type { DbOrTx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';

import { listWaitingAtHome } from './list-waiting-at-home.server.ts';
import { listWaitingAtWork } from './list-waiting-at-work.server.ts';

/** What waits for the signed-in person's household, and for the providers they work for. */
export async function listWaiting(ctx: ServiceContext): Promise<readonly WaitingItem[]> {
  if (ctx.actor.kind !== 'person') return [];
  return listWaitingOf(ctx.db, { personId: ctx.actor.personId, now: ctx.now() });
}

/** {@link listWaiting} of a person, for whoever asks in their name; the most pressing first. */
export async function listWaitingOf(
  db: DbOrTx,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<readonly WaitingItem[]> {
  const householdId = await findHouseholdIdOf(db, { personId });
  const [home, work] = await Promise.all([
    householdId === null ? [] : listWaitingAtHome(db, { householdId, now }),
    listWaitingAtWork(db, { personId, householdId, now }),
  ]);
  const items = [...home, ...work];
  return WAITING_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}
