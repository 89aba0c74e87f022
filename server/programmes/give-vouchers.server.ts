import { mustHave } from '#app/domain/must-have.ts';
import { voucherCode } from '#app/domain/programmes/voucher.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { account, issueVoucher } from '#app/domain/wallet/ledger.ts';
import { insertVouchers } from '#db/queries/programmes/vouchers.ts';
import { lockAccounts } from '#db/queries/wallet/ledger.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

/** A voucher to give, for one person of a household. */
export type VoucherToGive = {
  readonly householdId: string;
  readonly dependantId: string;
  readonly amountCents: number;
  /** The lost one in whose place it is given (VCH3). */
  readonly replacesId?: string;
};

/** A voucher that was given. */
export type GivenVoucher = VoucherToGive & { readonly voucherId: string; readonly code: string };

/**
 * Gives vouchers of one programme, all or none: their money leaves its budget in one entry, which cannot
 * take more than there is (L3). `application.budget_short` says what is left.
 */
export async function giveVouchers(
  ctx: ServiceContext,
  unit: Unit,
  programme: { readonly id: string; readonly startsOn: string; readonly endsOn: string },
  wanted: readonly VoucherToGive[],
): Promise<Result<readonly GivenVoucher[], PostTransactionCode | 'application.budget_short'>> {
  const { tx } = unit;
  const given = wanted.map((one) => ({ ...one, voucherId: ctx.newId(), code: newCode(ctx) }));
  const entries = given.map(({ voucherId, amountCents }) =>
    issueVoucher(programme.id, voucherId, amountCents),
  );
  const posted = await postTransaction(ctx, unit, {
    entry: { kind: 'voucher_issued', postings: entries.flatMap(({ postings }) => postings) },
    idempotencyKey: `vouchers:${ctx.newId()}:issued`,
  });
  if (!posted.ok && posted.code === 'ledger.overdraft') {
    const [budget] = await lockAccounts(tx, { addresses: [account.programme(programme.id)] });
    return fail('application.budget_short', { left: budget?.balanceCents ?? 0 });
  }
  if (!posted.ok) return posted;
  const addresses = given.map(({ voucherId }) => account.voucher(voucherId));
  const accounts = await lockAccounts(tx, { addresses });
  const idAt = new Map<string, string>(accounts.map(({ address, id }) => [address, id]));
  const today = romeDay(ctx.now());
  await insertVouchers(
    tx,
    given.map(({ voucherId: id, code, householdId, dependantId, amountCents, replacesId }) => ({
      id,
      code,
      programmeId: programme.id,
      householdId,
      dependantId,
      accountId: mustHave(idAt.get(account.voucher(id)), 'the account of a voucher'),
      amountCents,
      replacesId: replacesId ?? null,
      startsOn: today > programme.startsOn ? today : programme.startsOn,
      expiresOn: programme.endsOn,
      createdAt: ctx.now(),
    })),
  );
  return ok(given);
}

/** Random text is long: one in a million lacks letters for a code. */
function newCode(ctx: ServiceContext): string {
  for (;;) {
    const code = voucherCode(ctx.newToken());
    if (code !== null) return code;
  }
}
