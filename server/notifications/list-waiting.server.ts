import { CONFIRM_PATH } from '#app/contracts/channels/confirm-path.ts';
import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { WAITING_KINDS } from '#app/domain/notifications/waiting.ts';
import type { DbOrTx } from '#db/client.ts';
import { findHouseholdIdOf } from '#db/queries/accounts/households.ts';
import { findReceiver } from '#db/queries/channels/receivers.ts';
import type { ServiceContext } from '#server/context.ts';

import { listWaitingAtCity } from './list-waiting-at-city.server.ts';
import { listWaitingAtDesk } from './list-waiting-at-desk.server.ts';
import { listWaitingAtHome } from './list-waiting-at-home.server.ts';
import { listWaitingAtWork } from './list-waiting-at-work.server.ts';
import { toAnswer } from './to-answer.ts';

/** What waits for the signed-in person's household, for the providers they work for, for an officer, and at a Spazio. */
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
  const [receiver, home, work, city, desk] = await Promise.all([
    findReceiver(db, { personId }),
    householdId === null ? [] : listWaitingAtHome(db, { householdId, now }),
    listWaitingAtWork(db, { personId, householdId, now }),
    listWaitingAtCity(db, { personId }),
    listWaitingAtDesk(db, { personId, now }),
  ]);
  const address = receiver && !receiver.isConfirmed ? [toConfirm(receiver)] : [];
  const items = [...address, ...home, ...work, ...city, ...desk];
  return WAITING_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** Until an address is confirmed no mail goes there. */
function toConfirm({ personId, email }: { personId: string; email: string }): WaitingItem {
  return toAnswer({ kind: 'address', subjectId: personId, title: email, href: CONFIRM_PATH });
}
