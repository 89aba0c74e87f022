import type { ListingChecksView } from '#app/contracts/groups/open-group-views.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listListingBars, listOpenListingReports } from '#db/queries/groups/listing-reports.ts';
import { listGroupIdsOfHousehold } from '#db/queries/groups/memberships.ts';
import { byKey } from '#server/by-key.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';

/** More than these are not shown; what waits longest comes first. */
const SHOWN = 100;

/** The reported groups of the directory, and those the city took out of it (OPN6). */
export async function listListingChecks(
  ctx: ServiceContext,
): Promise<Result<ListingChecksView, 'city.not_found'>> {
  const { db, actor } = ctx;
  const officer = await requireOfficer(ctx, db, 'moderate_reviews');
  if (!officer.ok) return officer;
  const householdId = actor.kind === 'person' ? actor.householdId : null;
  const [open, bars, own] = await Promise.all([
    listOpenListingReports(db, { limit: SHOWN }),
    listListingBars(db, { limit: SHOWN }),
    householdId === null
      ? Promise.resolve<string[]>([])
      : listGroupIdsOfHousehold(db, { householdId }),
  ]);
  return ok({
    reported: [...byKey(open, ({ groupId }) => groupId)].flatMap(([groupId, [first, ...rest]]) =>
      first
        ? [
            {
              groupId,
              name: first.groupName,
              isOpen: first.openedAt !== null,
              isOwn: own.includes(groupId),
              reports: [first, ...rest].map(({ said, reason, words, reportedAt }) => ({
                said,
                reason,
                words,
                at: reportedAt.toISOString(),
              })),
            },
          ]
        : [],
    ),
    barred: bars.map(({ groupId, groupName, reason, since }) => ({
      groupId,
      name: groupName,
      reason,
      isOwn: own.includes(groupId),
      since: since.toISOString(),
    })),
    now: ctx.now().toISOString(),
  });
}
