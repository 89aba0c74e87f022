import { mayNameHouseholds } from '#app/domain/orders/names-and-sums.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import type { Mentionable } from '#app/domain/threads/mentions.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAdultRows, listAdultsOf } from '#db/queries/accounts/households.ts';
import { listGroupAdults, listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { listProviderAuthors } from '#db/queries/threads/messages.ts';
import { byKey } from '#server/by-key.ts';

import type { ThreadStanding } from './standing.server.ts';

/** Somebody to be named, and on which side they read the thread. */
export type ThreadMentionable = Mentionable & {
  readonly of: string | null;
  readonly side: 'household' | 'provider';
};

type Thread = { readonly order: OrderRow; readonly standing: ThreadStanding };

/** Whether the provider reads the names of an order's households (R4). */
export function areNamedIn({ order, standing }: Thread): boolean {
  return BINDING_STATES.includes(order.status) && mayNameHouseholds(standing.staying);
}

/**
 * Whom one can name in a thread (MEN4): in the group's own its people by name; with the provider the
 * provider, those of its people who wrote there, and the households where it reads their names.
 */
export async function listMentionable(
  db: DbOrTx,
  thread: Thread,
): Promise<readonly ThreadMentionable[]> {
  const { order, standing } = thread;
  const own = standing.actor.personId;
  const all =
    standing.kind === 'group' ? await listGroup(db, order) : await listBothSides(db, thread);
  return all.flatMap((each) => {
    const personIds = each.personIds.filter((personId) => personId !== own);
    return personIds.length === 0 ? [] : [{ ...each, personIds }];
  });
}

async function listGroup(db: DbOrTx, { buyer }: OrderRow): Promise<ThreadMentionable[]> {
  if (buyer.kind === 'household') return [];
  const adults = await listGroupAdults(db, { groupId: buyer.groupId });
  return adults.map(({ personId, personName, householdName }) => ({
    name: personName,
    of: householdName,
    personIds: [personId],
    side: 'household',
  }));
}

async function listBothSides(db: DbOrTx, thread: Thread): Promise<ThreadMentionable[]> {
  const { order, standing } = thread;
  const { staying, kind } = standing;
  const householdIds = staying.map(({ householdId }) => householdId);
  const adults = await listAdultRows(db, { householdIds });
  const adultsOf = byKey(adults, ({ householdId }) => householdId);
  const insiders = adults.map(({ personId }) => personId);
  const staff = await listStaffOutside(db, order, insiders);
  const authors = await listProviderAuthors(db, { orderId: order.id, kind });
  const households = areNamedIn(thread) ? staying : [];
  return [
    { name: order.providerName, of: null, personIds: staff, side: 'provider' },
    ...authors.flatMap(({ personId, name }): ThreadMentionable[] =>
      staff.includes(personId)
        ? [{ name, of: order.providerName, personIds: [personId], side: 'provider' }]
        : [],
    ),
    ...households.map(({ householdId, name }): ThreadMentionable => ({
      name,
      of: null,
      personIds: (adultsOf.get(householdId) ?? []).map(({ personId }) => personId),
      side: 'household',
    })),
  ];
}

/** The provider's people who have nothing to do with the group: the others do not read as provider. */
export async function listStaffOutside(
  db: DbOrTx,
  order: OrderRow,
  adults: readonly string[],
): Promise<string[]> {
  const { buyer } = order;
  const members =
    buyer.kind === 'group' ? await listGroupHouseholds(db, { groupId: buyer.groupId }) : [buyer];
  const householdIds = members.map(({ householdId }) => householdId);
  const inside = new Set([...adults, ...(await listAdultsOf(db, { householdIds }))]);
  const staff = await listStaff(db, { providerIds: [order.providerId] });
  return staff.map(({ personId }) => personId).filter((personId) => !inside.has(personId));
}
