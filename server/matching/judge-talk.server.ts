import { checkDecision, suspendedUntil, type TalkDecision } from '#app/domain/matching/conduct.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockNearby } from '#db/queries/matching/needs.ts';
import {
  decideReports,
  deleteSuspension,
  hideMessage,
  listOpenTalkReports,
  saveSuspension,
  type TalkReportRow,
} from '#db/queries/matching/reports.ts';
import { listSeats } from '#db/queries/matching/seats.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { requireOfficer } from '#server/city/standing.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify, notifyAll } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { matchAgain } from './match-again.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/** Reports of one message that a decision ends at most. */
const MOST_REPORTS = 100;

/** An officer's decision; `reason` is what the household reads whose message it is. */
export type JudgeTalkInput = {
  readonly messageId: string;
  readonly decision: TalkDecision;
  readonly reason: string;
};

/** Why nothing was decided. */
export type JudgeTalkCode =
  | 'auth.signed_out'
  | 'city.not_found'
  | 'nearby.not_reported'
  | 'nearby.own_case'
  | 'nearby.no_reason';

/**
 * An officer leaves a reported message as it is, takes it out, warns whoever said it, or has that
 * household put together with nobody for a while (MAT17). Never about the own household, by either side.
 * Who said it reads why, who reported it reads what became of it.
 */
export function judgeTalk(
  ctx: ServiceContext,
  { messageId, decision, reason }: JudgeTalkInput,
): Promise<Result<true, JudgeTalkCode>> {
  const { actor } = ctx;
  return transactOnce<true, JudgeTalkCode>(ctx, async (unit) => {
    const { tx } = unit;
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const officer = await requireOfficer(ctx, tx, 'moderate_reviews');
    if (!officer.ok) return officer;
    await lockNearby(tx, { of: `report:${messageId}` });
    const reports = await listOpenTalkReports(tx, { messageId, limit: MOST_REPORTS });
    const [first] = reports;
    if (!first) return fail('nearby.not_reported');
    const parties = [first.authorId, ...reports.map(({ householdId }) => householdId)];
    if (actor.householdId !== null && parties.includes(actor.householdId)) {
      return fail('nearby.own_case');
    }
    const allowed = checkDecision(decision, reason);
    if (!allowed.ok) return allowed;
    const at = ctx.now();
    const decided = { decision, decisionReason: reason, decidedAt: at, decidedBy: actor.personId };
    await decideReports(tx, { messageId, ...decided });
    if (decision !== 'keep') await hide(ctx, unit, { messageId });
    if (decision === 'suspend') await suspend(ctx, unit, { report: first, reason });
    await recordAudit(ctx, unit, {
      action: `nearby.${decision}`,
      subjectKind: 'message',
      subjectId: messageId,
      details: { reason },
    });
    await tellParties(ctx, unit, { reports, decision, reason });
    const version = at.getTime();
    unit.publish({ topic: `user:${actor.personId}`, id: `talk:${messageId}`, version });
    return ok(true);
  });
}

/** Takes a message out, on the open pages of all who had a seat too. */
async function hide(
  ctx: ServiceContext,
  unit: Unit,
  { messageId }: { readonly messageId: string },
): Promise<void> {
  const proposalId = await hideMessage(unit.tx, { messageId, at: ctx.now() });
  if (proposalId === null) return;
  for (const { householdId } of await listSeats(unit.tx, { proposalId })) {
    publishNeed(ctx, unit, { householdId, needId: proposalId });
  }
}

async function suspend(
  ctx: ServiceContext,
  unit: Unit,
  { report, reason }: { readonly report: TalkReportRow; readonly reason: string },
): Promise<void> {
  const { authorId, id } = report;
  const since = ctx.now();
  const until = suspendedUntil(since);
  await saveSuspension(unit.tx, { householdId: authorId, reportId: id, reason, since, until });
  await matchAgain(ctx, unit, { householdIds: [authorId], leave: true });
}

async function tellParties(
  ctx: ServiceContext,
  unit: Unit,
  of: {
    readonly reports: readonly TalkReportRow[];
    readonly decision: TalkDecision;
    readonly reason: string;
  },
): Promise<void> {
  const { reports, decision, reason } = of;
  const outcome = decision === 'keep' ? 'kept' : 'taken_out';
  await notifyAll(
    ctx,
    unit,
    reports.map(({ messageId, householdId, needId }) => ({
      audience: { householdIds: [householdId] },
      notice: {
        eventKey: `nearby_report_decided:${messageId}:${householdId}`,
        kind: 'nearby_report_decided',
        params: { outcome },
        href: `/nearby/${needId}`,
      },
    })),
  );
  for (const { householdId, needId } of reports) publishNeed(ctx, unit, { householdId, needId });
  const [first] = reports;
  if (!first || decision === 'keep') return;
  await notify(
    ctx,
    unit,
    { householdIds: [first.authorId] },
    {
      eventKey: `nearby_judged:${first.messageId}`,
      kind: 'nearby_judged',
      params: { decision, reason },
      href: '/nearby',
    },
  );
}

/** Ends a suspension before its time; the household is put together with others again at once (MAT17). */
export function readmitHousehold(
  ctx: ServiceContext,
  { reportId }: { readonly reportId: string },
): Promise<Result<true, 'auth.signed_out' | 'city.not_found' | 'nearby.not_suspended'>> {
  const { actor } = ctx;
  return transactOnce(ctx, async (unit) => {
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const officer = await requireOfficer(ctx, unit.tx, 'moderate_reviews');
    if (!officer.ok) return officer;
    return endSuspension(ctx, unit, { reportId });
  });
}

/** Ends a suspension, in the caller's transaction. */
export async function endSuspension(
  ctx: ServiceContext,
  unit: Unit,
  { reportId }: { readonly reportId: string },
): Promise<Result<true, 'nearby.not_suspended'>> {
  const householdId = await deleteSuspension(unit.tx, { reportId });
  if (householdId === null) return fail('nearby.not_suspended');
  await recordAudit(ctx, unit, {
    action: 'nearby.readmit',
    subjectKind: 'household',
    subjectId: householdId,
  });
  await matchAgain(ctx, unit, { householdIds: [householdId] });
  return ok(true);
}
