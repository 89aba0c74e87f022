import type { ListedOffer, OfferListView } from '#app/contracts/providers/views.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listDecisions } from '#db/queries/requests/decisions.ts';
import { listOffersOfProviders, listRevisions } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { listRequestHeads } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';
import { byKey } from '#server/by-key.ts';

import { describeOwnOffer } from './describe-for-provider.ts';
import { wantedBy } from './wanted-of.server.ts';

/** Every offer of the actor's providers with its state and earlier prices, latest change first. */
export async function listProviderOffers(
  ctx: ServiceContext,
): Promise<Result<OfferListView, StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_desk');
  if (!staff.ok) return staff;
  const { providers } = staff.value;
  const rows = await listOffersOfProviders(db, {
    providerIds: providers.map(({ providerId }) => providerId),
  });
  const requestIds = [...new Set(rows.map(({ requestId }) => requestId))];
  const [heads, participants, revisions, decisions] = await Promise.all([
    listRequestHeads(db, { requestIds }),
    listParticipants(db, { requestIds }),
    listRevisions(db, { offerIds: rows.map(({ offerId }) => offerId) }),
    listDecisions(db, { requestIds }),
  ]);
  const headOf = new Map(heads.map((head) => [head.requestId, head]));
  const participantsOf = byKey(participants, (row) => row.requestId);
  const revisionsOf = byKey(revisions, (revision) => revision.offerId);
  const now = ctx.now();
  const offers = rows.flatMap((row): ListedOffer[] => {
    const head = headOf.get(row.requestId);
    if (!head) return [];
    const { requestId, title, category, municipio, unit, basis } = head;
    const isUnderVote = decisions.some(
      ({ offerId, status }) => offerId === row.offerId && status === 'open',
    );
    const own = revisionsOf.get(row.offerId) ?? [];
    const wanted = wantedBy(
      { quantity: head.quantity, quantityBasis: basis },
      participantsOf.get(requestId) ?? [],
    );
    return [
      {
        offer: describeOwnOffer(row, { revisions: own, wanted, isUnderVote, now }),
        providerId: row.providerId,
        request: { requestId, title, category, municipio, unit, basis },
      },
    ];
  });
  return ok({ offers, hasManyProviders: providers.length > 1, now: now.toISOString() });
}
