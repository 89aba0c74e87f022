import { markEventsRead } from '#db/queries/notifications/notices.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

type OfferNotice = 'offer_made' | 'offer_improved' | 'offer_withdrawn';

const keyOf = (kind: OfferNotice, offerId: string, revision: number) =>
  `${kind}:${offerId}:${revision}`;

/** How many earlier prices of an offer may lie unread. */
const PRICES_LOOKED_AT = 50;

/**
 * Tells the households that take part in a request what a provider did with its offer. What was told of
 * the same offer before needs no reading any more: an offer is new once, wherever it is counted (OFR4).
 */
export async function tellOfOffer(
  ctx: ServiceContext,
  unit: Unit,
  facts: {
    request: RequestRow;
    provider: { readonly name: string };
    offerId: string;
    revision: number;
    kind: OfferNotice;
  },
): Promise<void> {
  const { request, provider, offerId, revision, kind } = facts;
  const participants = await listParticipants(unit.tx, { requestIds: [request.id] });
  const householdIds = [...new Set(participants.map(({ householdId }) => householdId))];
  if (kind !== 'offer_made') {
    const first = Math.max(1, revision - PRICES_LOOKED_AT);
    const revisions = Array.from({ length: revision - first + 1 }, (_, index) => first + index);
    const eventKeys = [
      keyOf('offer_made', offerId, 1),
      ...revisions.map((each) => keyOf('offer_improved', offerId, each)),
    ];
    await markEventsRead(unit.tx, { householdIds, eventKeys, now: ctx.now() });
  }
  await notify(
    ctx,
    unit,
    { householdIds },
    {
      eventKey: keyOf(kind, offerId, revision),
      kind,
      params: { title: request.title, provider: provider.name },
      href: `/groups/${request.groupId}/requests/${request.id}`,
    },
  );
}
