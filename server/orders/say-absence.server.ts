import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { checkExcusing, type ExcusingCode } from '#app/domain/orders/attendance.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertSaidAbsence, updateSaidAbsence } from '#db/queries/orders/attendance.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import { type OrderCommand, publishOrder } from './command-order.server.ts';
import { type Beneficiary, comesOn, readAttendance, saidOf } from './read-attendance.server.ts';

/** A household says whether somebody of its own comes to a date. */
export type SayAbsenceInput = {
  readonly orderId: string;
  /** Number of the date. */
  readonly number: number;
  /** Empty for the household itself. */
  readonly dependantId: string;
  readonly comes: boolean;
  /** Why not, if they like to say; empty for nothing, left out to leave what was said. */
  readonly reason?: string | undefined;
};

/** Why nothing was said. */
export type SayAbsenceCode = CommandAttendanceCode | ExcusingCode | 'attendance.not_found';

/**
 * A household says before a date that somebody does not come, or comes after all (ATT4): the provider
 * sees it at once, with the reason where one is given, and the absence is excused. The same again
 * changes nothing.
 */
export function sayAbsence(
  ctx: ServiceContext,
  { orderId, number, dependantId, comes, reason: typed }: SayAbsenceInput,
): Promise<Result<{ orderId: string }, SayAbsenceCode>> {
  return commandAttendance<{ orderId: string }, SayAbsenceCode>(
    ctx,
    { orderId, action: 'excuse_absence' },
    async (command) => {
      const { unit, actor } = command;
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
      if (comes && said === undefined) return ok({ orderId });
      const at = ctx.now();
      if (!comes && said !== undefined) {
        const reason = typed === undefined ? said.reason : typed || null;
        if (reason === said.reason) return ok({ orderId });
        await updateSaidAbsence(unit.tx, { orderId, householdId, id: said.id, change: { reason } });
        await updateOrder(unit.tx, { orderId, change: {} });
        publishOrder(command);
        return ok({ orderId });
      }
      for (const { id } of attendance.said.filter(
        (row) => row.number === number && row.dependantId === who.dependantId,
      )) {
        await updateSaidAbsence(unit.tx, { orderId, householdId, id, change: { takenBackAt: at } });
        await tellOfAbsence(command, { id, session, comes: true });
      }
      if (!comes) await writeAbsence(command, { who, session, reason: typed || null });
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

/** Writes that somebody does not come to a date, and tells the provider. */
async function writeAbsence(
  { ctx, unit, actor, order }: OrderCommand,
  said: {
    readonly who: Beneficiary;
    readonly session: SessionRow;
    readonly reason: string | null;
  },
): Promise<void> {
  const { who, session, reason } = said;
  const { number, startsAt } = session;
  const id = ctx.newId();
  await insertSaidAbsence(unit.tx, {
    id,
    orderId: order.id,
    number,
    householdId: who.householdId,
    dependantId: who.dependantId,
    startsAt,
    saidAt: ctx.now(),
    saidBy: actor.personId,
    reason,
  });
  await tellOfAbsence({ ctx, unit, order }, { id, session, comes: false });
}

/** Tells the provider, who plans by it, that somebody does not come, or comes after all. */
async function tellOfAbsence(
  { ctx, unit, order }: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  said: { readonly id: string; readonly session: SessionRow; readonly comes: boolean },
): Promise<void> {
  const { id, session, comes } = said;
  const notice = {
    eventKey: `absence:${id}:${comes ? 'taken_back' : 'said'}`,
    kind: 'absence_said',
    params: {
      title: order.title,
      day: romeDay(session.startsAt),
      ...(comes ? { comes: 1 } : {}),
    },
    href: attendanceAddress('provider', order.id, session.number),
  } as const;
  await notify(ctx, unit, { providerIds: [order.providerId] }, notice);
}
