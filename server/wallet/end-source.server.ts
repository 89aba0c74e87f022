import { romeDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { lapseVoucher, revokeVoucher } from '#app/domain/wallet/ledger.ts';
import { lapseBenefit } from '#app/domain/wallet/source-entries.ts';
import { lockBenefit, lockVoucher, type SourceId } from '#db/queries/wallet/expiry.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { postTransaction, type PostTransactionCode } from './post-transaction.server.ts';

/** Whether something was given back. */
type Ended = Promise<Result<boolean, PostTransactionCode>>;

/**
 * Gives what is left on a voucher that has ended back to its programme, on a benefit to its company's
 * plan (E4), and tells whose it was. What orders hold of it stays held; what they give back later is
 * given back then. False where nothing is left, or it has not ended.
 */
export function endSource(ctx: ServiceContext, source: SourceId): Ended {
  return transact<boolean, PostTransactionCode>(ctx, (unit) =>
    source.kind === 'voucher' ? endVoucher(ctx, unit, source.id) : endBenefit(ctx, unit, source.id),
  );
}

async function endVoucher(ctx: ServiceContext, unit: Unit, voucherId: string): Ended {
  const voucher = await lockVoucher(unit.tx, { voucherId });
  if (!voucher || voucher.balanceCents === 0) return ok(false);
  const { programmeId, householdId, code, holder, balanceCents: cents } = voucher;
  if (voucher.revokedAt !== null) return passOn(ctx, unit, { programmeId, voucherId, cents });
  if (!isOver(ctx, voucher)) return ok(false);
  const key = `voucher:${voucherId}:lapsed:${ctx.newId()}`;
  const posted = await postTransaction(ctx, unit, {
    entry: lapseVoucher(programmeId, voucherId, cents),
    idempotencyKey: key,
  });
  if (!posted.ok) return posted;
  await notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    { eventKey: key, kind: 'voucher_lapsed', params: { code, holder, cents }, href: '/wallet' },
  );
  return ok(true);
}

/** What lies on a voucher that was taken back is the programme's (VCH2); its household was told then. */
async function passOn(
  ctx: ServiceContext,
  unit: Unit,
  left: { readonly programmeId: string; readonly voucherId: string; readonly cents: Cents },
): Ended {
  const { programmeId, voucherId, cents } = left;
  const posted = await postTransaction(ctx, unit, {
    entry: revokeVoucher(programmeId, voucherId, cents),
    idempotencyKey: `voucher:${voucherId}:revoked:${ctx.newId()}`,
  });
  return posted.ok ? ok(true) : posted;
}

async function endBenefit(ctx: ServiceContext, unit: Unit, benefitId: string): Ended {
  const benefit = await lockBenefit(unit.tx, { benefitId });
  if (!benefit || !isOver(ctx, benefit)) return ok(false);
  const { companyId, company, personId, year, balanceCents: cents } = benefit;
  const key = `benefit:${benefitId}:lapsed:${ctx.newId()}`;
  const posted = await postTransaction(ctx, unit, {
    entry: lapseBenefit({ companyId, year, benefitId, amountCents: cents }),
    idempotencyKey: key,
  });
  if (!posted.ok) return posted;
  await notify(
    ctx,
    unit,
    { personIds: [personId] },
    { eventKey: key, kind: 'benefit_lapsed', params: { company, cents }, href: '/wallet' },
  );
  return ok(true);
}

function isOver(
  ctx: ServiceContext,
  { expiresOn, balanceCents }: { expiresOn: string; balanceCents: number },
): boolean {
  return balanceCents > 0 && hasEnded(expiresOn, romeDay(ctx.now()));
}
