import type { NearbyView, OwnNeedSummary, SoughtKind } from '#app/contracts/matching/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { areasOf } from '#app/domain/matching/areas.ts';
import { countMembers, countOpenNeeds, listOwnNeeds } from '#db/queries/matching/needs.ts';
import type { ServiceContext } from '#server/context.ts';

import { nameOfKind } from './kind-names.server.ts';
import { listBlockViews, suspensionOf } from './own-conduct.server.ts';

/** How long a need that became a group stays in its household's list, in days. */
const MET_SHOWN_DAYS = 30;

/**
 * What is looked for in the city, for anybody, with what the own household looks for. `municipio`
 * keeps what is told of it, alone or with others around it.
 */
export async function listNearby(
  ctx: ServiceContext,
  input: { readonly locale: Locale; readonly municipio: Municipio | null },
): Promise<NearbyView> {
  const { locale, municipio } = input;
  const [counts, own] = await Promise.all([countOpenNeeds(ctx.db), listOwn(ctx, locale)]);
  const conduct = await conductOf(ctx, locale);
  const types = [...new Set(counts.map(({ typeKey }) => typeKey))];
  const kinds = types.flatMap((typeKey): SoughtKind[] => {
    const ofType = counts.filter((row) => row.typeKey === typeKey);
    const [first] = ofType;
    const areas = areasOf(new Map(ofType.map((row) => [row.municipio, row.count])));
    if (!first || areas.length === 0) return [];
    const { category } = first;
    return [{ typeKey, category, name: nameOfKind(first, locale), areas }];
  });
  const here = kinds.flatMap((kind) => {
    const areas = kind.areas.filter(
      ({ municipi }) => municipio === null || municipi.includes(municipio),
    );
    return areas.length === 0 ? [] : [{ ...kind, areas }];
  });
  return { kinds: here, hasMore: kinds.length < types.length, own, ...conduct };
}

async function conductOf(
  { actor, db }: ServiceContext,
  locale: Locale,
): Promise<Pick<NearbyView, 'blocks' | 'suspended'>> {
  if (actor.kind !== 'person' || actor.householdId === null) return { blocks: [], suspended: null };
  const { householdId } = actor;
  return {
    blocks: await listBlockViews(db, { householdId, locale }),
    suspended: await suspensionOf(db, { householdId }),
  };
}

async function listOwn(ctx: ServiceContext, locale: Locale): Promise<readonly OwnNeedSummary[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actor.householdId === null) return [];
  const metSince = new Date(ctx.now().getTime() - MET_SHOWN_DAYS * DAY_MS);
  const rows = await listOwnNeeds(ctx.db, { householdId: actor.householdId, metSince });
  const proposalIds = rows.flatMap(({ proposalId }) => proposalId ?? []);
  const members = await countMembers(ctx.db, { proposalIds });
  return rows.map((row) => ({
    id: row.id,
    category: row.category,
    name: nameOfKind(row, locale),
    state: row.state === 'met' ? 'met' : 'open',
    households: row.proposalId === null ? null : (members.get(row.proposalId) ?? null),
    hasYes: row.saidYesAt !== null,
    group: row.groupId === null ? null : { id: row.groupId, name: row.groupName ?? '' },
  }));
}
