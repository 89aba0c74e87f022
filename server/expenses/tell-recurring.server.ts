import { findHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the households of an expense that it comes back, differently from now on, or no more. */
export async function tellOfRecurring(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly groupId: string;
    readonly recurringId: string;
    readonly version: number;
    readonly title: string;
    readonly kind: 'recurring_set' | 'recurring_ended';
    readonly householdIds: readonly string[];
    /** Who did it; null: it ended by itself, for want of who pays. */
    readonly writer: { readonly householdId: string } | null;
  },
): Promise<void> {
  const { groupId, recurringId, version, title, kind, householdIds, writer } = input;
  const by = writer === null ? null : await findHousehold(unit.tx, writer);
  await notify(
    ctx,
    unit,
    { householdIds },
    {
      eventKey: `${kind}:${recurringId}:${version}`,
      kind,
      params: { title, ...(by && { by: by.name }) },
      href: `/groups/${groupId}/money/recurring`,
    },
  );
}
