import {
  checkListingDecision,
  type ListingDecision,
  type ListingDecisionCode,
} from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import {
  decideListingReports,
  deleteListingBar,
  findListingBar,
  listOpenListingReports,
  saveListingBar,
} from '#db/queries/groups/listing-reports.ts';
import { deleteListing } from '#db/queries/groups/listings.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';

/** Reports of one group that a decision ends and tells of at most. */
const MOST_REPORTS = 500;

/** An officer's decision; `reason` is what the organisers read of a group that is taken out. */
export type JudgeListingInput = {
  readonly groupId: string;
  readonly decision: ListingDecision;
  readonly reason: string;
};

/** Why nothing was decided. */
export type JudgeListingCode =
  'auth.signed_out' | 'city.not_found' | 'listing.not_found' | ListingDecisionCode;

/**
 * An officer leaves a reported group in the directory, takes it out with a reason, or lets it open itself
 * again (OPN6). What is taken out still works for those who are in it. Its organisers read why, who
 * reported it reads what became of it.
 */
export function judgeListing(
  ctx: ServiceContext,
  { groupId, decision, reason }: JudgeListingInput,
): Promise<Result<true, JudgeListingCode>> {
  return transactOnce<true, JudgeListingCode>(ctx, async (unit) => {
    const { tx } = unit;
    const { actor } = ctx;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const officer = await requireOfficer(ctx, tx, 'moderate_reviews');
    if (!officer.ok) return officer;
    const group = await lockGroup(tx, { groupId });
    if (!group) return fail('listing.not_found');
    const members = await listGroupHouseholds(tx, { groupId });
    const reports = await listOpenListingReports(tx, { groupId, limit: MOST_REPORTS });
    const facts = {
      isOwn: members.some(({ householdId }) => householdId === actor.householdId),
      openReports: reports.length,
      isBarred: (await findListingBar(tx, { groupId })) !== null,
    };
    const allowed = checkListingDecision(facts, decision, reason);
    if (!allowed.ok) return allowed;
    const at = ctx.now();
    if (decision === 'allow') await deleteListingBar(tx, { groupId });
    else await decideListingReports(tx, { groupId, decision, decidedAt: at });
    if (decision === 'take_out') {
      await deleteListing(tx, { groupId });
      await saveListingBar(tx, { groupId, reason, since: at });
    }
    await recordAudit(ctx, unit, {
      action: `listing.${decision}`,
      subjectKind: 'group',
      subjectId: groupId,
      details: { reason },
    });
    const organisers = members.filter(({ role }) => role === 'organiser');
    await tell(ctx, unit, {
      group,
      decision,
      reason,
      reporters: decision === 'allow' ? [] : reports.map(({ personId }) => personId),
      organisers: organisers.map(({ householdId }) => householdId),
    });
    publishGroup(ctx, unit, groupId);
    unit.publish({
      topic: `user:${actor.personId}`,
      id: `listing:${groupId}`,
      version: at.getTime(),
    });
    return ok(true);
  });
}

async function tell(
  ctx: ServiceContext,
  unit: Unit,
  of: {
    readonly group: { readonly id: string; readonly name: string };
    readonly decision: ListingDecision;
    readonly reason: string;
    readonly reporters: readonly string[];
    readonly organisers: readonly string[];
  },
): Promise<void> {
  const { group, decision, reason, reporters, organisers } = of;
  const event = `${group.id}:${ctx.now().getTime()}`;
  if (reporters.length > 0) {
    const outcome = decision === 'keep' ? 'kept' : 'taken_out';
    await notify(
      ctx,
      unit,
      { personIds: reporters },
      {
        eventKey: `listing_report_decided:${event}`,
        kind: 'listing_report_decided',
        params: { group: group.name, outcome },
        href: '/nearby/groups',
      },
    );
  }
  if (decision === 'keep') return;
  await notify(
    ctx,
    unit,
    { householdIds: organisers },
    {
      eventKey: `listing_judged:${event}`,
      kind: 'listing_judged',
      params: { group: group.name, decision, reason },
      href: `/groups/${group.id}/open`,
    },
  );
}
