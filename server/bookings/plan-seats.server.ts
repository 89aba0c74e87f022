import { isSelling } from '#app/domain/bookings/edition.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import type { Period, PeriodLine } from '#app/domain/orders/periods.ts';
import { type Session, sessionsOf } from '#app/domain/orders/sessions.ts';
import { type BeneficiaryCode, checkBeneficiaries } from '#app/domain/purchases/beneficiaries.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { totalOf } from '#app/domain/caps.ts';
import type { DbOrTx } from '#db/client.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { listSeated } from '#db/queries/bookings/claims.ts';
import type { EditionRow } from '#db/queries/bookings/editions.ts';
import { coverPlan, type Cover } from '#server/orders/cover-plan.server.ts';
import type { LimitsPassed } from '#server/orders/payment-sources.server.ts';

/** For whom seats are: dependants by id, or the household itself, which takes one. */
export type SeatsFor = {
  readonly dependantIds: readonly string[];
  readonly isForHousehold: boolean;
};

/** How many seats that is. */
export function seatsOf({ dependantIds, isForHousehold }: SeatsFor): number {
  return isForHousehold ? 1 : new Set(dependantIds).size;
}

/** Why seats of an edition are not for these. */
export type SeatsForCode =
  BeneficiaryCode | 'edition.not_selling' | 'purchase.other_household' | 'seat.has_one';

/** Whether seats of an edition are sold and are for these (EDI3, BUY2, SEA6). Gives the dependants' ids. */
export async function checkSeatsFor(
  db: DbOrTx,
  input: {
    readonly edition: EditionRow;
    readonly householdId: string;
    readonly wanted: SeatsFor;
    readonly now: Date;
  },
): Promise<Result<readonly string[], SeatsForCode>> {
  const { edition, householdId, wanted, now } = input;
  if (!edition.isServiceOnSale || !isSelling(edition, now)) return fail('edition.not_selling');
  const ids = [...new Set(wanted.dependantIds)];
  const all = await listDependants(db, { householdId });
  const chosen = all.filter(({ id }) => ids.includes(id));
  if (chosen.length < ids.length) return fail('purchase.other_household');
  const birthDates = chosen.map(({ birthDate }) => birthDate);
  const { isForHousehold } = wanted;
  const fits = checkBeneficiaries(edition, { isForHousehold, birthDates }, edition.startsOn);
  if (!fits.ok) return fits;
  const seated = await listSeated(db, { editionId: edition.id, householdId });
  const beneficiaries = isForHousehold ? [null] : ids;
  return beneficiaries.some((id) => seated.includes(id)) ? fail('seat.has_one') : ok(ids);
}

/** What seats would be as an order, were it written now. */
export type SeatsPlan = {
  readonly totalCents: Cents;
  readonly cashDueCents: Cents;
  readonly periods: readonly Period[];
  readonly lines: readonly PeriodLine[];
  readonly sessions: readonly Session[];
  readonly cover: Cover;
};

/** What seats for these cost, and what the household's sources pay of it (SEA5, V1-V6). */
export async function planSeats(
  db: DbOrTx,
  input: {
    readonly edition: EditionRow;
    readonly householdId: string;
    readonly wanted: SeatsFor;
    readonly kept: readonly string[];
    readonly beyond: LimitsPassed;
    readonly today: CalendarDay;
  },
): Promise<Result<SeatsPlan, 'purchase.total_too_large'>> {
  const { edition, householdId, wanted, today } = input;
  const { startsOn, endsOn } = edition;
  const total = totalOf(edition.seatPriceCents, seatsOf(wanted));
  if (!total.ok) return fail('purchase.total_too_large');
  const beneficiaries = wanted.isForHousehold ? [null] : [...new Set(wanted.dependantIds)];
  const lines = beneficiaries.map((dependantId) => ({
    period: 1,
    householdId,
    dependantId,
    amountCents: edition.seatPriceCents,
  }));
  const periods = [{ number: 1, startsOn, endsOn, weight: 1 }];
  const cover = await coverPlan(db, {
    lines,
    periods,
    category: edition.service.category,
    today,
    keptOut: input.kept.map((sourceId) => ({ householdId, sourceId })),
    beyond: input.beyond,
  });
  const covered = sumCents(cover.allocations.map(({ amountCents }) => amountCents));
  return ok({
    totalCents: total.value,
    cashDueCents: total.value - covered,
    periods,
    lines,
    sessions: sessionsIn(edition),
    cover,
  });
}

/** The dates of an edition, as those of an order of it. */
export function sessionsIn(edition: EditionRow): readonly Session[] {
  return sessionsOf(edition.timetable, edition).map((time, index) => ({
    ...time,
    number: index + 1,
    state: 'planned' as const,
  }));
}

/** When an edition begins: its first date. */
export function beginsOf(edition: EditionRow): Date {
  return mustHave(sessionsIn(edition)[0], 'the first date of an edition').startsAt;
}
