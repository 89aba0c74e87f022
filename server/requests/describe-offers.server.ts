import { byKey } from '#server/by-key.ts';
import { DAY_MS, type CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { householdPrice, payableBands, type ShareOf } from '#app/domain/orders/cost.ts';
import { type CashFacts, cashState } from '#app/domain/payments/cash-due.ts';
import { isOfferNew } from '#app/domain/requests/offer-news.ts';
import { offerStateAt } from '#app/domain/requests/offer-state.ts';
import {
  bandFor,
  besideFigure,
  householdCurve,
  savingOfOneMore,
  type EachOf,
  type Quantity,
} from '#app/domain/requests/price-bands.ts';
import type { OfferPrice, OfferProvider, OfferView } from '#app/contracts/requests/panel-view.ts';
import type { DbOrTx } from '#db/client.ts';
import {
  countPreferences,
  findPreferredOffer,
  listOffersOfRequests,
  listRevisions,
} from '#db/queries/requests/offers.ts';
import { listStandings } from '#db/queries/providers/standing.ts';
import { ownPlan, planOrder } from '#server/orders/plan-order.server.ts';

import { toOfferFacts } from './request-facts.ts';

/** How far back a provider's answers are counted. */
const YEAR_MS = 365 * DAY_MS;

/** Who looks at the offers, and when. */
type Viewer = {
  readonly householdId: string;
  readonly newsSince: Date;
  readonly now: Date;
  readonly today: CalendarDay;
};

/** The order of a request: what it costs now, and each that is still in it. */
type OrderedPrice = {
  readonly orderId: string;
  readonly totalCents: Cents;
  readonly takenOffCents: Cents;
  readonly households: readonly (ShareOf & CashFacts & { readonly fundCents: Cents })[];
};

/**
 * The offers of a request as one household may see them: price for all, its own part after its own
 * vouchers, how many prefer each. Oldest first, so that nothing moves under a finger.
 */
export async function describeOffers(
  db: DbOrTx,
  input: {
    requestId: string;
    wanted: Quantity;
    each: EachOf;
    /** Persons of the viewer's household; null if it takes no part. */
    ownPeople: number | null;
    viewer: Viewer;
    order: OrderedPrice | null;
  },
): Promise<OfferView[]> {
  const { requestId, wanted, each, ownPeople, viewer } = input;
  const rows = await listOffersOfRequests(db, { requestIds: [requestId] });
  const offerIds = rows.map(({ offerId }) => offerId);
  const [preferences, preferred, revisions, standings] = await Promise.all([
    countPreferences(db, { offerIds }),
    findPreferredOffer(db, { offerIds, householdId: viewer.householdId }),
    listRevisions(db, { offerIds }),
    standingsOf(
      db,
      rows.map(({ providerId }) => providerId),
      viewer,
    ),
  ]);
  const revisionsOf = byKey(revisions, (revision) => revision.offerId);
  const views: OfferView[] = [];
  for (const row of rows) {
    const state = offerStateAt(toOfferFacts(row), viewer.now);
    const price = await priceOffer(db, { ...input, row });
    const curve = besideFigure(
      householdCurve(payableBands(row.priceKind, row.bands), wanted, each, ownPeople),
      wanted.households,
      figureOf(price),
    );
    views.push({
      offerId: row.offerId,
      provider: {
        id: row.providerId,
        slug: row.providerSlug,
        name: row.providerName,
        ...mustHave(standings.get(row.providerId), 'the standing of an offer’s provider'),
      },
      state,
      revision: row.revision,
      isNew: isOfferNew({ state, pricedAt: row.pricedAt }, viewer.newsSince),
      isCheapest: false,
      priceKind: row.priceKind,
      funding: row.funding,
      absenceRule: row.absenceRule,
      terms: row.terms,
      validUntil: row.validUntil.toISOString(),
      pricedAt: row.pricedAt.toISOString(),
      price,
      curve,
      oneMoreSavesCents: savingOfOneMore(curve, wanted.households),
      preferredBy: preferences.get(row.offerId) ?? 0,
      isMyPreference: preferred === row.offerId,
      earlier: (revisionsOf.get(row.offerId) ?? [])
        .filter(({ revision }) => revision < row.revision)
        .map(({ createdAt, bands }) => ({
          at: createdAt.toISOString(),
          unitPriceCents: unitPrice(bands, wanted.households),
        })),
    });
  }
  return markCheapest(views, rows.length);
}

/** What is known of each provider, by its id: numbers only, of no request in particular (OFR1). */
async function standingsOf(
  db: DbOrTx,
  providerIds: readonly string[],
  { now, today }: Viewer,
): Promise<ReadonlyMap<string, Omit<OfferProvider, 'id' | 'slug' | 'name'>>> {
  const since = new Date(now.getTime() - YEAR_MS);
  const rows = await listStandings(db, {
    providerIds: [...new Set(providerIds)],
    today,
    now,
    since,
  });
  return new Map(
    rows.map(({ providerId, status, services, answered, missed }) => [
      providerId,
      { isQualified: status === 'validated', services, answered, missed },
    ]),
  );
}

async function priceOffer(
  db: DbOrTx,
  input: {
    requestId: string;
    row: Awaited<ReturnType<typeof listOffersOfRequests>>[number];
    viewer: Viewer;
    order: OrderedPrice | null;
  },
): Promise<OfferPrice> {
  const { requestId, row, viewer, order } = input;
  const plan = await planOrder(db, {
    requestId,
    bands: row.bands,
    priceKind: row.priceKind,
    today: viewer.today,
    // What was ordered is priced for those still in it, with what it holds of their vouchers.
    ...(row.status === 'won' && order
      ? {
          householdIds: order.households.map(({ householdId }) => householdId),
          heldByOrderId: order.orderId,
        }
      : {}),
  });
  if (!plan.ok) return { kind: 'none', code: plan.code, details: plan.details ?? {} };
  const { unitPriceCents, units } = plan.value;
  const ordered = row.status === 'won' ? order : null;
  const { totalCents, takenOffCents, households } = ordered ?? { ...plan.value, takenOffCents: 0 };
  const household = householdPrice(households, viewer.householdId);
  if (!household) return { kind: 'none', code: 'split.nobody', details: {} };
  const own = ordered
    ? ownOrdered(ordered, viewer.householdId)
    : ownPlanned(plan.value, viewer.householdId);
  return { kind: 'priced', unitPriceCents, units, totalCents, takenOffCents, household, own };
}

type OwnPrice = Extract<OfferPrice, { kind: 'priced' }>['own'];

/** What the viewer's household would pay, after its vouchers. */
function ownPlanned(plan: Parameters<typeof ownPlan>[0], householdId: string): OwnPrice {
  const own = ownPlan(plan, householdId);
  if (!own) return null;
  const { shareCents, voucherCents, cashDueCents } = own;
  return { shareCents, voucherCents, fundCents: 0, cashCents: cashDueCents, cash: null };
}

/** What it pays in the order that was made of it, as the order says. */
function ownOrdered({ households }: OrderedPrice, householdId: string): OwnPrice {
  const own = households.find((row) => row.householdId === householdId);
  if (!own) return null;
  const { shareCents, fundCents, cashDueCents } = own;
  const voucherCents = shareCents - fundCents - cashDueCents;
  return { shareCents, voucherCents, fundCents, cashCents: cashDueCents, cash: cashState(own) };
}

/** The one figure an offer's price says of now, for the curve to agree with (PRC2). */
function figureOf(price: OfferPrice): Parameters<typeof besideFigure>[2] {
  if (price.kind === 'none' || price.household.kind === 'between') return null;
  const { cents, kind } = price.household;
  return { cents, isExact: kind === 'own' };
}

/** Marks the lowest total among at least two live, priced offers; equal ones are all marked. */
function markCheapest(views: readonly OfferView[], count: number): OfferView[] {
  const totals = views.flatMap(({ state, price }) =>
    state === 'open' && price.kind === 'priced' ? [price.totalCents] : [],
  );
  const lowest = Math.min(...totals);
  const isContest = count > 1 && totals.length > 1 && new Set(totals).size > 1;
  return views.map((view) => {
    const isLowest =
      view.state === 'open' && view.price.kind === 'priced' && view.price.totalCents === lowest;
    return { ...view, isCheapest: isContest && isLowest };
  });
}

function unitPrice(bands: Parameters<typeof bandFor>[0], households: number): number | null {
  const band = bandFor(bands, households);
  return band.ok ? band.value.unitPriceCents : null;
}
