import { mustHave } from '#app/domain/must-have.ts';
import { byKey } from '#server/by-key.ts';
import type { InboxRow, InboxView } from '#app/contracts/providers/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { offerStateAt } from '#app/domain/requests/offer-state.ts';
import { requestStateAt } from '#app/domain/requests/request-state.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listOffersOfProviders } from '#db/queries/requests/offers.ts';
import { listParticipants } from '#db/queries/requests/participants.ts';
import { listReceivedRequests } from '#db/queries/requests/recipients.ts';
import type { ServiceContext } from '#server/context.ts';
import { requireStaff, type StaffCode } from '#server/providers/standing.server.ts';

import { describeForProvider } from './describe-for-provider.ts';
import { countNewWords } from './describe-questions.server.ts';
import {
  toOfferFacts,
  toParticipants,
  toRequestFacts,
  toRequestForProviders,
} from './request-facts.ts';

/** Rows of the inbox that are kept in sight; older ones are found through their offers. */
const MAX_ROWS = 200;

/** The live inbox of a provider's person: every request that reached it, the newest first (R4). */
export async function listProviderRequests(
  ctx: ServiceContext,
): Promise<Result<InboxView, StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'view_desk');
  if (!staff.ok) return staff;
  const providers = staff.value.providers.map(({ providerId, name }) => ({ providerId, name }));
  const providerIds = providers.map(({ providerId }) => providerId);
  const received = await listReceivedRequests(db, { providerIds, limit: MAX_ROWS });
  const requestIds = [...new Set(received.map(({ requestId }) => requestId))];
  const { personId } = staff.value.person;
  const [participants, offers, newWordsOf] = await Promise.all([
    listParticipants(db, { requestIds }),
    listOffersOfProviders(db, { providerIds, requestIds }),
    countNewWords(db, { requestIds, personId }),
  ]);
  const participantsOf = byKey(participants, (row) => row.requestId);
  const nameOf = new Map(providers.map(({ providerId, name }) => [providerId, name]));
  const now = ctx.now();
  const rows = received.map((row): InboxRow => {
    const offer = offers.find(
      ({ requestId, providerId }) => requestId === row.requestId && providerId === row.providerId,
    );
    const state = requestStateAt(toRequestFacts(row), now);
    return {
      ...describeForProvider(
        toRequestForProviders(row.requestId, row),
        toParticipants(participantsOf.get(row.requestId) ?? []),
        state,
        romeDay(now),
      ),
      providerId: row.providerId,
      providerName: mustHave(nameOf.get(row.providerId), 'the name of an own provider'),
      sentAt: row.sentAt.toISOString(),
      isNew: row.seenAt === null && state === 'open',
      newWords: newWordsOf(row.requestId),
      ownOffer: offer ? offerStateAt(toOfferFacts(offer), now) : null,
    };
  });
  return ok({ providers, rows, now: now.toISOString() });
}
