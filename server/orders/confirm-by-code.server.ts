import { checkMark, type MarkingCode } from '#app/domain/orders/attendance.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listContests } from '#db/queries/orders/contests.ts';
import type { ServiceContext } from '#server/context.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import { codesOfDate } from './household-codes.ts';
import {
  comesOn,
  isInClosedPeriod,
  markOf,
  readAttendance,
  saidOf,
} from './read-attendance.server.ts';
import { recordMarks } from './record-marks.server.ts';

/** A code that a household showed on a date. */
export type ConfirmByCodeInput = {
  readonly orderId: string;
  /** Number of the date. */
  readonly number: number;
  /** Six digits. */
  readonly code: string;
};

/** Why a code confirmed nothing. `attendance.code_used` tells by whom and when it was used. */
export type ConfirmByCodeCode =
  | CommandAttendanceCode
  | MarkingCode
  | 'limit.too_many'
  | 'attendance.contested'
  | 'attendance.code_wrong'
  | 'attendance.code_used';

/**
 * A provider's person types, or scans, the code that a household shows: its people are marked present
 * on that date (ATT11), but those of whom the household told that they do not come. Wrong codes are
 * counted for the order: after ten in a minute none is taken. Never somebody of the group (M20).
 */
export async function confirmByCode(
  ctx: ServiceContext,
  { orderId, number, code }: ConfirmByCodeInput,
): Promise<Result<{ marked: number }, ConfirmByCodeCode>> {
  const allowed = await ctx.limits.consume('household-code', orderId);
  if (!allowed.isAllowed) {
    return fail('limit.too_many', { retryAfterSeconds: allowed.retryAfterSeconds });
  }
  const confirmed = await confirm(ctx, { orderId, number, code });
  if (confirmed.ok || confirmed.code !== 'attendance.code_wrong') {
    await ctx.limits.giveBack('household-code', orderId);
  }
  return confirmed;
}

function confirm(ctx: ServiceContext, { orderId, number, code }: ConfirmByCodeInput) {
  return commandAttendance<{ marked: number }, ConfirmByCodeCode>(
    ctx,
    { orderId, action: 'mark_attendance' },
    async (command) => {
      const { unit } = command;
      const attendance = await readAttendance(unit.tx, { orderId });
      const session = attendance.sessions.find((one) => one.number === number);
      const isPeriodClosed = session !== undefined && isInClosedPeriod(attendance, session);
      const facts = { isPeriodClosed, isExcused: false, now: ctx.now() };
      const fits = checkMark(session, 'present', facts);
      if (!fits.ok) return fits;
      if (!session) return fail('session.not_found');
      const codes = codesOfDate(attendance.beneficiaries, number);
      const own = attendance.beneficiaries.filter(
        (who) => codes.get(who.householdId) === code && comesOn(attendance, who, session),
      );
      if (own.length === 0) return fail('attendance.code_wrong');
      const standing = own.map((who) => ({ who, before: markOf(attendance, who, number) }));
      const used = standing.find(({ before }) => before?.isByCode === true)?.before;
      if (used) {
        const { markedBy: by, markedAt } = used;
        return fail('attendance.code_used', { by, at: markedAt.toISOString() });
      }
      const contests = await listContests(unit.tx, { orderId });
      const isContested = contests.some(
        ({ state, markId }) =>
          state === 'open' && standing.some(({ before }) => before?.id === markId),
      );
      if (isContested) return fail('attendance.contested');
      const there = standing.filter(({ who }) => !saidOf(attendance, who, session));
      const marks = (there.length > 0 ? there : standing).map((one) => ({
        ...one,
        mark: 'present' as const,
      }));
      await recordMarks(command, { session, marks, isByCode: true });
      return ok({ marked: marks.length });
    },
  );
}
