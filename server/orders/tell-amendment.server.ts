import { amendmentAddress } from '#app/contracts/orders/order-address.ts';
import type { AmendmentKind } from '#app/domain/orders/amendments.ts';
import type { NoticeKind } from '#app/domain/notifications/levels.ts';
import { notify } from '#server/notifications/notify.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import type { AmendmentPlan } from './plan-amendment.server.ts';

type Teller = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/** An amendment as far as it is told: who comes in or goes, and from which day on. */
export type ToldAmendment = {
  readonly id: string;
  readonly kind: AmendmentKind;
  readonly householdId: string;
  readonly householdName: string;
  readonly startsOn: string;
};

type News = {
  readonly kind: NoticeKind;
  /** Names the event among those of the amendment. */
  readonly event: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Tells households of an amendment; each that pays another sum from what to what. */
export async function tellAmendedHouseholds(
  { ctx, unit, order }: Teller,
  amendment: ToldAmendment,
  households: readonly {
    readonly householdId: string;
    readonly figures?: { readonly beforeCents: number; readonly afterCents: number };
  }[],
  { kind, event, params }: News,
): Promise<void> {
  const { id, kind: what, householdName: household, startsOn: day } = amendment;
  const isOwn = (householdId: string) => (householdId === amendment.householdId ? { own: 1 } : {});
  for (const { householdId, figures } of households) {
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `amendment:${id}:${event}`,
        kind,
        params: {
          title: order.title,
          what,
          household,
          ...isOwn(householdId),
          day,
          ...figures,
          ...params,
        },
        href: amendmentAddress('group', order.id),
      },
    );
  }
}

/** Tells the provider's people of an amendment, without whose it is (R4). */
export async function tellAmendedProvider(
  { ctx, unit, order }: Teller,
  { id, kind: what, startsOn: day }: Omit<ToldAmendment, 'householdName' | 'householdId'>,
  { kind, event, params }: News,
): Promise<void> {
  await notify(
    ctx,
    unit,
    { providerIds: [order.providerId] },
    {
      eventKey: `amendment:${id}:${event}:provider`,
      kind,
      params: { title: order.title, what, day, ...params },
      href: amendmentAddress('provider', order.id),
    },
  );
}

/** What a household of a plan pays for the later periods, before and after, as a notice says it. */
export function figuresOf(plan: AmendmentPlan, householdId: string) {
  const found = plan.households.find(({ after }) => after.householdId === householdId);
  if (!found) return undefined;
  return { beforeCents: found.before.shareCents, afterCents: found.after.shareCents };
}
