import type { Mark } from '#app/domain/orders/attendance.ts';
import { romeDay } from '#app/domain/dates.ts';
import { objectableUntil } from '#app/domain/orders/objections.ts';
import { attendanceAddress } from '#app/contracts/orders/order-address.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { type MarkRow, writeMarks } from '#db/queries/orders/attendance.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { notify } from '#server/notifications/notify.server.ts';

import { type OrderCommand, publishOrder } from './command-order.server.ts';
import type { Beneficiary } from './read-attendance.server.ts';

/** A mark to write, and the one it takes the place of. */
export type NewMark = {
  readonly who: Beneficiary;
  readonly mark: Mark;
  readonly before: MarkRow | undefined;
};

/**
 * Writes marks of one date in place of those that stand; who is marked absent is told, because they
 * may say that it is not so (ATT8). The caller holds the order's lock.
 */
export async function recordMarks(
  command: OrderCommand,
  {
    session,
    marks,
    isByCode = false,
  }: {
    readonly session: SessionRow;
    readonly marks: readonly NewMark[];
    readonly isByCode?: boolean;
  },
): Promise<void> {
  const { ctx, unit, actor, order } = command;
  const { number } = session;
  const at = ctx.now();
  const written = marks.map(({ who, mark, before }) => ({ id: ctx.newId(), who, mark, before }));
  await writeMarks(unit.tx, {
    orderId: order.id,
    replaces: written.flatMap(({ before }) => before?.id ?? []),
    marks: written.map(({ id, who, mark }) => ({
      id,
      orderId: order.id,
      number,
      householdId: who.householdId,
      dependantId: who.dependantId,
      mark,
      isByCode,
      markedAt: at,
      markedBy: actor.personId,
    })),
    at,
  });
  await updateOrder(unit.tx, { orderId: order.id, change: {} });
  await recordAudit(ctx, unit, {
    action: 'order.attendance_marked',
    subjectKind: 'order',
    subjectId: order.id,
    details: { number, marks: written.length },
  });
  for (const { id, who } of written.filter(({ mark }) => mark === 'absent')) {
    await notify(
      ctx,
      unit,
      { householdIds: [who.householdId] },
      {
        eventKey: `mark:${id}:absent`,
        kind: 'absence_marked',
        params: {
          title: order.title,
          day: romeDay(session.startsAt),
          told: at.toISOString(),
          until: objectableUntil(at).toISOString(),
        },
        href: attendanceAddress('group', order.id, number),
      },
    );
  }
  publishOrder(command);
}
