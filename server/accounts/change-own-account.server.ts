import { maskedIban, type PayeeAccount } from '#app/domain/payments/account.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  deleteHouseholdAccount,
  findHouseholdAccounts,
  lockHousehold,
  upsertHouseholdAccount,
} from '#db/queries/accounts/household-accounts.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import { listGroupIdsOfHousehold } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireHousehold, type HouseholdCode } from './standing.server.ts';

/**
 * Sets the account the own household's neighbours pay into, or takes it away for good (X18). The log keeps who
 * changed it and its last signs only, so that taking it away leaves no account behind; the household's other adults are
 * told, and open pages of its groups show it at once.
 */
export function changeOwnAccount(
  ctx: ServiceContext,
  account: PayeeAccount | null,
): Promise<Result<true, HouseholdCode>> {
  return transactOnce<true, HouseholdCode>(ctx, async (unit) => {
    const own = requireHousehold(ctx, 'edit');
    if (!own.ok) return own;
    const { householdId, person } = own.value;
    const { tx } = unit;
    await lockHousehold(tx, { householdId });
    const before = (await findHouseholdAccounts(tx, { householdIds: [householdId] })).get(
      householdId,
    );
    if (before?.iban === account?.iban && before?.holder === account?.holder) return ok(true);
    if (account) {
      const by = { setAt: ctx.now(), setBy: person.personId };
      await upsertHouseholdAccount(tx, { householdId, ...account, ...by });
    } else {
      await deleteHouseholdAccount(tx, { householdId });
    }
    await recordAudit(ctx, unit, {
      action: 'household.account',
      subjectKind: 'household',
      subjectId: householdId,
      details: {
        before: before ? maskedIban(before.iban) : null,
        after: account ? maskedIban(account.iban) : null,
      },
    });
    const name = (await findHousehold(tx, { householdId }))?.name ?? '';
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `household_account:${ctx.newId()}`,
        kind: 'own_account_changed',
        params: { by: person.name, household: name },
        href: '/household#account',
      },
    );
    for (const groupId of await listGroupIdsOfHousehold(tx, { householdId })) {
      publishMoney(ctx, unit, groupId);
    }
    return ok(true);
  });
}
