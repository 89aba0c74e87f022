import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import type { Mark } from '#app/domain/orders/attendance.ts';
import { answerContest as ruleOn } from '#app/domain/orders/contests.ts';
import { isLeftToOthers } from '#app/domain/orders/objections.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type ContestRow, listContests, updateContest } from '#db/queries/orders/contests.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import { type OrderCommand, publishOrder } from './command-order.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import { isSame, markOf, readAttendance } from './read-attendance.server.ts';
import { recordMarks } from './record-marks.server.ts';

/** What one side says is to be marked where a household contests a mark. */
export type AnswerContestInput = {
  readonly orderId: string;
  readonly side: OrderSide;
  readonly markId: string;
  readonly mark: Mark;
};

/** Why an answer was not taken. */
export type AnswerContestCode =
  CommandAttendanceCode | 'attendance.not_found' | 'attendance.own_contest';

/** What an answer came to. */
export type AnsweredContest = { readonly outcome: 'agreed' | 'proposed' };

/**
 * Provider and organiser decide together on a contested mark (ATT9): one proposes, the other agrees by
 * saying the same, and what was agreed on is marked. Both are named to the household. An organiser
 * leaves the own household's to another, where there is one (STP7).
 */
export function answerContest(
  ctx: ServiceContext,
  { orderId, side, markId, mark }: AnswerContestInput,
): Promise<Result<AnsweredContest, AnswerContestCode>> {
  const action = side === 'provider' ? 'mark_attendance' : 'settle_objection';
  return commandAttendance<AnsweredContest, AnswerContestCode>(
    ctx,
    { orderId, action },
    async (command) => {
      const { unit, actor } = command;
      const attendance = await readAttendance(unit.tx, { orderId });
      const contests = await listContests(unit.tx, { orderId });
      const contest = contests.find((one) => one.markId === markId && one.state === 'open');
      const session = attendance.sessions.find(({ number }) => number === contest?.number);
      if (!contest || !session) return fail('attendance.not_found');
      const ends = {
        householdId: actor.householdId,
        organiserIds: await organisersOf(unit.tx, command.order),
      };
      if (side === 'group' && isLeftToOthers(contest, ends)) {
        return fail('attendance.own_contest');
      }
      const outcome = ruleOn(proposalOf(contest), { mark, side });
      const change =
        outcome === 'agreed'
          ? { state: 'agreed' as const, endedAt: ctx.now(), endedBy: actor.personId }
          : { proposedMark: mark, proposedSide: side, proposedBy: actor.personId };
      await updateContest(unit.tx, { markId, change });
      const who = attendance.beneficiaries.find((one) => isSame(one, contest));
      const before = markOf(attendance, contest, contest.number);
      await recordAudit(ctx, unit, {
        action: `order.mark_${outcome}`,
        subjectKind: 'order',
        subjectId: orderId,
        details: { markId, mark, side },
      });
      if (outcome === 'agreed' && who && before?.mark !== mark) {
        await recordMarks(command, { session, marks: [{ who, mark, before }] });
      } else {
        await updateOrder(unit.tx, { orderId, change: {} });
        publishOrder(command);
      }
      await tell(command, { contest, session, side, outcome, mark });
      return ok({ outcome });
    },
  );
}

function proposalOf({ proposedMark: mark, proposedSide: side }: ContestRow) {
  return mark !== null && side !== null ? { mark, side } : null;
}

/** The other side learns what is proposed; of an agreement the household too. */
async function tell(
  { ctx, unit, order }: OrderCommand,
  told: {
    readonly contest: ContestRow;
    readonly session: SessionRow;
    readonly side: OrderSide;
    readonly outcome: AnsweredContest['outcome'];
    readonly mark: Mark;
  },
): Promise<void> {
  const { contest, session, side, outcome, mark } = told;
  const { markId, number, householdId } = contest;
  const params = { title: order.title, day: romeDay(session.startsAt), mark };
  const kind = outcome === 'agreed' ? 'mark_settled' : 'mark_proposed';
  const key = `mark:${markId}:${outcome}:${order.version}`;
  const organisers = await organisersOf(unit.tx, order);
  const own = outcome === 'agreed' ? [householdId] : [];
  const householdIds = [...new Set([...(side === 'provider' ? organisers : []), ...own])];
  await notify(
    ctx,
    unit,
    { householdIds },
    { eventKey: key, kind, params, href: attendanceAddress('group', order.id, number) },
  );
  if (side === 'provider') return;
  await notify(
    ctx,
    unit,
    { providerIds: [order.providerId] },
    {
      eventKey: `${key}:provider`,
      kind,
      params,
      href: attendanceAddress('provider', order.id, number),
    },
  );
}
