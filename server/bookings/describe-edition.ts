import type { DeskEditionView, EditionView, OwnSeatsView } from '#app/contracts/bookings/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { isSelling } from '#app/domain/bookings/edition.ts';
import { boughtSeats, freeSeats, isTaken } from '#app/domain/bookings/seats.ts';
import { nextTurns, placeOf } from '#app/domain/bookings/waiting.ts';
import { servedDays } from '#app/domain/requests/timetable.ts';
import type { DbOrTx } from '#db/client.ts';
import { type ClaimRow, listClaims, listOwnSeatOrders } from '#db/queries/bookings/claims.ts';
import type { EditionRow } from '#db/queries/bookings/editions.ts';
import { listWaitingFor, type WaitingRow } from '#db/queries/bookings/waiting.ts';

import { beginsOf, sessionsIn } from './plan-seats.server.ts';

/** Who reads, and when. */
type Reader = { readonly householdId: string | null; readonly now: Date };

/** What is known of the seats of one edition. */
type SeatFacts = { readonly claims: readonly ClaimRow[]; readonly waiting: readonly WaitingRow[] };

/** Editions as a household, or a guest, reads them. */
export async function describeEditions(
  db: DbOrTx,
  rows: readonly EditionRow[],
  reader: Reader,
): Promise<readonly EditionView[]> {
  const editionIds = rows.map(({ id }) => id);
  const { householdId } = reader;
  const [claims, waiting, orders] = await Promise.all([
    listClaims(db, { editionIds }),
    listWaitingFor(db, { editionIds }),
    householdId === null ? [] : listOwnSeatOrders(db, { editionIds, householdId }),
  ]);
  return rows.map((row) => {
    const facts = {
      claims: claims.filter(({ editionId }) => editionId === row.id),
      waiting: waiting.filter(({ editionId }) => editionId === row.id),
    };
    return {
      ...editionFacts(row, facts, reader.now),
      own: ownSeats(facts, reader),
      orderId: orders.findLast(({ editionId }) => editionId === row.id)?.orderId ?? null,
    };
  });
}

/** Editions as their provider reads them. */
export async function describeForDesk(
  db: DbOrTx,
  rows: readonly EditionRow[],
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Promise<readonly DeskEditionView[]> {
  const editionIds = rows.map(({ id }) => id);
  const [claims, waiting] = await Promise.all([
    listClaims(db, { editionIds }),
    listWaitingFor(db, { editionIds }),
  ]);
  return rows.map((row) => {
    const own = claims.filter(({ editionId }) => editionId === row.id);
    const facts = { claims: own, waiting: waiting.filter(({ editionId }) => editionId === row.id) };
    return {
      ...editionFacts(row, facts, now),
      serviceId: row.serviceId,
      serviceTitle: locale === 'en' ? row.service.titleEn : row.service.titleIt,
      seats: row.seats,
      minSeats: row.minSeats,
      bought: boughtSeats(own),
      offReason: row.offReason,
      offWords: row.offWords,
      hasBegun: now >= beginsOf(row),
      version: row.version,
    };
  });
}

function editionFacts(row: EditionRow, { claims, waiting }: SeatFacts, now: Date) {
  const { id, title, place, timetable, startsOn, endsOn, seatPriceCents, minAge, maxAge } = row;
  const { state, decidesOn, salesEndOn } = row;
  const sells = row.isServiceOnSale && isSelling(row, now);
  const turns = nextTurns({
    free: freeSeats(row.seats, claims, now),
    freedAt: row.freedAt,
    waiting: waiting.filter((entry) => entry.state === 'waiting'),
    now,
  });
  return {
    id,
    title,
    place,
    timetable,
    startsOn,
    endsOn,
    served: servedDays(timetable, { startsOn, endsOn }),
    seatPriceCents,
    minAge,
    maxAge,
    state,
    decidesOn,
    salesEndOn,
    dates: sessionsIn(row).length,
    free: sells ? turns.onSale : 0,
    waiting: waiting.length,
    missing: state === 'open' ? Math.max(0, row.minSeats - boughtSeats(claims)) : 0,
    isSelling: sells,
  };
}

function ownSeats(
  { claims, waiting }: SeatFacts,
  { householdId, now }: Reader,
): OwnSeatsView | null {
  const claim = claims.find(
    (one) => one.householdId === householdId && one.until !== null && isTaken(one, now),
  );
  if (claim?.until) {
    const kind = claim.state === 'offered' ? 'offered' : 'held';
    return { kind, seats: claim.seats, until: claim.until.toISOString() };
  }
  const entry = waiting.find((one) => one.householdId === householdId);
  const queue = waiting.filter(({ state }) => state === 'waiting');
  const place = entry ? placeOf(entry.id, queue) : null;
  return entry && place !== null ? { kind: 'waiting', seats: entry.seats, place } : null;
}
