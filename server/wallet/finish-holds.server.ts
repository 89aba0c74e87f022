import { type Cents, sumCents } from '#app/domain/money.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { revokeVoucher, type LedgerEntry, type SourceRef } from '#app/domain/wallet/ledger.ts';
import {
  captureSources,
  partsBySource,
  refundSources,
  releaseSources,
  type SourcePart,
} from '#app/domain/wallet/source-entries.ts';
import {
  insertAllocations,
  listAllocations,
  sourceColumns,
  updateAllocations,
} from '#db/queries/wallet/allocations.ts';
import { listRevoked, lockSourcesOf } from '#db/queries/wallet/sources.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { lockFundOf, noteFundMove } from './fund-moves.server.ts';
import { postTransaction, type PostTransactionCode } from './post-transaction.server.ts';

/** Which source moved, of the household whose line it paid, and by how much. */
export type FinishedAllocation = {
  readonly source: SourceRef;
  readonly householdId: string;
  readonly expiresOn: string;
  readonly amountCents: Cents;
};

/** The same, where it came back; `isRevoked`: to a voucher that was taken back, and went on to its programme. */
export type ReturnedAllocation = FinishedAllocation & { readonly isRevoked: boolean };

/** Which order; `key` names this step among those of the order, e.g. the order's version. */
export type FinishInput = {
  readonly orderId: string;
  readonly providerId: string;
  readonly key: string;
  /** Only what sources hold or paid for these households; for all unless given. */
  readonly householdIds?: readonly string[];
  /** Only in this period of the order; in all unless given. */
  readonly period?: number;
  /** Only from this period of the order on. */
  readonly fromPeriod?: number;
  /** Only of vouchers that are suspended, or only of the others; of all unless given. */
  readonly isSuspended?: boolean;
  /** Only these allocations; all unless given. */
  readonly ids?: ReadonlySet<string>;
};

/** What became of the allocations of an order. */
type Finished = Promise<Result<readonly ReturnedAllocation[], PostTransactionCode>>;

/** Gives everything an order holds back to the same sources (V2). */
export function releaseHolds(ctx: ServiceContext, unit: Unit, input: FinishInput): Finished {
  return finish(ctx, unit, input, { from: 'held', to: 'released', entry: releaseSources });
}

/** Turns what an order holds into what is due to its provider, in periods that are closed (PER4). */
export function captureHolds(ctx: ServiceContext, unit: Unit, input: FinishInput): Finished {
  const entry = (parts: readonly SourcePart[]) => captureSources(input.providerId, parts);
  return finish(ctx, unit, input, { from: 'held', to: 'captured', entry });
}

/** Takes everything an order paid by a source back to the same, even expired ones (V2). */
export function refundCaptured(ctx: ServiceContext, unit: Unit, input: FinishInput): Finished {
  const entry = (parts: readonly SourcePart[]) => refundSources(input.providerId, parts);
  return finish(ctx, unit, input, { from: 'captured', to: 'refunded', entry });
}

type Step = {
  readonly from: 'held' | 'captured';
  readonly to: 'released' | 'captured' | 'refunded';
  readonly entry: (parts: readonly SourcePart[]) => LedgerEntry;
};

async function finish(
  ctx: ServiceContext,
  unit: Unit,
  { orderId, key, ...only }: FinishInput,
  { from, to, entry }: Step,
): Finished {
  const { tx } = unit;
  const all = await listAllocations(tx, { orderId, states: [from] });
  const allocations = all.filter(
    (row) =>
      (only.householdIds?.includes(row.householdId) ?? true) &&
      (only.period ?? row.period) === row.period &&
      (only.fromPeriod ?? 1) <= row.period &&
      (only.isSuspended ?? row.isSuspended) === row.isSuspended &&
      (only.ids?.has(row.id) ?? true),
  );
  if (allocations.length === 0) return ok([]);
  const householdIds = [...new Set(allocations.map(({ householdId }) => householdId))];
  await lockSourcesOf(tx, { householdIds });
  await lockFundOf(unit, allocations);
  const posted = await postTransaction(ctx, unit, {
    entry: entry(partsBySource(orderId, allocations)),
    idempotencyKey: `order:${orderId}:${to}:${key}`,
    orderId,
  });
  if (!posted.ok) return posted;
  if (to !== 'captured') {
    const parts = allocations;
    await noteFundMove(ctx, unit, { orderId, kind: 'from_order', parts, ...posted.value });
  }
  const ids = allocations.map(({ id }) => id);
  await updateAllocations(tx, { orderId, ids, from, to, at: ctx.now() });
  return to === 'captured'
    ? ok(bySource(allocations, new Set()))
    : passOn(ctx, unit, { orderId, key: `${to}:${key}`, back: allocations });
}

/**
 * What came back to a voucher that was taken back goes to its programme in the same step (VCH2): nobody
 * could use it, and nobody else would have it until the voucher ends. The caller has locked the sources.
 */
async function passOn(
  ctx: ServiceContext,
  unit: Unit,
  { orderId, key, back }: { orderId: string; key: string; back: readonly FinishedAllocation[] },
): Finished {
  const voucherIds = [
    ...new Set(back.flatMap(({ source }) => (source.kind === 'voucher' ? [source.id] : []))),
  ];
  const revoked = await listRevoked(unit.tx, { voucherIds });
  const sums = bySource(back, new Set(revoked.map(({ voucherId }) => voucherId)));
  if (revoked.length === 0) return ok(sums);
  const entries = revoked.map(({ voucherId, programmeId }) => {
    const cents = sums.find(({ source }) => source.id === voucherId)?.amountCents ?? 0;
    return revokeVoucher(programmeId, voucherId, cents);
  });
  const posted = await postTransaction(ctx, unit, {
    entry: { kind: 'voucher_revoked', postings: entries.flatMap(({ postings }) => postings) },
    idempotencyKey: `order:${orderId}:passed_on:${key}`,
    orderId,
  });
  return posted.ok ? ok(sums) : posted;
}

/** A captured allocation, and what of it stays the provider's. */
export type KeptPart = Awaited<ReturnType<typeof listAllocations>>[number] & {
  readonly keptCents: Cents;
};

/**
 * Takes a part of what sources paid back to the same sources, even expired ones (V2, PER8): each
 * allocation gives way to one of what stays.
 */
export async function refundParts(
  ctx: ServiceContext,
  unit: Unit,
  input: Omit<FinishInput, 'householdIds'> & { readonly parts: readonly KeptPart[] },
): Finished {
  const { tx } = unit;
  const { orderId, providerId, key } = input;
  const parts = input.parts.filter((part) => part.keptCents < part.amountCents);
  if (parts.length === 0) return ok([]);
  const back = parts.map((part) => ({ ...part, amountCents: part.amountCents - part.keptCents }));
  await lockSourcesOf(tx, { householdIds: [...new Set(back.map((part) => part.householdId))] });
  await lockFundOf(unit, back);
  const posted = await postTransaction(ctx, unit, {
    entry: refundSources(providerId, partsBySource(orderId, back)),
    idempotencyKey: `order:${orderId}:refunded:${key}`,
    orderId,
  });
  if (!posted.ok) return posted;
  await noteFundMove(ctx, unit, { orderId, kind: 'from_order', parts: back, ...posted.value });
  const at = ctx.now();
  const ids = parts.map(({ id }) => id);
  await updateAllocations(tx, { orderId, ids, from: 'captured', to: 'refunded', at });
  const kept = parts.filter(({ keptCents }) => keptCents > 0);
  if (kept.length > 0) {
    await insertAllocations(
      tx,
      kept.map(({ lineId, source, keptCents }) => ({
        id: ctx.newId(),
        orderId,
        lineId,
        ...sourceColumns(source),
        amountCents: keptCents,
        status: 'captured',
        createdAt: at,
        settledAt: at,
      })),
    );
  }
  return passOn(ctx, unit, { orderId, key: `refunded:${key}`, back });
}

function bySource(
  allocations: readonly FinishedAllocation[],
  revoked: ReadonlySet<string>,
): readonly ReturnedAllocation[] {
  const sums = new Map<string, ReturnedAllocation>();
  for (const { source, householdId, expiresOn, amountCents } of allocations) {
    const before = sums.get(source.id)?.amountCents ?? 0;
    const sum = sumCents([before, amountCents]);
    const isRevoked = revoked.has(source.id);
    sums.set(source.id, { source, householdId, expiresOn, amountCents: sum, isRevoked });
  }
  return [...sums.values()];
}
