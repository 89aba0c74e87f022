import { checkReporting, type TalkReason } from '#app/domain/matching/conduct.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import { countListingReports, insertListingReport } from '#db/queries/groups/listing-reports.ts';
import { findOpenGroup } from '#db/queries/groups/listings.ts';
import { lockPerson } from '#db/queries/idempotency-keys.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { startOfToday } from '#server/matching/say-in-talk.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';

/** What somebody says of a group of the directory; `words` may be empty. */
export type ReportListingInput = {
  readonly groupId: string;
  readonly reason: TalkReason;
  readonly words: string;
};

/** Why it was not reported. */
export type ReportListingCode =
  'auth.signed_out' | 'listing.not_found' | 'listing.reported_before' | 'nearby.too_many_reports';

/**
 * Tells the city that a group should not stand in the directory as it does (OPN5), with what it says now.
 * The group is not told who reports, and stays until an officer decides.
 */
export function reportListing(
  ctx: ServiceContext,
  { groupId, reason, words }: ReportListingInput,
): Promise<Result<true, ReportListingCode>> {
  return transactOnce<true, ReportListingCode>(ctx, async (unit) => {
    const { tx } = unit;
    const { actor } = ctx;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { personId } = actor;
    // The reports of a person come one after the other: no two pass the bound of a day at once.
    await lockPerson(tx, { personId });
    const group = await findOpenGroup(tx, { groupId });
    if (!group) return fail('listing.not_found');
    const today = await countListingReports(tx, { personId, since: startOfToday(ctx) });
    const allowed = checkReporting(today);
    if (!allowed.ok) return allowed;
    const id = ctx.newId();
    const said = `${group.name}\n${group.words}`;
    const reportedAt = ctx.now();
    const isNew = await insertListingReport(tx, {
      id,
      groupId,
      personId,
      said,
      reason,
      words,
      reportedAt,
    });
    if (!isNew) return fail('listing.reported_before');
    await recordAudit(ctx, unit, {
      action: 'listing.report',
      subjectKind: 'group',
      subjectId: groupId,
      details: { reason },
    });
    const personIds = await listOfficers(tx, { permission: 'qualification' });
    await notify(
      ctx,
      unit,
      { personIds },
      {
        eventKey: `listing_reported:${groupId}:${id}`,
        kind: 'listing_reported',
        params: { group: group.name },
        href: '/city/reviews',
      },
    );
    const version = reportedAt.getTime();
    for (const officer of personIds) {
      unit.publish({ topic: `user:${officer}`, id: `listing:${id}`, version });
    }
    return ok(true);
  });
}
