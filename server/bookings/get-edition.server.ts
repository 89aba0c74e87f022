import type { EditionPageView, SeatsPlanView } from '#app/contracts/bookings/views.ts';
import type { BeneficiaryView } from '#app/contracts/purchases/views.ts';
import { yearsIn } from '#app/contracts/orders/source-choice.ts';
import { FOR_HOUSEHOLD, forWhom } from '#app/contracts/purchases/choice.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { romeDay } from '#app/domain/dates.ts';
import { checkAge, checkForHousehold } from '#app/domain/purchases/beneficiaries.ts';
import { fail, ok, type Failure, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import { listSeated } from '#db/queries/bookings/claims.ts';
import { type EditionRow, findEdition, listComingEditions } from '#db/queries/bookings/editions.ts';
import { listOwnWaiting } from '#db/queries/bookings/waiting.ts';
import type { ServiceContext } from '#server/context.ts';
import { describeCover } from '#server/orders/describe-cover.ts';

import { describeEditions } from './describe-edition.ts';
import { checkSeatsFor, planSeats, seatsOf } from './plan-seats.server.ts';

/** What stands in the address of the page: for whom, what is kept, and which limits are passed (V4). */
export type ChosenSeats = EditionPageView['chosen'];

type Question = {
  readonly slug: string;
  readonly editionId: string;
  readonly locale: Locale;
  readonly chosen: ChosenSeats;
};

/**
 * The page of an edition: who seats may be for, and once they are held or offered, what they cost and
 * what pays, as the purchase would write it now.
 */
export async function getEdition(
  ctx: ServiceContext,
  { slug, editionId, locale, chosen }: Question,
): Promise<Result<EditionPageView, 'edition.not_found' | 'auth.signed_out'>> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const now = ctx.now();
  const today = romeDay(now);
  const row = await findEdition(db, { editionId, today });
  if (row?.service.slug !== slug) return fail('edition.not_found');
  const { householdId } = actor;
  const { serviceId } = row;
  const all = await listComingEditions(db, { serviceId, today });
  const rest = all.filter(({ id }) => id !== editionId);
  const [edition, ...others] = await describeEditions(db, [row, ...rest], { householdId, now });
  if (!edition) return fail('edition.not_found');
  const { titleIt, titleEn, category, priceKind, providerName } = row.service;
  const title = locale === 'en' ? titleEn : titleIt;
  const page = {
    edition,
    service: { slug, title, category, priceKind, providerName },
    others: others.filter(({ isSelling }) => isSelling),
    chosen,
    plan: null,
    refusal: null,
  };
  if (householdId === null) return ok({ ...page, household: null, beneficiaries: [] });
  const household = await findHousehold(db, { householdId });
  const beneficiaries = await describeBeneficiaries(ctx, row, householdId);
  const own = { ...page, household: household && { name: household.name }, beneficiaries };
  const first = await firstChoice(ctx, { row, householdId, beneficiaries, chosen });
  const seats = edition.own;
  if (seats === null || seats.kind === 'waiting' || first.length === 0) {
    return ok({ ...own, chosen: { ...chosen, beneficiaries: first } });
  }
  const planned = await describePlan(ctx, {
    row,
    householdId,
    personId: actor.personId,
    beneficiaries: first,
    chosen,
  });
  const hasSeats = planned.ok && planned.value.seats <= seats.seats;
  return ok({
    ...own,
    chosen: { ...chosen, beneficiaries: first },
    plan: planned.ok && hasSeats ? planned.value : null,
    refusal: planned.ok ? null : refusalOf(planned),
  });
}

async function describeBeneficiaries(
  { db }: ServiceContext,
  row: EditionRow,
  householdId: string,
): Promise<readonly BeneficiaryView[]> {
  const [dependants, seated] = await Promise.all([
    listDependants(db, { householdId }),
    listSeated(db, { editionId: row.id, householdId }),
  ]);
  const has = (id: string | null) => (seated.includes(id) ? fail('seat.has_one') : null);
  const fit = (id: string | null, fits: Result<true>) => has(id) ?? fits;
  return [
    ...dependants.map(({ id, firstName, birthDate }): BeneficiaryView => {
      const fits = fit(id, checkAge(row, birthDate, row.startsOn));
      return { id, name: firstName, refusal: fits.ok ? null : refusalOf(fits) };
    }),
    ...[fit(null, checkForHousehold(row))].map((fits): BeneficiaryView => {
      return { id: FOR_HOUSEHOLD, name: null, refusal: fits.ok ? null : refusalOf(fits) };
    }),
  ];
}

/** Who was chosen; else who waits; else the only one it can be for. */
async function firstChoice(
  { db }: ServiceContext,
  input: {
    readonly row: EditionRow;
    readonly householdId: string;
    readonly beneficiaries: readonly BeneficiaryView[];
    readonly chosen: ChosenSeats;
  },
): Promise<readonly string[]> {
  const { row, householdId, beneficiaries, chosen } = input;
  if (chosen.beneficiaries.length > 0) return chosen.beneficiaries;
  const fitting = beneficiaries.filter(({ refusal }) => refusal === null);
  const waiting = await listOwnWaiting(db, { serviceId: row.serviceId, householdId });
  const entry = waiting.find(({ editionId }) => editionId === row.id);
  if (entry) {
    const ids = entry.dependantIds.length === 0 ? [FOR_HOUSEHOLD] : entry.dependantIds;
    return ids.filter((id) => fitting.some((one) => one.id === id));
  }
  const named = fitting.filter(({ name }) => name !== null);
  const [only, ...more] = named.length > 0 ? named : fitting;
  return only && more.length === 0 ? [only.id] : [];
}

async function describePlan(
  ctx: ServiceContext,
  input: {
    readonly row: EditionRow;
    readonly householdId: string;
    readonly personId: string;
    readonly beneficiaries: readonly string[];
    readonly chosen: ChosenSeats;
  },
): Promise<Result<SeatsPlanView>> {
  const { db } = ctx;
  const { row: edition, householdId, personId, chosen } = input;
  const { kept } = chosen;
  const wanted = forWhom({ beneficiaries: input.beneficiaries, kept });
  const now = ctx.now();
  const fits = await checkSeatsFor(db, { edition, householdId, wanted, now });
  if (!fits.ok) return fits;
  const beyond = { personId, years: yearsIn(chosen.beyond) };
  const today = romeDay(now);
  const planned = await planSeats(db, { edition, householdId, wanted, kept, beyond, today });
  if (!planned.ok) return planned;
  const { totalCents, cashDueCents, cover } = planned.value;
  const dependants = await listDependants(db, { householdId });
  const nameOf = (id: string | null) => dependants.find((one) => one.id === id)?.firstName ?? null;
  return ok({
    seats: seatsOf(wanted),
    seatPriceCents: edition.seatPriceCents,
    totalCents,
    cashDueCents,
    coveredCents: totalCents - cashDueCents,
    ...describeCover(cover, totalCents, { householdId, personId }, nameOf),
  });
}

function refusalOf({ code, details }: Failure) {
  return { code, details: details ?? {} };
}
