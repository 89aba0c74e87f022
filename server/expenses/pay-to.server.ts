import type { PayToView } from '#app/contracts/expenses/views.ts';
import { mayReadAccount } from '#app/domain/expenses/policy.ts';
import type { Transfer } from '#app/domain/expenses/settle-up.ts';
import { paymentReference } from '#app/domain/orders/payment-reference.ts';
import { epcPayload } from '#app/domain/payments/epc-code.ts';
import { findHouseholdAccounts } from '#db/queries/accounts/household-accounts.ts';
import type { DbOrTx } from '#db/client.ts';
import { hashToken } from '#server/ids.ts';

/**
 * Into which account a household pays each of those it owes (X18), by their ids. Only the accounts it has
 * to pay into are read.
 */
export async function listPayTo(
  db: DbOrTx,
  asked: {
    readonly groupId: string;
    readonly householdId: string;
    readonly transfers: readonly Transfer[];
  },
): Promise<ReadonlyMap<string, PayToView>> {
  const { groupId, householdId } = asked;
  const own = asked.transfers.filter((transfer) => mayReadAccount(householdId, transfer));
  const accounts = await findHouseholdAccounts(db, { householdIds: own.map(({ toId }) => toId) });
  return new Map(
    own.flatMap(({ toId, amountCents }): [string, PayToView][] => {
      const account = accounts.get(toId);
      if (!account) return [];
      const reference = referenceOf(groupId, householdId, toId);
      const code = epcPayload({ ...account, amountCents, reference });
      return [[toId, { ...account, reference, epc: code.ok ? code.value : null }]];
    }),
  );
}

/** The same for the same two households of a group; nothing of them can be read from it. */
function referenceOf(...ids: readonly string[]): string {
  return paymentReference(BigInt(`0x${hashToken(ids.join(' '))}`) % 10n ** 12n);
}
