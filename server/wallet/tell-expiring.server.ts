import { romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { expiryStage } from '#app/domain/wallet/expiry.ts';
import {
  insertExpiryNotice,
  lockBenefit,
  lockVoucher,
  type SourceId,
} from '#db/queries/wallet/expiry.ts';
import type { ServiceContext } from '#server/context.ts';
import { type Audience, type Notice, notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

/**
 * Tells whose voucher or benefit ends soon how much is left on it and until when, once at six weeks
 * and once at three (E4). False where that was said, or there is nothing to say.
 */
export function tellExpiring(
  ctx: ServiceContext,
  source: SourceId,
): Promise<Result<boolean, never>> {
  return transact<boolean, never>(ctx, async (unit) => {
    const found = await lockSource(unit, source);
    if (!found || found.isSuspended || found.balanceCents === 0) return ok(false);
    const weeks = expiryStage(found.expiresOn, romeDay(ctx.now()));
    if (weeks === null) return ok(false);
    const isNew = await insertExpiryNotice(unit.tx, { source, weeks, now: ctx.now() });
    if (!isNew) return ok(false);
    const { balanceCents: cents, expiresOn } = found;
    await notify(ctx, unit, found.audience, {
      eventKey: `${source.kind}:${source.id}:expiring:${weeks}`,
      kind: found.notice,
      params: { ...found.facts, cents, expiresOn },
      href: '/wallet',
    });
    return ok(true);
  });
}

/** A source that may end soon, and who is told what of it. */
type Found = {
  readonly expiresOn: string;
  readonly isSuspended: boolean;
  readonly balanceCents: number;
  readonly audience: Audience;
  readonly notice: Notice['kind'];
  readonly facts: Notice['params'];
};

async function lockSource({ tx }: Unit, { kind, id }: SourceId): Promise<Found | null> {
  if (kind === 'voucher') {
    const row = await lockVoucher(tx, { voucherId: id });
    if (!row) return null;
    const { householdId, code, holder } = row;
    const audience = { householdIds: [householdId] };
    return { ...row, audience, notice: 'voucher_expiring', facts: { code, holder } };
  }
  const row = await lockBenefit(tx, { benefitId: id });
  if (!row) return null;
  const { personId, company } = row;
  return {
    ...row,
    audience: { personIds: [personId] },
    notice: 'benefit_expiring',
    facts: { company },
  };
}
