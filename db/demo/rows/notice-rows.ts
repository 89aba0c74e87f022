import { mustHave } from '#app/domain/must-have.ts';
import { levelOf, type NoticeKind } from '#app/domain/notifications/levels.ts';
import type { notifications } from '#db/schema/notifications.ts';

import { demoProviders } from '../catalogue/providers.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoMoney } from '../money.ts';
import { demoPurchases } from '../purchases.ts';
import { demoProviderStaff } from '../staff.ts';
import { householdOf, speakerOf, staffOf } from './lookup.ts';
import { partsOf } from './money-rows.ts';
import { purchaseBegins, serviceBought } from './purchase-rows.ts';
import { orderStories, type RequestStory, requestStories, stepsOf } from './stories.ts';

type NoticeRow = typeof notifications.$inferInsert;

type Told = {
  kind: NoticeKind;
  eventKey: string;
  hoursAgo: number;
  href: string;
  params: Record<string, string | number>;
};

/** Older notices have been read. */
const READ_AFTER_HOURS = 36;

/** What the demo people find under the bell: only what happened of late. */
export function noticeRows(clock: DemoClock): NoticeRow[] {
  return [
    ...requestStories.flatMap((story) => [
      ...offerNotices(story, clock),
      ...voteNotices(story, clock),
      ...providerNotices(story, clock),
    ]),
    ...orderNotices(clock),
    ...purchaseNotices(clock),
    ...moneyNotices(clock),
  ];
}

function tell(personId: string, told: Told, clock: DemoClock): NoticeRow {
  const at = clock.hoursAgo(told.hoursAgo);
  return {
    id: `demo-notice-${personId}-${told.eventKey.replaceAll(':', '-')}`,
    personId,
    eventKey: told.eventKey,
    kind: told.kind,
    level: levelOf(told.kind),
    params: told.params,
    href: told.href,
    createdAt: at,
    readAt: told.hoursAgo > READ_AFTER_HOURS ? clock.hoursAgo(told.hoursAgo - 6) : null,
  };
}

function adultsOf(householdKeys: readonly string[]): string[] {
  return householdKeys.flatMap((key) =>
    householdOf(key).adults.map((adult) => demoId.person(adult.key)),
  );
}

function requestPath({ group, card }: RequestStory): string {
  return `/groups/${demoId.group(group.key)}/requests/${demoId.request(card.key)}`;
}

function providerName(slug: string): string {
  return mustHave(
    demoProviders.find((provider) => provider.slug === slug),
    `the provider ${slug}`,
  ).name;
}

function offerNotices(story: RequestStory, clock: DemoClock): NoticeRow[] {
  const { card, request } = story;
  if (request.status !== 'open') return [];
  const people = adultsOf(card.joins.map(({ household }) => household));
  return request.offers.flatMap(({ provider, revisions }) =>
    revisions.flatMap(({ hoursAgo }, index) =>
      people.map((personId) =>
        tell(
          personId,
          {
            kind: index === 0 ? 'offer_made' : 'offer_improved',
            eventKey: `offer:${demoId.offer(card.key, provider)}:${index + 1}`,
            hoursAgo,
            href: requestPath(story),
            params: { title: card.title, provider: providerName(provider) },
          },
          clock,
        ),
      ),
    ),
  );
}

function voteNotices(story: RequestStory, clock: DemoClock): NoticeRow[] {
  const { card, request } = story;
  const { decision } = request;
  if (decision?.status !== 'open') return [];
  const toldOf = {
    kind: 'vote_opened',
    eventKey: `decision:${demoId.decision(card.key)}:opened`,
    hoursAgo: decision.openedHoursAgo,
    href: requestPath(story),
    params: { title: card.title },
  } as const;
  return card.joins.flatMap(({ household }) => {
    const hasVoted = decision.votes[household] !== undefined;
    return adultsOf([household]).map((personId) => {
      const row = tell(personId, toldOf, clock);
      return hasVoted ? { ...row, readAt: clock.hoursAgo(1), resolvedAt: clock.hoursAgo(1) } : row;
    });
  });
}

function providerNotices({ card, request }: RequestStory, clock: DemoClock): NoticeRow[] {
  if (request.status !== 'open') return [];
  const requestId = demoId.request(card.key);
  return demoProviderStaff
    .filter(({ providerSlug }) => request.offers.some(({ provider }) => provider === providerSlug))
    .map(({ key }) => {
      const told = {
        kind: 'request_for_provider',
        eventKey: `request:${requestId}:opened`,
        hoursAgo: request.sentHoursAgo,
        href: `/provider/requests/${requestId}`,
        params: { title: card.title },
      } as const;
      const row = tell(demoId.person(key), told, clock);
      return { ...row, readAt: clock.hoursAgo(1), resolvedAt: clock.hoursAgo(1) };
    });
}

function orderNotices(clock: DemoClock): NoticeRow[] {
  return orderStories
    .filter(({ order }) => order.status === 'confirming')
    .flatMap((story) => {
      const { card, order } = story;
      const orderId = demoId.order(card.key);
      const isRepriced = Object.values(order.answers ?? {}).includes('dropped');
      const waiting = card.joins
        .map(({ household }) => household)
        .filter((household) => order.answers?.[household] === undefined);
      const told = {
        kind: isRepriced ? 'order_repriced' : 'order_to_confirm',
        eventKey: `order:${orderId}:confirm:${isRepriced ? 2 : 1}`,
        hoursAgo: isRepriced ? stepsOf(story, clock).confirmed : order.createdHoursAgo,
        href: `/orders/${orderId}`,
        params: { title: card.title },
      } as const;
      return adultsOf(waiting).map((personId) => tell(personId, told, clock));
    });
}

/** Households that ask for a service alone: their provider has to answer. */
function purchaseNotices(clock: DemoClock): NoticeRow[] {
  return demoPurchases
    .filter(({ state }) => state === 'asked')
    .map((story) => {
      const orderId = demoId.order(story.key);
      const { providerSlug, titleIt: title } = serviceBought(story);
      const told = {
        kind: 'purchase_asked',
        eventKey: `order:${orderId}:asked:provider`,
        hoursAgo: story.askedHoursAgo,
        href: `/provider/orders/${orderId}`,
        params: {
          title,
          municipio: householdOf(story.household).municipio,
          told: clock.hoursAgo(story.askedHoursAgo).toISOString(),
          to: purchaseBegins(story, clock),
        },
      } as const;
      return tell(staffOf(providerSlug), told, clock);
    });
}

/** What was shared of late: each household its own part, and who says that it paid. */
function moneyNotices(clock: DemoClock): NoticeRow[] {
  const href = `/groups/${demoId.group(demoMoney.group)}/money`;
  const expenses = demoMoney.expenses.flatMap((story) =>
    Object.keys(story.figures)
      .filter((key) => key !== story.household)
      .map((key) => {
        const householdId = demoId.household(key);
        const part = partsOf(story).find((each) => each.householdId === householdId);
        const shareCents = part?.shareCents ?? 0;
        const by = householdOf(story.household).name;
        return tell(
          speakerOf(key),
          {
            kind: 'expense_added',
            eventKey: `expense:${demoId.expense(story.key)}:1:${householdId}`,
            hoursAgo: story.daysAgo * 24 - 5,
            href: `${href}/expenses/${demoId.expense(story.key)}`,
            params: { title: story.title, by, shareCents },
          },
          clock,
        );
      }),
  );
  const payments = demoMoney.payments
    .filter(({ isIn }) => !isIn)
    .map(({ key, from, to, amountCents: cents, daysAgo }) =>
      tell(
        speakerOf(to),
        {
          kind: 'payment_said',
          eventKey: `payment_said:${demoId.claimPayment(key)}:${demoId.household(from)}`,
          hoursAgo: daysAgo * 24 - 1,
          href,
          params: { by: householdOf(from).name, cents },
        },
        clock,
      ),
    );
  return [...expenses, ...payments];
}
