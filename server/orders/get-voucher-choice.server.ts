import type { VoucherChoiceView } from '#app/contracts/orders/voucher-choice.ts';
import { sumCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import { listWalletVouchers } from '#db/queries/wallet/vouchers.ts';
import { listDependantNames } from '#db/queries/accounts/dependants.ts';
import type { ServiceContext } from '#server/context.ts';

import type { ChooseVouchersCode } from './choose-vouchers.server.ts';
import { coverOrder, isAboutTheRest, tellFacts } from './explain-share.server.ts';
import { requireOrderStanding } from './standing.server.ts';

/**
 * The own vouchers that could pay for the own part of an order, or are kept out of it (V10), while
 * the household has still to say yes.
 */
export async function getVoucherChoice(
  ctx: ServiceContext,
  { orderId }: { orderId: string },
): Promise<Result<VoucherChoiceView, ChooseVouchersCode>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'choose_vouchers' });
  if (!standing.ok) return standing;
  const rows = await listOrderHouseholds(db, { orderId });
  const own = rows.find((row) => row.householdId === actor.householdId);
  if (!own || own.status === 'dropped') return fail('order.dropped');
  if (order.status !== 'confirming') return fail('order.wrong_state');
  if (own.status === 'confirmed') return fail('order.already_done');
  const { householdId, shareCents, cashDueCents } = own;
  const [lines, names, wallet] = await Promise.all([
    listOrderLines(db, { orderId }),
    listDependantNames(db, { householdId }),
    listWalletVouchers(db, { householdId }),
  ]);
  const mine = lines.filter((line) => line.householdId === householdId);
  const cover = await coverOrder(db, { order, lines: mine, now: ctx.now() });
  const told = tellFacts(cover.factsFor(householdId), (id) => (id && names.get(id)) ?? null);
  const vouchers = wallet.map((voucher) => {
    const facts = told.filter(({ voucherId }) => voucherId === voucher.id);
    const held = cover.allocations.filter(({ source }) => source.id === voucher.id);
    return {
      voucherId: voucher.id,
      code: voucher.code,
      holder: voucher.firstName,
      leftCents: voucher.balanceCents + sumCents(held.map(({ amountCents }) => amountCents)),
      expiresOn: voucher.expiresOn,
      isKept: facts.some(({ kind }) => kind === 'kept'),
      facts: facts.filter((fact) => fact.kind !== 'not_for' || isAboutTheRest(fact.reason)),
    };
  });
  return ok({
    orderId,
    title: order.title,
    shareCents,
    cashDueCents,
    vouchers: vouchers.filter(({ facts }) => facts.length > 0),
  });
}
