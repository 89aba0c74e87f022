import { sumCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { sourceColumns } from '#db/queries/wallet/allocations.ts';
import {
  deleteKeptSource,
  insertKeptSource,
  listKeptSources,
} from '#db/queries/wallet/kept-sources.ts';
import { deleteLimitCrossings, insertLimitCrossing } from '#db/queries/wallet/limit-crossings.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { coverAgain } from './cover-again.server.ts';
import { listPaymentSources } from './payment-sources.server.ts';

/** Which of its sources a household keeps out of an order; all others of its own may pay. */
export type ChooseSourcesInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly kept: readonly string[];
  /** Years whose limit the person's own credits may pass on this order (V4). */
  readonly beyond: readonly number[];
};

/** Why the sources of an order stayed as they were. */
export type ChooseSourcesCode =
  CommandOrderCode | HoldCode | 'order.dropped' | 'order.wrong_state' | 'order.already_done';

/**
 * Keeps sources of the own household out of an order it has not yet said yes to, or lets them pay
 * again (V10): what they hold goes back, and the others cover what they can at the same price.
 * Gives what is then due in cash. Remembered for this order, whatever else changes in it.
 */
export function chooseSources(
  ctx: ServiceContext,
  input: ChooseSourcesInput,
): Promise<Result<{ orderId: string; cashDueCents: number }, ChooseSourcesCode>> {
  const { orderId, idempotencyKey: key } = input;
  const kept = [...new Set(input.kept)].sort();
  const beyond = [...new Set(input.beyond)].sort((a, b) => a - b);
  return commandOrder<{ orderId: string; cashDueCents: number }, ChooseSourcesCode>(
    ctx,
    { orderId, key, action: 'choose_sources', input: { kept, beyond } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const own = households.find(({ householdId }) => householdId === actor.householdId);
      if (!own || own.status === 'dropped') return fail('order.dropped');
      if (order.status !== 'confirming') return fail('order.wrong_state');
      if (own.status === 'confirmed') return fail('order.already_done');
      const { householdId } = own;
      await lockSourcesOf(unit.tx, { householdIds: [householdId] });
      const owned = await listPaymentSources(unit.tx, { householdIds: [householdId], orderId });
      const toKeep = kept.flatMap((id) => owned.known.get(id)?.source ?? []);
      if (toKeep.length < kept.length) return fail('source.other_household');
      const ownYears = owned.years.filter(
        ({ personId, year }) => personId === actor.personId && beyond.includes(year),
      );
      if (ownYears.length < beyond.length) return fail('source.other_employee');
      const released = await releaseHolds(ctx, unit, {
        orderId,
        providerId: order.providerId,
        key: `${order.version}`,
        householdIds: [householdId],
      });
      if (!released.ok) return released;
      await rememberKept(command, householdId, toKeep);
      await rememberBeyond(command, ownYears);
      const lines = await listOrderLines(unit.tx, { orderId });
      const covered = await coverAgain(command, {
        lines: lines.filter((line) => line.householdId === householdId),
        key: `${order.version + 1}`,
      });
      if (!covered.ok) return covered;
      const cashDueCents = sumCents(covered.value.map((due) => due.cashDueCents));
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.choose_sources',
        subjectKind: 'order',
        subjectId: orderId,
        details: { householdId, kept: kept.length, beyond: beyond.length },
      });
      publishOrder(command);
      return ok({ orderId, cashDueCents });
    },
  );
}

async function rememberKept(
  { ctx, unit, actor, order }: OrderCommand,
  householdId: string,
  kept: readonly SourceRef[],
): Promise<void> {
  const orderId = order.id;
  const keptIds = new Set(kept.map(({ id }) => id));
  for (const row of await listKeptSources(unit.tx, { orderId })) {
    if (row.householdId !== householdId || keptIds.has(row.sourceId)) continue;
    await deleteKeptSource(unit.tx, { orderId, ...row });
  }
  const by = { householdId, keptBy: actor.personId, keptAt: ctx.now() };
  for (const source of kept) {
    await insertKeptSource(unit.tx, { orderId, ...sourceColumns(source), ...by });
  }
}

/** Nobody but the employee goes beyond a limit, or takes that back: others' choices stay (V4). */
async function rememberBeyond(
  { ctx, unit, actor, order }: OrderCommand,
  years: readonly { readonly year: number }[],
): Promise<void> {
  const own = { orderId: order.id, personId: actor.personId };
  await deleteLimitCrossings(unit.tx, own);
  for (const { year } of years) {
    await insertLimitCrossing(unit.tx, { ...own, year, agreedAt: ctx.now() });
  }
}
