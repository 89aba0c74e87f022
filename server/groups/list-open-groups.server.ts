import type { OpenGroupsQuery } from '#app/contracts/groups/open-group-schemas.ts';
import type {
  OpenGroupSummary,
  OpenGroupsView,
  OpenGroupView,
} from '#app/contracts/groups/open-group-views.ts';
import { freePlaces, OPEN_GROUPS_A_PAGE } from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listAskedGroupIds, listJoinRequestsOf } from '#db/queries/groups/join-requests.ts';
import { hasOpenListingReport } from '#db/queries/groups/listing-reports.ts';
import { countOpenGroups, findOpenGroup, listOpenGroupRows } from '#db/queries/groups/listings.ts';
import { findMembership, listGroupIdsOfHousehold } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';

type Told = Awaited<ReturnType<typeof listOpenGroupRows>>[number];

/** The groups that people who do not know them may ask (OPN1), a page at a time, for anybody. */
export async function listOpenGroups(
  ctx: ServiceContext,
  { kind, municipio, page }: OpenGroupsQuery,
): Promise<OpenGroupsView> {
  const limit = OPEN_GROUPS_A_PAGE;
  const offset = (page - 1) * limit;
  const [rows, total, ownIn] = await Promise.all([
    listOpenGroupRows(ctx.db, { kind, municipio, limit, offset }),
    countOpenGroups(ctx.db, { kind, municipio }),
    ownPlaces(ctx),
  ]);
  return {
    groups: rows.map((row) => summaryOf(row, ownIn.get(row.groupId) ?? null)),
    page,
    pageCount: Math.ceil(total / limit),
    total,
  };
}

/** One of them, with what became of an own wish. Code: `listing.not_found`. */
export async function getOpenGroup(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
): Promise<Result<OpenGroupView, 'listing.not_found'>> {
  const found = await findOpenGroup(ctx.db, { groupId });
  if (!found) return fail('listing.not_found');
  const { actor } = ctx;
  const isReported =
    actor.kind === 'person' && (await hasOpenListingReport(ctx.db, { ...actor, groupId }));
  const householdId = actor.kind === 'person' ? actor.householdId : null;
  if (householdId === null) {
    return ok({ ...summaryOf(found, null), request: null, hasHousehold: false, isReported });
  }
  const [membership, asked] = await Promise.all([
    findMembership(ctx.db, { groupId, householdId }),
    listJoinRequestsOf(ctx.db, { groupId, householdId }),
  ]);
  const [last] = asked;
  const own = membership ? 'in' : last?.status === 'waiting' ? 'waiting' : null;
  const request = last ? { id: last.id, status: last.status, message: last.message } : null;
  return ok({ ...summaryOf(found, own), request, hasHousehold: true, isReported });
}

function summaryOf({ upTo, ...row }: Told, own: OpenGroupSummary['own']): OpenGroupSummary {
  const { groupId, name, kind, municipio, words, households } = row;
  const free = freePlaces(upTo, households);
  return { groupId, name, kind, municipio, words, households, free, own };
}

/** In which groups the own household is, and which it waits for. */
async function ownPlaces({
  actor,
  db,
}: ServiceContext): Promise<ReadonlyMap<string, 'in' | 'waiting'>> {
  if (actor.kind !== 'person' || actor.householdId === null) return new Map();
  const { householdId } = actor;
  const [asked, inGroups] = await Promise.all([
    listAskedGroupIds(db, { householdId }),
    listGroupIdsOfHousehold(db, { householdId }),
  ]);
  return new Map([
    ...asked.map((groupId) => [groupId, 'waiting'] as const),
    ...inGroups.map((groupId) => [groupId, 'in'] as const),
  ]);
}
