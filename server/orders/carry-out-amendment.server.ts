import { sumCents } from '#app/domain/money.ts';
import { isAskedAhead } from '#app/domain/orders/periods.ts';
import { whoPaysMore } from '#app/domain/orders/reprice.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  type AmendmentPartRow,
  type AmendmentRow,
  endAmendment,
  updateAmendmentPart,
} from '#db/queries/orders/amendments.ts';
import { insertDues, updateDue } from '#db/queries/orders/dues.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods, updatePeriod } from '#db/queries/orders/periods.ts';
import {
  amendLine,
  enterOrder,
  insertLines,
  listOrderLines,
  updateOrderHousehold,
} from '#db/queries/orders/shares.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { holdPlanned } from './cover-again.server.ts';
import { lineKey } from './cover-plan.server.ts';
import { newPaymentReference } from './new-payment-reference.ts';
import type { AmendmentPlan } from './plan-amendment.server.ts';

/**
 * Plans the later periods of a locked order anew once all that must have said yes (AMD4): what was held
 * for those that change goes back, their lines and dues are written, and what they have pays again.
 * Sources of all of them are locked. Earlier periods stay as they are.
 */
export async function carryOutAmendment(
  command: OrderCommand,
  amendment: Pick<AmendmentRow, 'id'>,
  plan: AmendmentPlan,
): Promise<Result<true, HoldCode>> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, providerId } = order;
  const { changed: householdIds, move, allocations } = plan;
  const { fromPeriod } = move;
  const key = `amended:${amendment.id}`;
  const released = await releaseHolds(ctx, unit, {
    orderId,
    providerId,
    key,
    householdIds,
    fromPeriod,
  });
  if (!released.ok) return released;
  if (move.kind === 'join') await letIn(command, plan);
  const lines = await writeLines(command, plan);
  for (const { period, householdId, ...change } of plan.dues) {
    await updateDue(unit.tx, { orderId, period, householdId, change });
  }
  for (const [number, unitPriceCents] of plan.unitPrices) {
    await updatePeriod(unit.tx, { orderId, number, change: { unitPriceCents } });
  }
  const held = await holdPlanned(command, { lines, allocations, key });
  if (!held.ok) return held;
  const isIn = lines.some((line) => line.householdId === move.householdId && !line.isOff);
  if (!isIn) {
    const change = { status: 'dropped' } as const;
    await updateOrderHousehold(unit.tx, { orderId, householdId: move.householdId, change });
  }
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
  await updateOrder(unit.tx, { orderId, change: { totalCents } });
  const at = ctx.now();
  await endAmendment(unit.tx, {
    amendmentId: amendment.id,
    state: 'done',
    by: actor.personId,
    at,
  });
  await recordAudit(ctx, unit, {
    action: 'order.amended',
    subjectKind: 'order',
    subjectId: orderId,
    details: {
      amendmentId: amendment.id,
      kind: move.kind,
      householdId: move.householdId,
      fromPeriod,
      fromCents: order.totalCents,
      toCents: totalCents,
    },
  });
  return ok(true);
}

/** A household that comes in owes for the later periods from now on, each with a reference of its own. */
async function letIn(command: OrderCommand, { move, lines, first }: AmendmentPlan): Promise<void> {
  const { ctx, unit, actor, order } = command;
  const { id: orderId, priceVersion } = order;
  const { householdId } = move;
  await enterOrder(unit.tx, {
    orderId,
    householdId,
    status: 'confirmed',
    confirmedPriceVersion: priceVersion,
    answeredBy: actor.personId,
    answeredAt: ctx.now(),
  });
  const periods = await listPeriods(unit.tx, { orderId });
  const isAsked = isAskedAhead(periods, order.absenceRule);
  const own = new Set(
    lines.filter((line) => line.householdId === householdId).map(({ period }) => period),
  );
  await insertDues(
    unit.tx,
    periods
      .filter(({ number }) => number >= first.number && own.has(number))
      .map(({ number: period }) => ({
        orderId,
        period,
        householdId,
        shareCents: 0,
        cashDueCents: 0,
        isAsked,
        paymentReference: newPaymentReference(ctx),
      })),
  );
}

/** Writes what lines of the later periods cost; gives all lines of the order as they are then. */
async function writeLines(
  { ctx, unit, order }: OrderCommand,
  plan: AmendmentPlan,
): Promise<Awaited<ReturnType<typeof listOrderLines>>> {
  const orderId = order.id;
  const before = new Map(
    (await listOrderLines(unit.tx, { orderId })).map((line) => [lineKey(line), line]),
  );
  const added: Parameters<typeof insertLines>[1][number][] = [];
  for (const line of plan.lines) {
    const { amountCents, isOff } = line;
    const was = before.get(lineKey(line));
    if (!was) added.push({ ...line, id: ctx.newId(), orderId });
    else if (was.amountCents !== amountCents || was.isOff !== isOff) {
      await amendLine(unit.tx, { orderId, lineId: was.id, amountCents, isOff });
    }
  }
  await insertLines(unit.tx, added);
  return listOrderLines(unit.tx, { orderId });
}

/**
 * Households that would pay more than they said yes to, or than they pay now where nobody asked them:
 * sources changed since (R7). Their parts wait for an answer to the new figures.
 */
export async function askForMore(
  command: OrderCommand,
  amendment: Pick<AmendmentRow, 'id'>,
  { parts, plan }: { readonly parts: readonly AmendmentPartRow[]; readonly plan: AmendmentPlan },
): Promise<readonly string[]> {
  const { unit } = command;
  const yes = new Map(
    parts.filter(({ answer }) => answer === 'yes').map((part) => [part.householdId, part]),
  );
  const agreed = plan.households.map(({ before }) => yes.get(before.householdId) ?? before);
  const more = whoPaysMore(
    agreed,
    plan.households.map(({ after }) => after),
  );
  for (const { before, after } of plan.households) {
    const { householdId } = after;
    if (!more.includes(householdId)) continue;
    await updateAmendmentPart(unit.tx, {
      amendmentId: amendment.id,
      householdId,
      change: {
        beforeCents: before.shareCents,
        afterCents: after.shareCents,
        cashBeforeCents: before.cashDueCents,
        cashAfterCents: after.cashDueCents,
        answer: 'waiting',
        answeredBy: null,
        answeredAt: null,
      },
    });
  }
  return more;
}
