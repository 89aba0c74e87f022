import type { offerPreferences, offerRevisions, offers } from '#db/schema/requests.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import type { DemoOffer } from '../story.ts';
import { staffOf } from './lookup.ts';
import { requestStories } from './stories.ts';

const offersOfAll = requestStories.flatMap(({ card, request }) =>
  request.offers.map((offer) => ({ storyKey: card.key, offer })),
);

export function offerRows(clock: DemoClock): (typeof offers.$inferInsert)[] {
  return offersOfAll.map(({ storyKey, offer }) => ({
    id: demoId.offer(storyKey, offer.provider),
    requestId: demoId.request(storyKey),
    providerId: demoId.provider(offer.provider),
    status: offer.status,
    revision: offer.revisions.length,
    version: offer.revisions.length,
    createdAt: clock.hoursAgo(offer.revisions[0].hoursAgo),
    updatedAt: clock.hoursAgo(lastRevision(offer).hoursAgo),
  }));
}

export function offerRevisionRows(clock: DemoClock): (typeof offerRevisions.$inferInsert)[] {
  return offersOfAll.flatMap(({ storyKey, offer }) =>
    offer.revisions.map((revision, index) => ({
      offerId: demoId.offer(storyKey, offer.provider),
      revision: index + 1,
      priceKind: revision.kind ?? 'paid',
      funding: revision.funding ?? null,
      absenceRule: revision.absenceRule ?? 'always',
      bands: bandsOf(revision),
      terms: revision.terms,
      validUntil: clock.evening(revision.validInDays),
      createdBy: staffOf(offer.provider),
      createdAt: clock.hoursAgo(revision.hoursAgo),
    })),
  );
}

export function preferenceRows(clock: DemoClock): (typeof offerPreferences.$inferInsert)[] {
  return offersOfAll.flatMap(({ storyKey, offer }) =>
    (offer.preferredBy ?? []).map((household, index) => ({
      offerId: demoId.offer(storyKey, offer.provider),
      householdId: demoId.household(household),
      createdAt: clock.hoursAgo(Math.max(1, lastRevision(offer).hoursAgo - 1 - index)),
    })),
  );
}

/** The revision an offer stands at. */
export function lastRevision({ revisions }: DemoOffer): DemoOffer['revisions'][number] {
  return revisions.at(-1) ?? revisions[0];
}

/** Price bands as they are stored. */
export function bandsOf({ bands }: DemoOffer['revisions'][number]) {
  return bands.map(([minHouseholds, maxHouseholds, unitPriceCents]) => ({
    minHouseholds,
    maxHouseholds,
    unitPriceCents,
  }));
}
