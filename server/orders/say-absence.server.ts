import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { checkExcusing, type ExcusingCode } from '#app/domain/orders/attendance.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertSaidAbsence, takeBackSaidAbsence } from '#db/queries/orders/attendance.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import { publishOrder } from './command-order.server.ts';
import { comesOn, readAttendance, saidOf } from './read-attendance.server.ts';

/** A household says whether somebody of its own comes to a date. */
export type SayAbsenceInput = {
  readonly orderId: string;
  /** Number of the date. */
  readonly number: number;
  /** Empty for the household itself. */
  readonly dependantId: string;
  readonly comes: boolean;
};

/** Why nothing was said. */
export type SayAbsenceCode = CommandAttendanceCode | ExcusingCode | 'attendance.not_found';

/**
 * A household says before a date that somebody does not come, or comes after all (ATT4): the provider
 * sees it at once, and the absence is excused. The same again changes nothing.
 */
export function sayAbsence(
  ctx: ServiceContext,
  { orderId, number, dependantId, comes }: SayAbsenceInput,
): Promise<Result<{ orderId: string }, SayAbsenceCode>> {
  return commandAttendance<{ orderId: string }, SayAbsenceCode>(
    ctx,
    { orderId, action: 'excuse_absence' },
    async (command) => {
      const { unit, actor, order } = command;
      const { householdId } = actor;
      if (householdId === null) return fail('attendance.not_found');
      const attendance = await readAttendance(unit.tx, { orderId, householdId });
      const session = attendance.sessions.find((one) => one.number === number);
      const who = attendance.beneficiaries.find((one) => (one.dependantId ?? '') === dependantId);
      if (!who) return fail('attendance.not_found');
      const allowed = checkExcusing(session, ctx.now());
      if (!allowed.ok) return allowed;
      if (!session) return fail('session.not_found');
      if (!comesOn(attendance, who, session)) return fail('attendance.not_found');
      const said = saidOf(attendance, who, session);
      if ((said === undefined) === comes) return ok({ orderId });
      const at = ctx.now();
      for (const { id } of attendance.said.filter(
        (row) => row.number === number && row.dependantId === who.dependantId,
      )) {
        await takeBackSaidAbsence(unit.tx, { orderId, householdId, id, at });
      }
      if (!comes) {
        const id = ctx.newId();
        await insertSaidAbsence(unit.tx, {
          id,
          orderId,
          number,
          householdId,
          dependantId: who.dependantId,
          startsAt: session.startsAt,
          saidAt: at,
          saidBy: actor.personId,
        });
        await notify(
          ctx,
          unit,
          { providerIds: [order.providerId] },
          {
            eventKey: `absence:${id}:said`,
            kind: 'absence_said',
            params: { title: order.title, day: romeDay(session.startsAt) },
            href: attendanceAddress('provider', orderId, number),
          },
        );
      }
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: comes ? 'order.absence_taken_back' : 'order.absence_said',
        subjectKind: 'order',
        subjectId: orderId,
        details: { number, householdId },
      });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}
