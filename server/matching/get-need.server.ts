import type { NeedView, ProposalView, SharedPriceView } from '#app/contracts/matching/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { romeDay } from '#app/domain/dates.ts';
import { APART, meantBy, whatKeepsApart } from '#app/domain/matching/apart.ts';
import { FEWEST_TOLD } from '#app/domain/matching/areas.ts';
import { SHARING } from '#app/domain/matching/need.ts';
import type { PriceCurve } from '#app/domain/matching/price-curve.ts';
import { changesLeft } from '#app/domain/matching/proposal.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findOwnNeed,
  listMarket,
  type MarketRow,
  type NeedRow,
} from '#db/queries/matching/needs.ts';
import { listProposals } from '#db/queries/matching/proposals.ts';
import type { ServiceContext } from '#server/context.ts';

import { listTalks } from './get-talk.server.ts';
import { nameOfKind } from './kind-names.server.ts';
import { findKindOfHelp } from './kinds-of-help.server.ts';
import { suspensionOf } from './own-conduct.server.ts';

/** One of the household's own needs with what the match found. Codes: `auth.signed_out`, `nearby.not_found`. */
export async function getNeed(
  ctx: ServiceContext,
  { needId, locale }: { readonly needId: string; readonly locale: Locale },
): Promise<Result<NeedView, 'auth.signed_out' | 'nearby.not_found'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return fail('nearby.not_found');
  const need = await findOwnNeed(db, { householdId, needId });
  if (!need) return fail('nearby.not_found');
  const market = need.state === 'open' ? await listMarket(db, need) : [];
  const { municipio, reach, times, least, most, maxCents } = need;
  const proposal = await proposalOf(ctx, need, market);
  return ok({
    id: need.id,
    category: need.category,
    name: nameOfKind(need, locale),
    unit: need.unit,
    ageBand: need.ageBand,
    state: need.state,
    terms: { municipio, reach, times, least, most, maxCents },
    proposal,
    suspended: need.state === 'open' ? await suspensionOf(db, { householdId }) : null,
    talks: await listTalks(ctx, { actor, needId, householdId, proposalId: need.proposalId }),
    others: othersOf(need, market, proposal),
    changesLeft: changesLeft({ day: need.changesOn, count: need.changes }, romeDay(ctx.now())),
    group: need.groupId === null ? null : { id: need.groupId, name: need.groupName ?? '' },
  });
}

async function proposalOf(
  ctx: ServiceContext,
  need: NeedRow,
  market: readonly MarketRow[],
): Promise<ProposalView | null> {
  const { proposalId } = need;
  if (proposalId === null) return null;
  const [[proposal], kind] = await Promise.all([
    listProposals(ctx.db, { proposalIds: [proposalId] }),
    findKindOfHelp(ctx, ctx.db, need),
  ]);
  const members = market.filter((row) => row.proposalId === proposalId);
  if (!proposal) return null;
  const { version, place, times, perHouseholdCents } = proposal;
  return {
    version,
    households: members.length,
    place,
    times,
    perHouseholdCents,
    yesCount: members.filter(({ saidYesAt }) => saidYesAt !== null).length,
    hasYes: need.saidYesAt !== null,
    prices: kind === null ? [] : pricesAt(kind.curve, [place]),
  };
}

/** What each would pay at the cheapest of some places, from two households up; unpriced numbers at the end are left out. */
export function pricesAt(
  curve: PriceCurve,
  places: readonly Municipio[],
): readonly SharedPriceView[] {
  const prices = Array.from({ length: SHARING.most - SHARING.least + 1 }, (_, at) => {
    const households = SHARING.least + at;
    const cents = places.flatMap((place) => curve(place, households)?.perHouseholdCents ?? []);
    return { households, cents: cents.length === 0 ? null : Math.min(...cents) };
  });
  const last = prices.findLastIndex(({ cents }) => cents !== null);
  return prices.slice(0, last + 1);
}

/** Others who look for the same and are not in the own proposal: a number from three on, and reasons. */
function othersOf(
  need: NeedRow,
  market: readonly MarketRow[],
  proposal: ProposalView | null,
): NeedView['others'] {
  const others = market.filter(
    ({ id, proposalId }) =>
      id !== need.id && (proposalId === null || proposalId !== need.proposalId),
  );
  const meant =
    proposal === null
      ? meantBy(need)
      : { goesTo: (place: Municipio) => place === proposal.place, times: proposal.times };
  const found = new Set(
    others.map((other) => whatKeepsApart(meant, other, other.proposalId !== null)),
  );
  return {
    count: others.length >= FEWEST_TOLD ? others.length : null,
    apart: APART.filter((apart) => found.has(apart)),
  };
}
