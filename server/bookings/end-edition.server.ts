import { decideEdition, type OffReason } from '#app/domain/bookings/edition.ts';
import { boughtSeats } from '#app/domain/bookings/seats.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type ClaimRow, updateClaim } from '#db/queries/bookings/claims.ts';
import { type EditionRow, updateEdition } from '#db/queries/bookings/editions.ts';
import { listWaitingFor, passChoice } from '#db/queries/bookings/waiting.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';
import { transactOnce } from '#server/transact-once.ts';

import { beginsOf } from './plan-seats.server.ts';
import { settleSeats } from './settle-seats.server.ts';
import { type EditionDeskCode, enterEdition } from './standing.server.ts';

/** Why an edition could not be called off. */
export type CallOffEditionCode = EditionDeskCode | 'edition.called_off' | 'edition.begun';

/**
 * The provider calls an edition off before it begins, with a reason (EDI6): nothing of it is sold any more, and its
 * orders are cancelled one by one right after (`callOffOrdersOf`).
 */
export function callOffEdition(
  ctx: ServiceContext,
  { editionId, words }: { readonly editionId: string; readonly words: string },
): Promise<Result<{ readonly editionId: string }, CallOffEditionCode>> {
  return transactOnce<{ readonly editionId: string }, CallOffEditionCode>(ctx, async (unit) => {
    const entered = await enterEdition(ctx, unit.tx, { editionId });
    if (!entered.ok) return entered;
    const settled = await settleSeats(ctx, unit, { editionId });
    if (!settled) return fail('edition.not_found');
    if (settled.edition.state === 'called_off') return fail('edition.called_off');
    if (ctx.now() >= beginsOf(settled.edition)) return fail('edition.begun');
    await endEdition(ctx, unit, settled, { reason: 'provider', words });
    return ok({ editionId });
  });
}

/** What the day by which the minimum must be reached made of an edition (EDI4); null where it is not over. */
export async function decideDueEdition(
  ctx: ServiceContext,
  { editionId }: { readonly editionId: string },
): Promise<void> {
  await transact<null, never>(ctx, async (unit) => {
    const settled = await settleSeats(ctx, unit, { editionId });
    if (!settled) return ok(null);
    const { edition, claims } = settled;
    const state = decideEdition(edition, { boughtSeats: boughtSeats(claims), now: ctx.now() });
    if (state === edition.state) return ok(null);
    if (state === 'called_off') {
      await endEdition(ctx, unit, settled, { reason: 'too_few', words: null });
      return ok(null);
    }
    await updateEdition(unit.tx, { editionId, change: { state } });
    await recordAudit(ctx, unit, {
      action: 'edition.sure',
      subjectKind: 'edition',
      subjectId: editionId,
      details: { boughtSeats: boughtSeats(claims) },
    });
    await tellSides(ctx, unit, { edition, claims, kind: 'edition_sure', params: {} });
    return ok(null);
  });
}

async function endEdition(
  ctx: ServiceContext,
  unit: Unit,
  { edition, claims }: { readonly edition: EditionRow; readonly claims: readonly ClaimRow[] },
  { reason, words }: { readonly reason: OffReason; readonly words: string | null },
): Promise<void> {
  const { tx } = unit;
  const { id: editionId } = edition;
  const now = ctx.now();
  const waiting = await listWaitingFor(tx, { editionIds: [editionId] });
  const open = claims.filter(({ state }) => state !== 'bought');
  for (const { id: claimId } of open) {
    await updateClaim(tx, { claimId, change: { state: 'ended', until: null } });
  }
  for (const { id: entryId } of waiting) await passChoice(tx, { entryId, editionId, now });
  const offBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const change = {
    state: 'called_off',
    offReason: reason,
    offWords: words,
    offBy,
    offAt: now,
  } as const;
  await updateEdition(tx, { editionId, change });
  await recordAudit(ctx, unit, {
    action: 'edition.call_off',
    subjectKind: 'edition',
    subjectId: editionId,
    details: { reason, boughtSeats: boughtSeats(claims) },
  });
  const facts = words === null ? {} : { words };
  await tellSides(ctx, unit, { edition, claims, kind: 'edition_off', params: facts });
  await notifyAll(ctx, unit, [
    {
      audience: { householdIds: waiting.map(({ householdId }) => householdId) },
      notice: {
        eventKey: `edition:${editionId}:off:waiting`,
        kind: 'edition_off',
        params: { title: edition.title, ...facts },
        href: `/services/${edition.service.slug}`,
      },
    },
  ]);
}

/** Tells the provider, and those whose pages show the edition. Buyers read it of their own order. */
async function tellSides(
  ctx: ServiceContext,
  unit: Unit,
  told: {
    readonly edition: EditionRow;
    readonly claims: readonly ClaimRow[];
    readonly kind: 'edition_sure' | 'edition_off';
    readonly params: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { edition, claims, kind, params } = told;
  const { providerId } = edition.service;
  const buyers = claims.filter(({ state }) => state === 'bought');
  const said = {
    eventKey: `edition:${edition.id}:${kind}`,
    kind,
    params: { title: edition.title, ...params },
  };
  await notifyAll(ctx, unit, [
    {
      audience: { providerIds: [providerId] },
      notice: { ...said, href: `/provider/editions/${edition.id}` },
    },
    ...buyers.map(({ householdId, orderId }) => ({
      audience: { householdIds: [householdId] },
      notice: { ...said, eventKey: `${said.eventKey}:${orderId}`, href: `/orders/${orderId}` },
    })),
  ]);
  const event = { id: `edition:${edition.id}`, version: edition.version + 1 };
  unit.publish({ topic: `provider:${providerId}`, ...event });
}
