import type { Blocked, Coalition } from '#app/domain/matching/coalition.ts';
import { matchNeeds } from '#app/domain/matching/match.ts';
import type { PriceCurve } from '#app/domain/matching/price-curve.ts';
import { yesHolds, type Proposed } from '#app/domain/matching/proposal.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { listBlockedNeeds } from '#db/queries/matching/blocks.ts';
import {
  listMarket,
  setProposal,
  updateNeed,
  type MarketKey,
  type MarketRow,
} from '#db/queries/matching/needs.ts';
import {
  insertProposal,
  listProposals,
  updateProposal,
  type ProposalRow,
} from '#db/queries/matching/proposals.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { findKindOfHelp } from './kinds-of-help.server.ts';
import { seatHouseholds } from './seat-households.server.ts';
import { publishNeed, tellOfProposals, type ToldNeed } from './tell-nearby.server.ts';

/** What stands in a market before it is matched again. */
type Before = {
  readonly rows: readonly MarketRow[];
  readonly proposals: ReadonlyMap<string, ProposalRow>;
};

/** A proposal before and after: what changed of it decides whether a yes holds. */
type Written = { readonly told: readonly ToldNeed[] };

const NO_PRICE: PriceCurve = () => null;

/**
 * Matches a kind of help for an age again, in the transaction of what changed: the caller holds the
 * lock of the kind. Proposals that stay as they are are not touched; in those that change a yes holds
 * or lapses by MAT8. Whoever is in something new is told, and every page that shows a change follows.
 */
export async function matchMarket(
  ctx: ServiceContext,
  unit: Unit,
  market: MarketKey,
): Promise<void> {
  const { tx } = unit;
  const rows = await listMarket(tx, market);
  const kind = await findKindOfHelp(ctx, tx, market);
  const curve = kind?.unit === market.unit ? kind.curve : NO_PRICE;
  const before: Before = { rows, proposals: await proposalsOf(unit, rows) };
  const blocked = await blockedIn(unit, market);
  const matched = matchNeeds({ needs: rows, curve, standing: standingOf(before), blocked });
  const isIn = new Set(matched.flatMap(({ coalition }) => coalition.needs.map(({ id }) => id)));
  const out = rows.filter(({ id, proposalId }) => proposalId !== null && !isIn.has(id));
  await setProposal(tx, { needIds: out.map(({ id }) => id), proposalId: null });
  for (const { householdId, id } of out) publishNeed(ctx, unit, { householdId, needId: id });
  const told: ToldNeed[] = [];
  for (const { standingId, coalition } of matched) {
    const written = await writeProposal(ctx, unit, {
      market,
      before,
      standingId,
      coalition,
      curve,
    });
    told.push(...written.told);
  }
  await seatHouseholds(ctx, unit, market);
  await tellOfProposals(ctx, unit, told);
}

/** The needs that are kept apart, from both sides whichever household asked for it (MAT15). */
async function blockedIn({ tx }: Unit, market: MarketKey): Promise<Blocked> {
  const blocked = new Map<string, Set<string>>();
  for (const { needId, blockedId } of await listBlockedNeeds(tx, market)) {
    blocked.set(needId, (blocked.get(needId) ?? new Set()).add(blockedId));
    blocked.set(blockedId, (blocked.get(blockedId) ?? new Set()).add(needId));
  }
  return blocked;
}

async function proposalsOf({ tx }: Unit, rows: readonly MarketRow[]) {
  const proposalIds = [...new Set(rows.flatMap(({ proposalId }) => proposalId ?? []))];
  const found = await listProposals(tx, { proposalIds });
  return new Map(found.map((proposal) => [proposal.id, proposal]));
}

function standingOf({ rows, proposals }: Before) {
  return [...proposals.keys()].map((id) => {
    const members = rows.filter(({ proposalId }) => proposalId === id);
    return {
      id,
      needIds: members.map((row) => row.id),
      hasYes: members.some(({ saidYesAt }) => saidYesAt !== null),
    };
  });
}

type Change = {
  readonly market: MarketKey;
  readonly before: Before;
  readonly standingId: string | null;
  readonly coalition: Coalition;
  readonly curve: PriceCurve;
};

/** Writes what became of one proposal; nothing where it is as it was. */
async function writeProposal(ctx: ServiceContext, unit: Unit, change: Change): Promise<Written> {
  const { before, standingId, coalition } = change;
  const standing = standingId === null ? undefined : before.proposals.get(standingId);
  const members = coalition.needs.map(({ id }) =>
    mustHave(
      before.rows.find((row) => row.id === id),
      'a matched need is one of the market',
    ),
  );
  if (!standing) return openProposal(ctx, unit, change, members);
  const said = before.rows.filter(({ proposalId }) => proposalId === standing.id);
  const was: Proposed = { ...standing, needIds: said.map(({ id }) => id) };
  const now: Proposed = { ...coalition, needIds: members.map(({ id }) => id) };
  if (isSame(was, now)) return { told: [] };
  const version = standing.version + 1;
  await updateProposal(unit.tx, {
    proposalId: standing.id,
    patch: { ...termsOf(change), version, changedAt: ctx.now() },
  });
  const came = members.filter(({ proposalId }) => proposalId !== standing.id);
  await setProposal(unit.tx, { needIds: came.map(({ id }) => id), proposalId: standing.id });
  const lapsed = yesHolds(was, now)
    ? []
    : members.filter((row) => row.saidYesAt !== null && !came.includes(row));
  for (const { id } of lapsed) {
    await updateNeed(unit.tx, { needId: id, patch: { saidYesAt: null } });
  }
  for (const { householdId, id } of [...members, ...said]) {
    publishNeed(ctx, unit, { householdId, needId: id });
  }
  const facts = { proposalId: standing.id, version, households: members.length };
  return {
    told: [
      ...came.map((need) => ({ ...facts, need, kind: 'nearby_proposed' as const })),
      ...lapsed.map((need) => ({ ...facts, need, kind: 'nearby_lapsed' as const })),
    ],
  };
}

async function openProposal(
  ctx: ServiceContext,
  unit: Unit,
  change: Change,
  members: readonly MarketRow[],
): Promise<Written> {
  const proposalId = ctx.newId();
  const at = ctx.now();
  await insertProposal(unit.tx, {
    id: proposalId,
    typeKey: change.market.typeKey,
    ...termsOf(change),
    createdAt: at,
    changedAt: at,
  });
  await setProposal(unit.tx, { needIds: members.map(({ id }) => id), proposalId });
  for (const { householdId, id } of members) publishNeed(ctx, unit, { householdId, needId: id });
  const facts = {
    proposalId,
    version: 1,
    households: members.length,
    kind: 'nearby_proposed',
  } as const;
  return { told: members.map((need) => ({ ...facts, need })) };
}

function termsOf({ coalition, curve }: Change) {
  const { place, times, perHouseholdCents, needs } = coalition;
  return {
    place,
    times,
    perHouseholdCents,
    serviceId: curve(place, needs.length)?.serviceId ?? null,
  };
}

function isSame(was: Proposed, now: Proposed): boolean {
  return (
    was.place === now.place &&
    was.times === now.times &&
    was.perHouseholdCents === now.perHouseholdCents &&
    was.needIds.length === now.needIds.length &&
    yesHolds(was, now)
  );
}
