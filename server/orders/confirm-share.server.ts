import { payAddress } from '#app/contracts/orders/order-address.ts';
import {
  type Confirmation,
  confirmingProgress,
  type OrderState,
} from '#app/domain/orders/order-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { checkOwnYes, type OwnYesCode } from '#app/domain/orders/steps.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds, updateOrderHousehold } from '#db/queries/orders/shares.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import {
  changeState,
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { planAgain } from './plan-again.server.ts';
import { noticesToAll } from './tell-order.server.ts';

/** A household's yes to the figures its page showed. */
export type ConfirmShareInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly priceVersion: number;
  /** What the button said the household will pay in money. */
  readonly cashDueCents: number;
};

/** What the yes led to. */
export type ConfirmedShare = {
  readonly orderId: string;
  readonly orderStatus: OrderState;
};

/** Why a yes was refused; `order.stale`: the price changed since the page was read. */
export type ConfirmShareCode = CommandOrderCode | FinishConfirmingCode | OwnYesCode | 'order.stale';

/**
 * An adult of a household says yes to its share at the current price (flow step 6). When all that
 * stay have said yes, the order is confirmed; vouchers go on holding what they pay (PER4).
 */
export function confirmShare(
  ctx: ServiceContext,
  input: ConfirmShareInput,
): Promise<Result<ConfirmedShare, ConfirmShareCode>> {
  const { orderId, idempotencyKey: key, priceVersion, cashDueCents } = input;
  return commandOrder<ConfirmedShare, ConfirmShareCode>(
    ctx,
    { orderId, key, action: 'confirm_share', input: { priceVersion, cashDueCents } },
    async (cmd) => {
      const { unit, actor, order, households, sessions } = cmd;
      const own = households.find(({ householdId }) => householdId === actor.householdId);
      const asked = checkOwnYes({ ...order, sessions }, own?.status ?? null, cmd.ctx.now());
      if (!asked.ok) return asked;
      if (!own) return fail('order.dropped');
      if (order.priceVersion !== priceVersion || own.cashDueCents !== cashDueCents) {
        return fail('order.stale');
      }
      const answer = { status: 'confirmed', confirmedPriceVersion: priceVersion } as const;
      const after = households.map((row) => (row === own ? { ...row, ...answer } : row));
      // The yes is sent first: what the end of it asks or writes comes after, in one trip where it can.
      const [, , finished] = await Promise.all([
        updateOrderHousehold(unit.tx, {
          orderId,
          householdId: own.householdId,
          change: { ...answer, answeredBy: actor.personId, answeredAt: ctx.now() },
        }),
        recordAudit(ctx, unit, {
          action: 'order.confirm_share',
          subjectKind: 'order',
          subjectId: orderId,
          details: { householdId: own.householdId, priceVersion, shareCents: own.shareCents },
        }),
        finishConfirming({ ...cmd, households: after }),
      ]);
      if (!finished.ok) return finished;
      publishOrder(cmd);
      return ok({ orderId, orderStatus: finished.value });
    },
  );
}

/** Why an order could not become confirmed. */
export type FinishConfirmingCode = HoldCode | 'order.wrong_state';

/**
 * Confirms the order once nobody is left to ask, and tells everybody; what pays is planned again first
 * (R7). Otherwise only counts the order's version up. Gives the state the order is in.
 */
export async function finishConfirming(
  command: OrderCommand,
): Promise<Result<OrderState, FinishConfirmingCode>> {
  const { ctx, unit, order, households } = command;
  const progress = confirmingProgress(
    households.map((row): Confirmation => ({
      householdId: row.householdId,
      state: row.status,
      confirmedPriceVersion: row.confirmedPriceVersion,
    })),
    order.priceVersion,
  );
  const goOnWaiting = async (): Promise<Result<OrderState, never>> => {
    await updateOrder(unit.tx, { orderId: order.id, change: {} });
    return ok(order.status);
  };
  if (progress.kind !== 'all_confirmed') return goOnWaiting();
  const agreed = households.filter(({ status }) => status !== 'dropped');
  const planned = await planAgain(command, agreed);
  if (!planned.ok) return planned;
  if (planned.value.askedAgain.size > 0) return goOnWaiting();
  const confirmedAt = ctx.now();
  const changed = await changeState(command, 'all_confirmed', { confirmedAt });
  if (!changed.ok) return changed;
  await tellConfirmed(command, planned.value.isChanged ? await listStaying(command) : agreed);
  return changed;
}

async function listStaying({ unit, order }: OrderCommand): Promise<OrderCommand['households']> {
  const now = await listOrderHouseholds(unit.tx, { orderId: order.id });
  return now.filter(({ status }) => status !== 'dropped');
}

/** Who has money to pay learns how much and where, in the one notice that the order is confirmed. */
async function tellConfirmed(
  command: OrderCommand,
  staying: OrderCommand['households'],
): Promise<void> {
  const { ctx, unit, order } = command;
  const free = staying.filter(({ cashDueCents }) => cashDueCents === 0);
  const owing = staying.filter(({ cashDueCents }) => cashDueCents > 0);
  const tellOwing = owing.map(({ householdId, cashDueCents, cashAskedCents }) => {
    const params = { title: order.title, provider: order.providerName, cents: cashDueCents };
    // Asked for when each period is closed, there is nothing to pay yet (PER7).
    const later = {
      eventKey: `order:${order.id}:confirmed`,
      kind: 'order_confirmed',
      params,
    } as const;
    const now = { eventKey: `order:${order.id}:cash_due`, kind: 'cash_due', params } as const;
    const notice = cashAskedCents === 0 ? later : now;
    return {
      // Whoever said the last yes hears it as all others do.
      audience: { householdIds: [householdId], includesActor: true },
      notice: { ...notice, href: payAddress(order.id) },
    };
  });
  const event = { event: 'confirmed', kind: 'order_confirmed', includesActor: true } as const;
  await notifyAll(ctx, unit, [...noticesToAll(command, free, event), ...tellOwing]);
}
