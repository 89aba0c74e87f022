import { checkReporting, type TalkReason } from '#app/domain/matching/conduct.ts';
import { isWithin } from '#app/domain/matching/talk.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import {
  countReportsSince,
  findTalkMessage,
  insertTalkReport,
} from '#db/queries/matching/reports.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import type { OwnNeedCode } from './own-need.server.ts';
import { startOfToday } from './say-in-talk.server.ts';
import { lockTalk, type TalkAddress } from './talk-standing.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/** What somebody says of a message; `words` may be empty. */
export type ReportInTalkInput = TalkAddress & {
  readonly messageId: string;
  readonly reason: TalkReason;
  readonly words: string;
};

/** Why it was not reported. */
export type ReportInTalkCode =
  OwnNeedCode | 'nearby.no_such_message' | 'nearby.reported_before' | 'nearby.too_many_reports';

/**
 * Reports to the city what another household said where one read it (MAT16), with the words as they
 * are, so that taking them back hides nothing. Whoever said it is not told who reports.
 */
export function reportInTalk(
  ctx: ServiceContext,
  input: ReportInTalkInput,
): Promise<Result<true, ReportInTalkCode>> {
  const { messageId, reason, words } = input;
  return transactOnce<true, ReportInTalkCode>(ctx, async (unit) => {
    const { tx } = unit;
    const locked = await lockTalk(ctx, unit, input);
    if (!locked.ok) return locked;
    const { need, seats, stays } = locked.value;
    const { householdId } = need;
    const message = await findTalkMessage(tx, input);
    if (!message || !isWithin(message.number, stays)) return fail('nearby.no_such_message');
    const author = seats.find((row) => row.householdId === message.householdId);
    if (!author || author.householdId === householdId) return fail('nearby.no_such_message');
    const since = startOfToday(ctx);
    const allowed = checkReporting(await countReportsSince(tx, { householdId, since }));
    if (!allowed.ok) return allowed;
    const id = ctx.newId();
    const isNew = await insertTalkReport(tx, {
      id,
      messageId,
      said: message.text,
      saidAt: message.sentAt,
      authorId: author.householdId,
      seat: author.seat,
      typeKey: need.typeKey,
      category: need.category,
      householdId,
      needId: need.id,
      reason,
      words,
      reportedAt: ctx.now(),
    });
    if (!isNew) return fail('nearby.reported_before');
    await recordAudit(ctx, unit, {
      action: 'nearby.report',
      subjectKind: 'message',
      subjectId: messageId,
      details: { reason },
    });
    await tellCity(ctx, unit, { messageId });
    publishNeed(ctx, unit, { householdId, needId: need.id });
    return ok(true);
  });
}

async function tellCity(
  ctx: ServiceContext,
  unit: Unit,
  { messageId }: { readonly messageId: string },
): Promise<void> {
  const personIds = await listOfficers(unit.tx, { permission: 'qualification' });
  await notify(
    ctx,
    unit,
    { personIds },
    {
      eventKey: `nearby_reported:${messageId}`,
      kind: 'nearby_reported',
      params: {},
      href: '/city/reviews',
    },
  );
  for (const officer of personIds) {
    const version = ctx.now().getTime();
    unit.publish({ topic: `user:${officer}`, id: `talk:${messageId}`, version });
  }
}
