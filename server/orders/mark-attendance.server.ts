import { checkMark, type Mark, type MarkingCode } from '#app/domain/orders/attendance.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listContests } from '#db/queries/orders/contests.ts';
import type { ServiceContext } from '#server/context.ts';

import { commandAttendance, type CommandAttendanceCode } from './command-attendance.server.ts';
import {
  comesOn,
  type Attendance,
  isInClosedPeriod,
  markOf,
  readAttendance,
  saidOf,
} from './read-attendance.server.ts';
import { type NewMark, recordMarks } from './record-marks.server.ts';
import { type RollPlace, rollOf } from './roll.server.ts';

/** What a provider's person marks on one date. */
export type MarkAttendanceInput = {
  readonly orderId: string;
  /** Number of the date. */
  readonly number: number;
  /** Place on the roll, and what is marked of them; or everybody of whom nothing is marked yet. */
  readonly set: { readonly place: number | 'all'; readonly mark: Mark };
};

/** Why nothing was marked. `attendance.contested`: it is answered first (ATT9). */
export type MarkAttendanceCode =
  CommandAttendanceCode | MarkingCode | 'attendance.not_found' | 'attendance.contested';

/**
 * A provider's person marks who was there on a date that has begun (ATT3), one by one or all at once:
 * then whoever told before is excused, and what is marked already stays. The same again changes
 * nothing. Never somebody of the group (M20).
 */
export function markAttendance(
  ctx: ServiceContext,
  { orderId, number, set }: MarkAttendanceInput,
): Promise<Result<{ marked: number }, MarkAttendanceCode>> {
  return commandAttendance<{ marked: number }, MarkAttendanceCode>(
    ctx,
    { orderId, action: 'mark_attendance' },
    async (command) => {
      const { unit, order } = command;
      const attendance = await readAttendance(unit.tx, { orderId });
      const session = attendance.sessions.find((one) => one.number === number);
      const now = ctx.now();
      const checks = {
        isPeriodClosed: session !== undefined && isInClosedPeriod(attendance, session),
        isExcused: false,
        now,
      };
      const allowed = checkMark(session, 'present', checks);
      if (!allowed.ok) return allowed;
      if (!session) return fail('session.not_found');
      const { places } = await rollOf(unit.tx, { order, attendance, now });
      const wanted = newMarks(attendance, places, session, set);
      if (wanted.length === 0 && set.place !== 'all') return fail('attendance.not_found');
      const marks = wanted.filter(({ before, mark }) => before?.mark !== mark);
      const isExcused = marks.some(({ who }) => saidOf(attendance, who, session) !== undefined);
      const fits = checkMark(session, set.mark, { ...checks, isExcused });
      if (!fits.ok) return fits;
      const contests = await listContests(unit.tx, { orderId });
      const isContested = marks.some(({ before }) =>
        contests.some(({ markId, state }) => markId === before?.id && state === 'open'),
      );
      if (isContested) return fail('attendance.contested');
      if (marks.length > 0) await recordMarks(command, { session, marks });
      return ok({ marked: marks.length });
    },
  );
}

/** Whom a mark is for; one for all leaves out whom something is marked of. */
function newMarks(
  attendance: Attendance,
  places: readonly RollPlace[],
  session: Attendance['sessions'][number],
  { place, mark }: MarkAttendanceInput['set'],
): readonly NewMark[] {
  return places.flatMap((person) => {
    const { who } = person;
    if (!comesOn(attendance, who, session)) return [];
    const before = markOf(attendance, who, session.number);
    if (place !== 'all') return place === person.place ? [{ who, mark, before }] : [];
    if (before) return [];
    const isExcused = saidOf(attendance, who, session) !== undefined;
    return [{ who, mark: isExcused ? 'excused' : mark, before }];
  });
}
