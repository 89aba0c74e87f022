import type { AmendmentState } from '#app/domain/orders/amendments.ts';
import { amendmentStateAt } from '#app/domain/orders/amendments.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  type AmendmentRow,
  endAmendment,
  findOpenAmendment,
  listAmendmentParts,
} from '#db/queries/orders/amendments.ts';
import { lockOrder, updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { type OrderCommand, publishOrder } from './command-order.server.ts';
import { tellAmendedHouseholds, tellAmendedProvider } from './tell-amendment.server.ts';

type Teller = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/** Ends an open amendment of a locked order without any change, and tells whoever knew of it. */
export async function endAndTell(
  command: Teller,
  amendment: AmendmentRow,
  {
    state,
    by,
  }: { readonly state: Exclude<AmendmentState, 'open' | 'done'>; readonly by: string | null },
): Promise<void> {
  const { ctx, unit, order } = command;
  const amendmentId = amendment.id;
  await endAmendment(unit.tx, { amendmentId, state, by, at: ctx.now() });
  await recordAudit(ctx, unit, {
    action: `order.amendment_${state}`,
    subjectKind: 'order',
    subjectId: order.id,
    details: { amendmentId },
  });
  const parts = await listAmendmentParts(unit.tx, { amendmentId });
  const news = { kind: 'amendment_off', event: 'off', params: { state } } as const;
  await tellAmendedHouseholds(
    command,
    amendment,
    parts.map(({ householdId }) => ({ householdId })),
    news,
  );
  if (amendment.mustProviderAgree) await tellAmendedProvider(command, amendment, news);
}

/** Ends what is open of an order that is over: nothing can be changed in it any more (AMD3). */
export async function lapseOpenAmendment(command: Teller): Promise<void> {
  const { unit, order } = command;
  const open = await findOpenAmendment(unit.tx, { orderId: order.id });
  if (open) await endAndTell(command, open, { state: 'lapsed', by: null });
}

/** Ends the amendment of an order that not everybody answered in time (AMD3); false where somebody was faster. */
export function lapseDueAmendment(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<boolean, never>> {
  return transact<boolean, never>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    if (!order) return ok(false);
    const open = await findOpenAmendment(unit.tx, { orderId });
    if (!open || amendmentStateAt(open, ctx.now()) === 'open') return ok(false);
    await endAndTell({ ctx, unit, order }, open, { state: 'lapsed', by: null });
    await updateOrder(unit.tx, { orderId, change: {} });
    publishOrder({ unit, order });
    return ok(true);
  });
}
