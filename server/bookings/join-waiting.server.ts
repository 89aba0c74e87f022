import { isSelling } from '#app/domain/bookings/edition.ts';
import { MOST_SEATS_AT_ONCE } from '#app/domain/bookings/seats.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateClaim } from '#db/queries/bookings/claims.ts';
import { findEdition } from '#db/queries/bookings/editions.ts';
import {
  addChoices,
  insertWaiting,
  listOwnWaiting,
  updateWaiting,
} from '#db/queries/bookings/waiting.ts';
import { requireHousehold, type HouseholdCode } from '#server/accounts/standing.server.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';
import { transactOnce } from '#server/transact-once.ts';

import { checkSeatsFor, type SeatsFor, type SeatsForCode, seatsOf } from './plan-seats.server.ts';
import { freeAndServe, type SettledEdition, settleSeats } from './settle-seats.server.ts';

/** Who wants to wait, and for which editions of one service. */
export type JoinWaitingInput = SeatsFor & {
  readonly editionId: string;
  /** Others of the service that would do too. */
  readonly editions: readonly string[];
};

/** Why nobody waits. `waiting.free_now`: there are seats to be had at once. */
export type JoinWaitingCode =
  | HouseholdCode
  | SeatsForCode
  | 'edition.not_found'
  | 'edition.other_service'
  | 'seat.too_many'
  | 'waiting.free_now'
  | 'waiting.one_only';

type Joined = { readonly editionId: string };

/**
 * A household waits for seats together, in one or several editions of a service (WAI4). Its place is the
 * instant at which it asked, in all of them; editions added later count from that instant too, another
 * number of seats is another entry.
 */
export function joinWaiting(
  ctx: ServiceContext,
  { editionId, editions, ...wanted }: JoinWaitingInput,
): Promise<Result<Joined, JoinWaitingCode>> {
  return transactOnce<Joined, JoinWaitingCode>(ctx, async (unit) => {
    const own = requireHousehold(ctx, 'buy');
    if (!own.ok) return own;
    const { householdId, person } = own.value;
    const seats = seatsOf(wanted);
    if (seats > MOST_SEATS_AT_ONCE) return fail('seat.too_many', { most: MOST_SEATS_AT_ONCE });
    const settled = await settleAll(ctx, unit, [editionId, ...editions]);
    const [first] = settled;
    if (!first) return fail('edition.not_found');
    const { serviceId } = first.edition;
    for (const { edition, onSale } of settled) {
      if (edition.serviceId !== serviceId) return fail('edition.other_service');
      const fits = await checkSeatsFor(unit.tx, { edition, householdId, wanted, now: ctx.now() });
      if (!fits.ok) return fits;
      if (onSale >= seats) return fail('waiting.free_now', { title: edition.title });
    }
    const joined = await enter(ctx, unit, { person, householdId, serviceId, settled, wanted });
    if (!joined.ok) return joined;
    for (const { edition } of settled) await settleSeats(ctx, unit, { editionId: edition.id });
    return ok({ editionId });
  });
}

/** The editions in the order of their ids, so that two who want the same take their locks alike. */
async function settleAll(
  ctx: ServiceContext,
  unit: Unit,
  editionIds: readonly string[],
): Promise<readonly SettledEdition[]> {
  const settled: SettledEdition[] = [];
  for (const editionId of [...new Set(editionIds)].toSorted()) {
    const one = await settleSeats(ctx, unit, { editionId });
    if (one) settled.push(one);
  }
  return settled;
}

async function enter(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly person: PersonActor;
    readonly householdId: string;
    readonly serviceId: string;
    readonly settled: readonly SettledEdition[];
    readonly wanted: SeatsFor;
  },
): Promise<Result<true, 'waiting.one_only'>> {
  const { person, householdId, serviceId, settled, wanted } = input;
  const { tx } = unit;
  const editionIds = settled.map(({ edition }) => edition.id);
  const seats = seatsOf(wanted);
  const [waits] = await listOwnWaiting(tx, { serviceId, householdId });
  if (waits) {
    if (waits.seats !== seats) return fail('waiting.one_only', { seats: waits.seats });
    await addChoices(tx, { entryId: waits.id, editionIds });
    return ok(true);
  }
  // Who waits decides on nothing: seats it held of these editions are free.
  const held = settled.flatMap(({ claims }) => claims).filter((claim) => claim.state === 'held');
  for (const { id: claimId } of held.filter((claim) => claim.householdId === householdId)) {
    await updateClaim(tx, { claimId, change: { state: 'ended', until: null } });
  }
  await insertWaiting(tx, {
    entry: {
      id: ctx.newId(),
      serviceId,
      householdId,
      seats,
      dependantIds: [...new Set(wanted.dependantIds)],
      state: 'waiting',
      since: ctx.now(),
      askedBy: person.personId,
    },
    editionIds,
  });
  return ok(true);
}

/** A household waits no longer for seats of a service (WAI5); what it was offered goes to who is next. */
export function leaveWaiting(
  ctx: ServiceContext,
  { editionId }: { readonly editionId: string },
): Promise<Result<Joined, HouseholdCode | 'edition.not_found'>> {
  return transactOnce<Joined, HouseholdCode | 'edition.not_found'>(ctx, async (unit) => {
    const own = requireHousehold(ctx, 'buy');
    if (!own.ok) return own;
    const { householdId } = own.value;
    const today = romeDay(ctx.now());
    const edition = await findEdition(unit.tx, { editionId, today });
    if (!edition) return fail('edition.not_found');
    const { serviceId } = edition;
    const choices = await listOwnWaiting(unit.tx, { serviceId, householdId });
    const settled = await settleAll(ctx, unit, [editionId, ...choices.map((one) => one.editionId)]);
    const claims = settled.flatMap((one) => one.claims);
    const offered = claims.filter(
      (one) => one.state === 'offered' && one.householdId === householdId,
    );
    for (const { id: claimId } of offered) {
      await updateClaim(unit.tx, { claimId, change: { state: 'ended', until: null } });
    }
    const [entry] = await listOwnWaiting(unit.tx, { serviceId, householdId });
    if (entry) {
      const left = { state: 'left', endedAt: ctx.now() } as const;
      await updateWaiting(unit.tx, { entryId: entry.id, change: left });
    }
    // Those behind it may come first now, also where it was offered nothing.
    for (const { edition: one } of settled.filter((each) => isSelling(each.edition, ctx.now()))) {
      const isFreed = offered.some((claim) => claim.editionId === one.id);
      if (isFreed) await freeAndServe(ctx, unit, { editionId: one.id });
      else await settleSeats(ctx, unit, { editionId: one.id });
    }
    return ok({ editionId });
  });
}
