import { listParticipants } from '#db/queries/requests/participants.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the households that take part in a request what a provider did with its offer. */
export async function tellOfOffer(
  ctx: ServiceContext,
  unit: Unit,
  facts: {
    request: RequestRow;
    provider: { readonly name: string };
    offerId: string;
    revision: number;
    kind: 'offer_made' | 'offer_improved' | 'offer_withdrawn';
  },
): Promise<void> {
  const { request, provider, offerId, revision, kind } = facts;
  const participants = await listParticipants(unit.tx, { requestIds: [request.id] });
  const householdIds = [...new Set(participants.map(({ householdId }) => householdId))];
  await notify(
    ctx,
    unit,
    { householdIds },
    {
      eventKey: `${kind}:${offerId}:${revision}`,
      kind,
      params: { title: request.title, provider: provider.name },
      href: `/groups/${request.groupId}/requests/${request.id}`,
    },
  );
}
