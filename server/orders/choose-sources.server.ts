import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { type ChoiceCode, choiceStage } from '#app/domain/orders/choosing-sources.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SourceRef } from '#app/domain/wallet/ledger.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
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

import { type ChooseLaterCode, chooseLater } from './choose-later.server.ts';
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
export type ChooseSourcesCode = CommandOrderCode | ChooseLaterCode | ChoiceCode;

/** What a choice led to; after the own yes it is the cash of what is not closed. */
type Chosen = { readonly orderId: string; readonly cashDueCents: number };

/**
 * Keeps sources of the own household out of an order, or lets them pay again: before its yes in all of
 * it (V10), after it in what is not closed (V13). What they hold goes back, and the others cover what
 * they can at the same price. Gives what is then due in cash. Remembered for this order, whatever else
 * changes in it.
 */
export function chooseSources(
  ctx: ServiceContext,
  input: ChooseSourcesInput,
): Promise<Result<Chosen, ChooseSourcesCode>> {
  const { orderId, idempotencyKey: key } = input;
  const kept = [...new Set(input.kept)].sort();
  const beyond = [...new Set(input.beyond)].sort((a, b) => a - b);
  return commandOrder<Chosen, ChooseSourcesCode>(
    ctx,
    { orderId, key, action: 'choose_sources', input: { kept, beyond } },
    async (command) => {
      const { unit, actor, order, households } = command;
      const own = households.find((row) => row.householdId === actor.householdId) ?? null;
      const periods = await listPeriods(unit.tx, { orderId });
      const stage = choiceStage(order.status, own?.status ?? null, periods);
      if (!stage.ok) return stage;
      const householdId = mustHave(own, 'a household that chooses').householdId;
      await lockSourcesOf(unit.tx, { householdIds: [householdId] });
      const owned = await listPaymentSources(unit.tx, { householdIds: [householdId], orderId });
      const toKeep = kept.flatMap((id) => owned.known.get(id)?.source ?? []);
      if (toKeep.length < kept.length) return fail('source.other_household');
      const ownYears = owned.years.filter(
        ({ personId, year }) => personId === actor.personId && beyond.includes(year),
      );
      if (ownYears.length < beyond.length) return fail('source.other_employee');
      const remember = () => rememberKept(command, householdId, toKeep);
      const covered =
        stage.value === 'later'
          ? await chooseLater(command, { householdId, kept, remember })
          : await chooseBefore(command, householdId, async () => {
              await remember();
              await rememberBeyond(command, ownYears);
            });
      if (!covered.ok) return covered;
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.choose_sources',
        subjectKind: 'order',
        subjectId: orderId,
        details: { householdId, kept: kept.length, beyond: beyond.length, stage: stage.value },
      });
      publishOrder(command);
      return ok({ orderId, ...covered.value });
    },
  );
}

/** Plans anew what pays for all of a part that nobody has said yes to. */
async function chooseBefore(
  command: OrderCommand,
  householdId: string,
  remember: () => Promise<void>,
): Promise<Result<{ cashDueCents: number }, HoldCode>> {
  const { ctx, unit, order } = command;
  const { id: orderId, providerId, version } = order;
  const released = await releaseHolds(ctx, unit, {
    orderId,
    providerId,
    key: `${version}`,
    householdIds: [householdId],
  });
  if (!released.ok) return released;
  await remember();
  const lines = await listOrderLines(unit.tx, { orderId });
  const covered = await coverAgain(command, {
    lines: lines.filter((line) => line.householdId === householdId),
    key: `${version + 1}`,
  });
  if (!covered.ok) return covered;
  return ok({ cashDueCents: sumCents(covered.value.map((due) => due.cashDueCents)) });
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
