import { sumCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import { holdSources, partsBySource } from '#app/domain/wallet/source-entries.ts';
import { insertAllocations, sourceColumns } from '#db/queries/wallet/allocations.ts';
import type { ServiceContext } from '#server/context.ts';
import { raisedMessage, type Unit } from '#server/transact.ts';

import { lockFundOf, noteFundMove } from './fund-moves.server.ts';
import { postTransaction, type PostTransactionCode } from './post-transaction.server.ts';

/** Parts of sources to reserve for the lines of one order, all or none (V7). */
export type HoldInput = {
  readonly orderId: string;
  /** Names this hold among those of the order, e.g. the order's version. */
  readonly key: string;
  readonly parts: readonly {
    readonly lineId: string;
    readonly source: SourceRef;
    readonly amountCents: number;
  }[];
};

/** Why nothing was held. The `source.*` codes come from the database's own guard (V1-V4, V10). */
export type HoldCode = PostTransactionCode | `source.${string}`;

/** Moves the parts from the sources to the order's hold accounts and writes the allocations. */
export async function holdForOrder(
  ctx: ServiceContext,
  unit: Unit,
  input: HoldInput,
): Promise<Result<{ heldCents: number }, HoldCode>> {
  const { orderId, parts } = input;
  if (parts.length === 0) return ok({ heldCents: 0 });
  await lockFundOf(unit, parts);
  const posted = await postTransaction(ctx, unit, {
    entry: holdSources(partsBySource(orderId, parts)),
    idempotencyKey: `order:${orderId}:hold:${input.key}`,
    orderId,
  });
  if (!posted.ok) return posted;
  await noteFundMove(ctx, unit, { orderId, kind: 'to_order', parts, ...posted.value });
  try {
    await insertAllocations(
      unit.tx,
      parts.map(({ lineId, source, amountCents }) => ({
        id: ctx.newId(),
        orderId,
        lineId,
        ...sourceColumns(source),
        amountCents,
        status: 'held',
        createdAt: ctx.now(),
      })),
    );
  } catch (error) {
    const code = raisedMessage(error);
    if (isSourceCode(code)) return fail(code);
    throw error;
  }
  return ok({ heldCents: sumCents(parts.map(({ amountCents }) => amountCents)) });
}

function isSourceCode(code: string | null): code is `source.${string}` {
  return code?.startsWith('source.') ?? false;
}
