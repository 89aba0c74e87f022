import { sumCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { holdVouchers, type VoucherPart } from '#app/domain/wallet/ledger.ts';
import { insertAllocations } from '#db/queries/wallet/allocations.ts';
import type { ServiceContext } from '#server/context.ts';
import { raisedMessage, type Unit } from '#server/transact.ts';

import { postTransaction, type PostTransactionCode } from './post-transaction.server.ts';

/** Parts of vouchers to reserve for the lines of one order, all or none (V7). */
export type HoldInput = {
  readonly orderId: string;
  /** Names this hold among those of the order, e.g. the order's version. */
  readonly key: string;
  readonly parts: readonly {
    readonly lineId: string;
    readonly voucherId: string;
    readonly programmeId: string;
    readonly amountCents: number;
  }[];
};

/** Why nothing was held. The `voucher.*` codes come from the database's own guard (V1, V2). */
export type HoldCode = PostTransactionCode | `voucher.${string}`;

/** Moves the parts from the vouchers to the order's hold accounts and writes the allocations. */
export async function holdForOrder(
  ctx: ServiceContext,
  unit: Unit,
  input: HoldInput,
): Promise<Result<{ heldCents: number }, HoldCode>> {
  const { orderId, parts } = input;
  if (parts.length === 0) return ok({ heldCents: 0 });
  const posted = await postTransaction(ctx, unit, {
    entry: holdVouchers(partsByVoucher(orderId, parts)),
    idempotencyKey: `order:${orderId}:hold:${input.key}`,
    orderId,
  });
  if (!posted.ok) return posted;
  try {
    await insertAllocations(
      unit.tx,
      parts.map(({ lineId, voucherId, amountCents }) => ({
        id: ctx.newId(),
        orderId,
        lineId,
        voucherId,
        amountCents,
        status: 'held',
        createdAt: ctx.now(),
      })),
    );
  } catch (error) {
    const code = raisedMessage(error);
    if (isVoucherCode(code)) return fail(code);
    throw error;
  }
  return ok({ heldCents: sumCents(parts.map(({ amountCents }) => amountCents)) });
}

/** One part per voucher, for the ledger moves a voucher's money once per entry. */
export function partsByVoucher(
  orderId: string,
  parts: readonly { voucherId: string; programmeId: string; amountCents: number }[],
): readonly VoucherPart[] {
  const byVoucher = new Map<string, VoucherPart>();
  for (const { voucherId, programmeId, amountCents } of parts) {
    const before = byVoucher.get(voucherId)?.amountCents ?? 0;
    const sum = sumCents([before, amountCents]);
    byVoucher.set(voucherId, { programmeId, voucherId, orderId, amountCents: sum });
  }
  return [...byVoucher.values()];
}

function isVoucherCode(code: string | null): code is `voucher.${string}` {
  return code?.startsWith('voucher.') ?? false;
}
