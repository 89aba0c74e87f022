import { sumCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import {
  deleteKeptSource,
  insertKeptSource,
  listKeptSources,
} from '#db/queries/wallet/kept-sources.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { listVouchersOf } from '#db/queries/wallet/vouchers.ts';
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

/** Which of its vouchers a household keeps out of an order; all others of its own may pay. */
export type ChooseVouchersInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly kept: readonly string[];
};

/** Why the vouchers of an order stayed as they were. */
export type ChooseVouchersCode =
  CommandOrderCode | HoldCode | 'order.dropped' | 'order.wrong_state' | 'order.already_done';

/**
 * Keeps vouchers of the own household out of an order it has not yet said yes to, or lets them pay
 * again (V10): what they hold goes back, and the others cover what they can at the same price.
 * Gives what is then due in cash. Remembered for this order, whatever else changes in it.
 */
export function chooseVouchers(
  ctx: ServiceContext,
  input: ChooseVouchersInput,
): Promise<Result<{ orderId: string; cashDueCents: number }, ChooseVouchersCode>> {
  const { orderId, idempotencyKey: key } = input;
  const kept = [...new Set(input.kept)].sort();
  return commandOrder<{ orderId: string; cashDueCents: number }, ChooseVouchersCode>(
    ctx,
    { orderId, key, action: 'choose_vouchers', input: { kept } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const own = households.find(({ householdId }) => householdId === actor.householdId);
      if (!own || own.status === 'dropped') return fail('order.dropped');
      if (order.status !== 'confirming') return fail('order.wrong_state');
      if (own.status === 'confirmed') return fail('order.already_done');
      const { householdId } = own;
      await lockSourcesOf(unit.tx, { householdIds: [householdId] });
      const vouchers = await listVouchersOf(unit.tx, { householdIds: [householdId] });
      const ownIds = new Set(vouchers.map(({ id }) => id));
      if (!kept.every((id) => ownIds.has(id))) return fail('source.other_household');
      const released = await releaseHolds(ctx, unit, {
        orderId,
        providerId: order.providerId,
        key: `${order.version}`,
        householdId,
      });
      if (!released.ok) return released;
      await rememberKept(command, householdId, kept);
      const lines = await listOrderLines(unit.tx, { orderId });
      const covered = await coverAgain(command, {
        lines: lines.filter((line) => line.householdId === householdId),
        key: `${order.version + 1}`,
      });
      if (!covered.ok) return covered;
      const cashDueCents = sumCents(covered.value.map((due) => due.cashDueCents));
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.choose_vouchers',
        subjectKind: 'order',
        subjectId: orderId,
        details: { householdId, kept: kept.length },
      });
      publishOrder(command);
      return ok({ orderId, cashDueCents });
    },
  );
}

async function rememberKept(
  { ctx, unit, actor, order }: OrderCommand,
  householdId: string,
  kept: readonly string[],
): Promise<void> {
  const orderId = order.id;
  for (const row of await listKeptSources(unit.tx, { orderId })) {
    if (row.householdId !== householdId || kept.includes(row.sourceId)) continue;
    await deleteKeptSource(unit.tx, { orderId, ...row });
  }
  const by = { householdId, keptBy: actor.personId, keptAt: ctx.now() };
  for (const voucherId of kept) await insertKeptSource(unit.tx, { orderId, voucherId, ...by });
}
