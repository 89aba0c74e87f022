import { isSelling, salesEndAt } from '#app/domain/bookings/edition.ts';
import { isTaken } from '#app/domain/bookings/seats.ts';
import { nextTurns, offerEnds } from '#app/domain/bookings/waiting.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  type ClaimRow,
  insertClaim,
  listClaims,
  updateClaim,
} from '#db/queries/bookings/claims.ts';
import { type EditionRow, lockEdition, updateEdition } from '#db/queries/bookings/editions.ts';
import {
  lockWaitingFor,
  passChoice,
  updateWaiting,
  type WaitingRow,
} from '#db/queries/bookings/waiting.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** An edition whose seats are counted: what ran out is free, what is free was offered to who waits. */
export type SettledEdition = {
  readonly edition: EditionRow;
  readonly claims: readonly ClaimRow[];
  /** Free seats that anybody may take (WAI1). */
  readonly onSale: number;
};

/**
 * Locks an edition and brings its seats up to this moment: holds and offers that ran out end, free
 * seats go to those who wait, in order (WAI1-WAI3). Every command on seats begins and ends here.
 */
export async function settleSeats(
  ctx: ServiceContext,
  unit: Unit,
  { editionId }: { readonly editionId: string },
): Promise<SettledEdition | null> {
  const today = romeDay(ctx.now());
  const edition = await lockEdition(unit.tx, { editionId, today });
  if (!edition) return null;
  const { claims, hasFreed } = await endLapsed(ctx, unit, edition);
  const settled = hasFreed ? { ...edition, freedAt: ctx.now() } : edition;
  const free = edition.seats - claims.reduce((sum, { seats }) => sum + seats, 0);
  if (!isSelling(settled, ctx.now())) return { edition: settled, claims, onSale: 0 };
  // Who is deciding on seats of it right now is offered none beside them.
  const isDeciding = new Set(claims.flatMap((c) => (c.state === 'bought' ? [] : [c.householdId])));
  const all = free > 0 ? await lockWaitingFor(unit.tx, { editionId }) : [];
  const waiting = all.filter(({ householdId }) => !isDeciding.has(householdId));
  const { offers, onSale } = nextTurns({
    free,
    freedAt: settled.freedAt,
    waiting,
    now: ctx.now(),
  });
  if (offers.length === 0) return { edition: settled, claims, onSale };
  for (const entry of waiting.filter(({ id }) => offers.includes(id))) {
    await offerSeats(ctx, unit, settled, entry);
  }
  return {
    edition: settled,
    claims: await listClaims(unit.tx, { editionIds: [editionId] }),
    onSale,
  };
}

/** Marks seats of an edition as free from now on, and serves who waits; the caller freed them. */
export async function freeAndServe(
  ctx: ServiceContext,
  unit: Unit,
  { editionId }: { readonly editionId: string },
): Promise<void> {
  await updateEdition(unit.tx, { editionId, change: { freedAt: ctx.now() } });
  await settleSeats(ctx, unit, { editionId });
}

/** Ends what ran out. Gives what is still taken, and whether seats became free. */
async function endLapsed(
  ctx: ServiceContext,
  unit: Unit,
  edition: EditionRow,
): Promise<{ readonly claims: readonly ClaimRow[]; readonly hasFreed: boolean }> {
  const { tx } = unit;
  const now = ctx.now();
  const all = await listClaims(tx, { editionIds: [edition.id] });
  const claims = all.filter((claim) => isTaken(claim, now));
  const lapsed = all.filter((claim) => !claims.includes(claim));
  for (const { id, entryId, householdId } of lapsed) {
    await updateClaim(tx, { claimId: id, change: { state: 'ended', until: null } });
    if (entryId === null) continue;
    await passChoice(tx, { entryId, editionId: edition.id, now });
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `seat:${id}:passed`,
        kind: 'seat_passed',
        params: { title: edition.title },
        href: `/services/${edition.service.slug}`,
      },
    );
  }
  const hasFreed = lapsed.length > 0;
  if (hasFreed) await updateEdition(tx, { editionId: edition.id, change: { freedAt: now } });
  return { claims, hasFreed };
}

/** Offers seats to whose turn it is, and tells its people until when they are kept (WAI3). */
async function offerSeats(
  ctx: ServiceContext,
  unit: Unit,
  edition: EditionRow,
  { id: entryId, householdId, seats }: WaitingRow,
): Promise<void> {
  const now = ctx.now();
  const until = offerEnds(now, salesEndAt(edition));
  const claimId = ctx.newId();
  const own = { id: claimId, editionId: edition.id, householdId, seats, entryId, until };
  await insertClaim(unit.tx, { ...own, state: 'offered', createdAt: now });
  await updateWaiting(unit.tx, { entryId, change: { state: 'offered' } });
  await notify(
    ctx,
    unit,
    { householdIds: [householdId], includesActor: true },
    {
      eventKey: `seat:${claimId}:offered`,
      kind: 'seat_offered',
      params: { title: edition.title, seats, until: until.toISOString(), told: now.toISOString() },
      href: editionAddress(edition),
    },
  );
}

/** Where an edition is chosen, bought and waited for. */
export function editionAddress({ id, service }: Pick<EditionRow, 'id' | 'service'>): string {
  return `/services/${service.slug}/editions/${id}`;
}
