import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateClaim } from '#db/queries/bookings/claims.ts';
import { updateWaiting } from '#db/queries/bookings/waiting.ts';
import { insertSessions } from '#db/queries/orders/sessions.ts';
import { lockBuyer } from '#db/queries/purchases/purchases.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { openCommand, publishOrder } from '#server/orders/command-order.server.ts';
import {
  finishConfirming,
  type FinishConfirmingCode,
} from '#server/orders/confirm-share.server.ts';
import { holdPlanned } from '#server/orders/cover-again.server.ts';
import { rememberSources } from '#server/orders/remember-sources.server.ts';
import type { OrderStandingCode } from '#server/orders/standing.server.ts';
import type { Unit } from '#server/transact.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';
import { runOnce, type RunOnceCode } from '#server/wallet/run-once.server.ts';

import {
  checkSeatsFor,
  planSeats,
  type SeatsFor,
  type SeatsForCode,
  seatsOf,
  type SeatsPlan,
} from './plan-seats.server.ts';
import { freeAndServe, type SettledEdition, settleSeats } from './settle-seats.server.ts';
import { takeSeats, type TakeSeatsCode } from './take-seats.server.ts';
import { writeSeatOrder } from './write-seat-order.server.ts';

/** Seats a household buys, with the figures its page showed. */
export type BuySeatsInput = SeatsFor & {
  readonly editionId: string;
  readonly idempotencyKey: string;
  readonly kept: readonly string[];
  /** Years whose limit the own credits of who buys pass (V4). */
  readonly beyond: readonly number[];
  readonly totalCents: number;
  readonly cashDueCents: number;
  /** In whose words the order has its title. */
  readonly locale: Locale;
};

/** Why nothing was bought. `purchase.price_changed`: the price or what pays is not what was shown. */
export type BuySeatsCode =
  | RunOnceCode
  | HouseholdCode
  | SeatsForCode
  | TakeSeatsCode
  | HoldCode
  | 'source.other_employee'
  | FinishConfirmingCode
  | OrderStandingCode
  | 'edition.not_found'
  | 'purchase.total_too_large'
  | 'purchase.price_changed';

type Bought = { readonly orderId: string };

/**
 * A household buys seats of an edition (SEA5): its yes is enough, and the order is confirmed at once. All
 * the seats or none; those held for it or offered to it are used, and where they ran out meanwhile, free
 * ones if there are enough.
 */
export function buySeats(
  ctx: ServiceContext,
  input: BuySeatsInput,
): Promise<Result<Bought, BuySeatsCode>> {
  const { idempotencyKey: key, ...asked } = input;
  return runOnce<Bought, BuySeatsCode>(
    ctx,
    { key, action: 'order.buy_seats', input: asked },
    async (unit, actor) => {
      const own = requireHousehold(ctx, 'buy');
      if (!own.ok) return own;
      const { householdId } = own.value;
      const household = mustHave(await lockBuyer(unit.tx, { householdId }), 'the own household');
      await lockSourcesOf(unit.tx, { householdIds: [householdId] });
      const settled = await settleSeats(ctx, unit, { editionId: input.editionId });
      if (!settled) return fail('edition.not_found');
      const { edition } = settled;
      const fits = await checkSeatsFor(unit.tx, {
        edition,
        householdId,
        wanted: input,
        now: ctx.now(),
      });
      if (!fits.ok) return fits;
      const today = romeDay(ctx.now());
      const { kept, beyond } = input;
      const planned = await planSeats(unit.tx, {
        edition,
        householdId,
        wanted: input,
        kept,
        beyond: { personId: actor.personId, years: beyond },
        today,
      });
      if (!planned.ok) return planned;
      const plan = planned.value;
      if (plan.totalCents !== input.totalCents || plan.cashDueCents !== input.cashDueCents) {
        return fail('purchase.price_changed');
      }
      const buyer = { householdId, municipio: household.municipio, actor };
      return writeBought(ctx, unit, { settled, plan, buyer, input });
    },
  );
}

type ToBuy = {
  readonly settled: SettledEdition;
  readonly plan: SeatsPlan;
  readonly buyer: {
    readonly householdId: string;
    readonly municipio: NonNullable<Awaited<ReturnType<typeof lockBuyer>>>['municipio'];
    readonly actor: PersonActor;
  };
  readonly input: BuySeatsInput;
};

async function writeBought(
  ctx: ServiceContext,
  unit: Unit,
  { settled, plan, buyer, input }: ToBuy,
): Promise<Result<Bought, BuySeatsCode>> {
  const { edition } = settled;
  const { householdId, actor } = buyer;
  const seats = seatsOf(input);
  const taken = await takeSeats(ctx, unit, settled, { householdId, seats });
  if (!taken.ok) return taken;
  const orderId = ctx.newId();
  const lines = plan.lines.map((line) => ({ ...line, id: ctx.newId(), orderId }));
  const { locale } = input;
  await writeSeatOrder(ctx, unit, { ...buyer, orderId, edition, plan, lines, locale });
  await insertSessions(unit.tx, { orderId, sessions: plan.sessions });
  const { personId } = actor;
  const { cover } = plan;
  const { kept, beyond } = input;
  const said = { orderId, householdId, personId, cover, kept, beyond };
  const remembered = await rememberSources(ctx, unit, said);
  if (!remembered.ok) return remembered;
  const { allocations } = cover;
  const order = { id: orderId };
  const held = await holdPlanned({ ctx, unit, order }, { lines, allocations, key: '1' });
  if (!held.ok) return held;
  const bought = { state: 'bought', until: null, orderId, seats } as const;
  await updateClaim(unit.tx, { claimId: taken.value.id, change: bought });
  if (taken.value.entryId !== null) {
    const served = { state: 'served', endedAt: ctx.now() } as const;
    await updateWaiting(unit.tx, { entryId: taken.value.entryId, change: served });
  }
  if (taken.value.seats > seats) await freeAndServe(ctx, unit, { editionId: edition.id });
  return confirm(ctx, unit, { actor, orderId, seats, serviceId: edition.serviceId });
}

/** The household has said yes and nobody else is asked: the order is confirmed, both sides are told. */
async function confirm(
  ctx: ServiceContext,
  unit: Unit,
  bought: {
    readonly actor: PersonActor;
    readonly orderId: string;
    readonly seats: number;
    readonly serviceId: string;
  },
): Promise<Result<Bought, FinishConfirmingCode | OrderStandingCode>> {
  const { actor, orderId, seats, serviceId } = bought;
  const opened = await openCommand(ctx, unit, actor, { orderId, action: 'confirm_share' });
  if (!opened.ok) return opened;
  await recordAudit(ctx, unit, {
    action: 'order.buy_seats',
    subjectKind: 'order',
    subjectId: orderId,
    details: { totalCents: opened.value.order.totalCents, seats, serviceId },
  });
  const confirmed = await finishConfirming(opened.value);
  if (!confirmed.ok) return confirmed;
  publishOrder(opened.value);
  return ok({ orderId });
}
