import { eq } from 'drizzle-orm';

import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { account, fundProgramme, issueVoucher, programmeAsset } from '#app/domain/wallet/ledger.ts';
import type { LedgerEntry } from '#app/domain/wallet/ledger.ts';
import type { Db } from '#db/client.ts';
import { ensureAccounts } from '#db/queries/wallet/ledger.ts';
import { accounts, programmeCategories, programmes, vouchers } from '#db/schema/wallet.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';
import { postTransaction } from '#server/wallet/post-transaction.server.ts';

import { testId } from './accounts.ts';

/** Posts a ledger entry in a transaction of its own. */
export function post(ctx: ServiceContext, entry: LedgerEntry, idempotencyKey: string = testId()) {
  return transact(ctx, (unit) => postTransaction(ctx, unit, { entry, idempotencyKey }));
}

/** A programme with 1,000,000.00 EUR that pays for some categories. */
export async function buildProgramme(
  ctx: ServiceContext,
  overrides: { categories?: readonly CategoryId[] } = {},
): Promise<string> {
  const { db } = ctx;
  const id = testId();
  await db.insert(programmes).values({
    id,
    nameIt: 'Voucher minori',
    nameEn: 'Minors voucher',
    fundingIt: 'Comune di Milano',
    fundingEn: 'City of Milan',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    budgetCents: 100_000_000,
    maxVoucherCents: 40_000,
  });
  const categories: readonly CategoryId[] = overrides.categories ?? ['childhood', 'education'];
  await db
    .insert(programmeCategories)
    .values(categories.map((category) => ({ programmeId: id, category })));
  await post(ctx, fundProgramme(id, 100_000_000));
  return id;
}

/** A voucher issued to a dependant; its money comes out of the programme. */
export async function buildVoucher(
  ctx: ServiceContext,
  voucher: {
    programmeId: string;
    householdId: string;
    dependantId: string;
    amountCents?: number;
    startsOn?: string;
    expiresOn?: string;
    isSuspended?: boolean;
    code?: string;
  },
): Promise<{ voucherId: string; address: string }> {
  const { db } = ctx;
  const voucherId = testId();
  const accountId = testId();
  const address = account.voucher(voucherId);
  const amountCents = voucher.amountCents ?? 10_000;
  await ensureAccounts(db, [
    {
      id: accountId,
      address,
      kind: 'voucher',
      asset: programmeAsset(voucher.programmeId),
      createdAt: ctx.now(),
    },
  ]);
  await db.insert(vouchers).values({
    id: voucherId,
    code: voucher.code ?? `V-${voucherId.slice(-8)}`,
    programmeId: voucher.programmeId,
    householdId: voucher.householdId,
    dependantId: voucher.dependantId,
    accountId,
    amountCents,
    startsOn: voucher.startsOn ?? '2026-01-01',
    expiresOn: voucher.expiresOn ?? '2027-12-31',
    isSuspended: voucher.isSuspended ?? false,
    createdAt: ctx.now(),
  });
  await post(ctx, issueVoucher(voucher.programmeId, voucherId, amountCents));
  return { voucherId, address };
}

/** Balance of the account at an address; null when it was never made. */
export async function balanceAt(db: Db, address: string): Promise<number | null> {
  const [row] = await db
    .select({ balanceCents: accounts.balanceCents })
    .from(accounts)
    .where(eq(accounts.address, address));
  return row?.balanceCents ?? null;
}
