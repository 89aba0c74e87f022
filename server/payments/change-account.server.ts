import type { AccountCommand } from '#app/contracts/payments/schemas.ts';
import { PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  deleteAccount,
  listBuyersThatOwe,
  lockAccount,
  upsertAccount,
} from '#db/queries/payments/accounts.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

/** What the audit log calls a change of an account. */
export const ACCOUNT_CHANGED = 'provider.account';

/**
 * Sets the account that families pay a provider into, or takes it away (PAY5). Only administrators of
 * that provider do; to everybody else there is no such provider. The change stays in the audit log
 * with the account before and after it, the other administrators are written to, and open pages for
 * paying show it at once.
 */
export function changeAccount(
  ctx: ServiceContext,
  command: AccountCommand,
): Promise<Result<true, StaffCode>> {
  const { providerId } = command;
  return transactOnce<true, StaffCode>(ctx, async (unit) => {
    const staff = await requireStaff(ctx, unit.tx, 'set_account');
    if (!staff.ok) return staff;
    const { person, providers } = staff.value;
    const provider = providers.find((one) => one.providerId === providerId);
    if (!provider) return fail('provider.not_found');
    const before = await lockAccount(unit.tx, { providerId });
    const after =
      command.intent === 'set-account' ? { iban: command.iban, holder: command.holder } : null;
    if (before?.iban === after?.iban && before?.holder === after?.holder) return ok(true);
    if (after) {
      const by = { setAt: ctx.now(), setBy: person.personId };
      await upsertAccount(unit.tx, { providerId, ...after, ...by });
    } else {
      await deleteAccount(unit.tx, { providerId });
    }
    const changeId = ctx.newId();
    await recordAudit(ctx, unit, {
      action: ACCOUNT_CHANGED,
      subjectKind: 'provider',
      subjectId: providerId,
      details: {
        ibanBefore: before?.iban ?? null,
        holderBefore: before?.holder ?? null,
        iban: after?.iban ?? null,
        holder: after?.holder ?? null,
      },
    });
    await tell(ctx, unit, { providerId, name: provider.name, by: person.name, changeId });
    return ok(true);
  });
}

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  change: {
    readonly providerId: string;
    readonly name: string;
    readonly by: string;
    readonly changeId: string;
  },
): Promise<void> {
  const { providerId, name, by, changeId } = change;
  const staff = await listStaff(unit.tx, { providerIds: [providerId] });
  const admins = staff.filter(({ role }) => mayAtProvider(role, 'set_account'));
  await notify(
    ctx,
    unit,
    { personIds: admins.map(({ personId }) => personId) },
    {
      eventKey: `account:${changeId}`,
      kind: 'account_changed',
      params: { provider: name, by },
      href: PROVIDER_PAYMENTS,
    },
  );
  const event = { id: `account:${providerId}`, version: ctx.now().getTime() };
  unit.publish({ topic: `provider:${providerId}`, ...event });
  for (const { groupId, householdId } of await listBuyersThatOwe(unit.tx, { providerId })) {
    if (groupId !== null) unit.publish({ topic: `group:${groupId}`, ...event });
    if (householdId !== null) unit.publish({ topic: `household:${householdId}`, ...event });
  }
}
