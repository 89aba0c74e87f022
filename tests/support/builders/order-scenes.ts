import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { testId } from './accounts.ts';
import {
  buildScene,
  placeOrder,
  type OrderMember,
  type OrderOverrides,
  type OrderScene,
} from './orders.ts';
import { buildProgramme, buildVoucher } from './wallet.ts';

type Overrides = OrderOverrides & {
  /** Worth of a voucher for a child of each of the first households, in cents; 0: none. */
  readonly vouchers?: readonly number[];
};

/** A household of an order, by its place. */
export function memberAt(scene: OrderScene, index: number): OrderMember {
  const member = scene.members[index];
  if (!member) throw new Error(`no member ${index}`);
  return member;
}

/** An order that waits for its households. */
export async function buildOrder(world: TestWorld, overrides: Overrides = {}) {
  const scene = await buildScene(world.as().db, overrides);
  const voucherIds: string[] = [];
  for (const [index, amountCents] of (overrides.vouchers ?? []).entries()) {
    if (amountCents === 0) continue;
    const { householdId, dependantIds } = memberAt(scene, index);
    const programmeId = await buildProgramme(world.as());
    const dependantId = dependantIds[0] ?? '';
    const voucher = { programmeId, householdId, dependantId, amountCents };
    voucherIds.push((await buildVoucher(world.as(), voucher)).voucherId);
  }
  const orderId = await placeOrder(world, scene);
  return {
    scene,
    orderId,
    voucherIds,
    first: memberAt(scene, 0),
    /** Not in an order of one household. */
    get second() {
      return memberAt(scene, 1);
    },
  };
}

/** A household says yes to the price it sees. */
export async function confirmSeen(
  world: TestWorld,
  member: OrderMember,
  orderId: string,
): Promise<void> {
  const page = await getOrder(world.as(member), { orderId });
  if (!page.ok) throw new Error(page.code);
  const { priceVersion, mine } = page.value;
  const figures = { priceVersion, cashDueCents: mine?.cashDueCents ?? 0 };
  const command = { orderId, idempotencyKey: testId(), ...figures };
  const confirmed = await confirmShare(world.as(member), command);
  if (!confirmed.ok) throw new Error(confirmed.code);
}

/** Every household of an order says yes. */
export async function confirmAll(
  world: TestWorld,
  { scene, orderId }: { readonly scene: OrderScene; readonly orderId: string },
): Promise<void> {
  for (const member of scene.members) await confirmSeen(world, member, orderId);
}

/** An order that every household has confirmed. */
export async function buildConfirmedOrder(world: TestWorld, overrides: Overrides = {}) {
  const built = await buildOrder(world, overrides);
  await confirmAll(world, built);
  return built;
}
