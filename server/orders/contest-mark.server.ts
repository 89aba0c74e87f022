import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { checkContesting, type ContestCode } from '#app/domain/orders/contests.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertContest, listContests, updateContest } from '#db/queries/orders/contests.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import { type OrderCommand, publishOrder } from './command-order.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import { isInClosedPeriod, readAttendance } from './read-attendance.server.ts';

/** A household says in a sentence that a mark is not so. */
export type ContestMarkInput = {
  readonly orderId: string;
  readonly markId: string;
  readonly sentence: string;
};

/** Why a contest was not taken. */
export type ContestMarkCode = CommandAttendanceCode | ContestCode;

/**
 * "It is not so" about a mark of the own household (ATT8). Provider and organisers are told, who decide
 * together; until then its period cannot be closed (ATT7).
 */
export function contestMark(
  ctx: ServiceContext,
  { orderId, markId, sentence }: ContestMarkInput,
): Promise<Result<{ orderId: string }, ContestMarkCode>> {
  return commandAttendance<{ orderId: string }, ContestMarkCode>(
    ctx,
    { orderId, action: 'contest_mark' },
    async (command) => {
      const { unit, actor } = command;
      const found = await findOwnMark(command, markId);
      if (!found.ok) return found;
      const { mark, session, isContested, isPeriodClosed } = found.value;
      const facts = {
        markedAt: mark.markedAt,
        isReplaced: mark.replacedAt !== null,
        isContested,
        isPeriodClosed,
      };
      const now = ctx.now();
      const allowed = checkContesting(facts, now);
      if (!allowed.ok) return allowed;
      await insertContest(unit.tx, {
        markId,
        sentence,
        state: 'open',
        madeAt: now,
        madeBy: actor.personId,
      });
      await tellContested(command, {
        markId,
        number: session.number,
        day: session.startsAt,
        sentence,
      });
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.mark_contested',
        subjectKind: 'order',
        subjectId: orderId,
        details: { markId },
      });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** The household takes its word back: the mark stands. */
export function takeBackContest(
  ctx: ServiceContext,
  { orderId, markId }: Omit<ContestMarkInput, 'sentence'>,
): Promise<Result<{ orderId: string }, ContestMarkCode>> {
  return commandAttendance<{ orderId: string }, ContestMarkCode>(
    ctx,
    { orderId, action: 'contest_mark' },
    async (command) => {
      const { unit, actor } = command;
      const found = await findOwnMark(command, markId);
      if (!found.ok) return found;
      if (!found.value.isOpen) return fail('attendance.not_found');
      const end = { state: 'taken_back', endedAt: ctx.now(), endedBy: actor.personId } as const;
      await updateContest(unit.tx, { markId, change: end });
      await updateOrder(unit.tx, { orderId, change: {} });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

async function findOwnMark({ unit, actor, order }: OrderCommand, markId: string) {
  const { householdId } = actor;
  if (householdId === null) return fail('attendance.not_found');
  const attendance = await readAttendance(unit.tx, { orderId: order.id, householdId });
  const mark = attendance.marks.find(({ id }) => id === markId);
  const session = attendance.sessions.find(({ number }) => number === mark?.number);
  if (!mark || !session) return fail('attendance.not_found');
  const contests = await listContests(unit.tx, { orderId: order.id });
  const contest = contests.find((one) => one.markId === markId);
  return ok({
    mark,
    session,
    isContested: contest !== undefined,
    isOpen: contest?.state === 'open',
    isPeriodClosed: isInClosedPeriod(attendance, session),
  });
}

type ToldContest = {
  readonly markId: string;
  readonly number: number;
  readonly day: Date;
  readonly sentence: string;
};

async function tellContested(
  { ctx, unit, order }: OrderCommand,
  { markId, number, day, sentence }: ToldContest,
): Promise<void> {
  const notice = {
    kind: 'mark_contested',
    params: { title: order.title, day: romeDay(day), words: sentence },
  } as const;
  const householdIds = await organisersOf(unit.tx, order);
  const forGroup = {
    ...notice,
    eventKey: `mark:${markId}:contested`,
    href: attendanceAddress('group', order.id, number),
  };
  await notify(ctx, unit, { householdIds }, forGroup);
  const forProvider = {
    ...notice,
    eventKey: `mark:${markId}:contested:provider`,
    href: attendanceAddress('provider', order.id, number),
  };
  await notify(ctx, unit, { providerIds: [order.providerId] }, forProvider);
}
