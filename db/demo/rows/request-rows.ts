import { defaultQuorum } from '#app/domain/requests/decision.ts';
import { choiceEnd, firstDateAt } from '#app/domain/requests/request-times.ts';
import type {
  decisions,
  requestParticipants,
  requestQuestions,
  requestRecipients,
  requests,
  votes,
} from '#db/schema/requests.ts';

import type { DemoService } from '../catalogue/generate-services.ts';
import { demoProviders } from '../catalogue/providers.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { dependantKey, speakerOf, staffOf } from './lookup.ts';
import { serviceOf } from './service-of.ts';
import { type RequestStory, requestStories } from './stories.ts';

export function requestRows(clock: DemoClock): (typeof requests.$inferInsert)[] {
  return requestStories.map((story) => rowOf(story, clock));
}

function rowOf(story: RequestStory, clock: DemoClock) {
  const { group, card, request } = story;
  const service = serviceOf(story, clock);
  const closesAt = clock.evening(request.closesInDays);
  const firstAt = firstDateAt(service.timetable, service);
  return {
    id: demoId.request(card.key),
    groupId: demoId.group(group.key),
    boardId: demoId.board(group.key),
    cardId: demoId.card(card.key),
    title: card.title,
    description: request.description ?? card.notes,
    category: card.category,
    municipio: group.municipio,
    unit: request.unit,
    quantity: request.quantity,
    quantityBasis: request.basis,
    splitMethod: request.split,
    schedule: card.schedule,
    ...service,
    closesAt,
    chooseBy: choiceEnd(closesAt, { startsOn: service.startsOn, firstAt }),
    status: request.status,
    createdBy: demoId.person(card.by),
    createdAt: clock.hoursAgo(request.sentHoursAgo),
  } satisfies typeof requests.$inferInsert;
}

export function participantRows(): (typeof requestParticipants.$inferInsert)[] {
  return requestStories.flatMap(({ card }) =>
    card.joins.flatMap(({ household, dependants }) => {
      const keys = (dependants ?? []).map((name) => dependantKey(household, name));
      const beneficiaries = keys.length === 0 ? [household] : keys;
      return beneficiaries.map((beneficiary) => ({
        id: `demo-participant-${card.key}-${beneficiary.replace('/', '-')}`,
        requestId: demoId.request(card.key),
        householdId: demoId.household(household),
        dependantId: beneficiary === household ? null : demoId.dependant(beneficiary),
      }));
    }),
  );
}

/** Providers a request reaches: with a validated service of the category in the Municipio (R5). */
export function reachedProviders(
  { group, card }: RequestStory,
  catalogue: readonly DemoService[],
): readonly string[] {
  const reached = new Set(
    catalogue
      .filter(
        ({ status, category, municipi }) =>
          status === 'validated' &&
          category === card.category &&
          municipi.includes(group.municipio),
      )
      .map(({ providerSlug }) => providerSlug),
  );
  return demoProviders.filter(({ slug }) => reached.has(slug)).map(({ slug }) => slug);
}

/** Those who made an offer have seen the request; the others not yet. */
export function recipientRows(
  catalogue: readonly DemoService[],
  clock: DemoClock,
): (typeof requestRecipients.$inferInsert)[] {
  return requestStories.flatMap((story) => {
    const { card, request } = story;
    return reachedProviders(story, catalogue).map((slug) => {
      const firstOffer = request.offers.find(({ provider }) => provider === slug);
      const seenHoursAgo = (firstOffer?.revisions[0].hoursAgo ?? 0) + 1;
      return {
        requestId: demoId.request(card.key),
        providerId: demoId.provider(slug),
        sentAt: clock.hoursAgo(request.sentHoursAgo),
        seenAt: firstOffer ? clock.hoursAgo(Math.min(seenHoursAgo, request.sentHoursAgo)) : null,
      };
    });
  });
}

export function questionRows(clock: DemoClock): (typeof requestQuestions.$inferInsert)[] {
  return requestStories.flatMap(({ card, request }) =>
    (request.questions ?? []).map(({ provider, hoursAgo, question, answer }, index) => ({
      id: `demo-question-${card.key}-${index + 1}`,
      requestId: demoId.request(card.key),
      providerId: demoId.provider(provider),
      askedBy: staffOf(provider),
      question,
      askedAt: clock.hoursAgo(hoursAgo),
      answer: answer ?? null,
      answeredBy: answer === undefined ? null : demoId.person(card.by),
      answeredAt: answer === undefined ? null : clock.hoursAgo(hoursAgo - 1),
    })),
  );
}

/** Every household of the request is asked (rule D2); the quorum is more than half of them. */
export function decisionRows(clock: DemoClock): (typeof decisions.$inferInsert)[] {
  return requestStories.flatMap(({ group, card, request: { decision, offers, order } }) => {
    if (!decision) return [];
    const offer = offers.find(({ provider }) => provider === decision.provider);
    if (!offer) throw new RangeError(`${card.key} decides on an offer nobody made`);
    const organiser = group.members.find(({ role }) => role === 'organiser');
    if (!organiser) throw new RangeError(`${group.key} has no organiser`);
    const evening = clock.evening(decision.closesInDays);
    // An accepted vote places its order as it closes; with all votes in, before its time.
    const closedAt = order ? clock.hoursAgo(order.createdHoursAgo) : evening;
    return [
      {
        id: demoId.decision(card.key),
        requestId: demoId.request(card.key),
        offerId: demoId.offer(card.key, decision.provider),
        offerRevision: offer.revisions.length,
        quorum: defaultQuorum(card.joins.length),
        electorate: card.joins.map(({ household }) => demoId.household(household)),
        closesAt: evening > closedAt ? evening : closedAt,
        status: decision.status,
        openedBy: speakerOf(organiser.household),
        createdAt: clock.hoursAgo(decision.openedHoursAgo),
        closedAt: decision.status === 'open' ? null : closedAt,
      },
    ];
  });
}

export function voteRows(clock: DemoClock): (typeof votes.$inferInsert)[] {
  return requestStories.flatMap(({ card, request: { decision } }) =>
    Object.entries(decision?.votes ?? {}).map(([household, choice], index) => ({
      decisionId: demoId.decision(card.key),
      householdId: demoId.household(household),
      choice,
      personId: speakerOf(household),
      castAt: clock.hoursAgo(Math.max(1, (decision?.openedHoursAgo ?? 1) - 1 - index)),
    })),
  );
}
