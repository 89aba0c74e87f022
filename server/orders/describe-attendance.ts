import type {
  AttendantView,
  ContestView,
  MarkView,
} from '#app/contracts/orders/attendance-view.ts';
import type { MarkRow } from '#db/queries/orders/attendance.ts';
import type { ContestRow } from '#db/queries/orders/contests.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';

import { type Attendance, isSame, markOf, saidOf } from './read-attendance.server.ts';
import type { RollPlace } from './roll.server.ts';

/** Somebody on a date: what is marked, what was before, and what is said of it. */
export function describeAttendant(
  attendance: Attendance,
  contests: readonly ContestRow[],
  { place, who, name, householdName }: RollPlace,
  session: SessionRow,
): AttendantView {
  const { number } = session;
  const standing = markOf(attendance, who, number);
  const said = saidOf(attendance, who, session);
  const before = attendance.marks.filter(
    (row) => row.number === number && isSame(row, who) && row.replacedAt !== null,
  );
  const contest = contests.findLast((row) => row.number === number && isSame(row, who));
  return {
    place,
    name,
    householdName,
    isExcused: said !== undefined,
    reason: said?.reason ?? null,
    mark: standing ? describeMark(standing) : null,
    before: before.map(describeMark),
    contest: contest ? describeContest(contest) : null,
  };
}

function describeMark({ mark, isByCode, markedBy, markedAt }: MarkRow): MarkView {
  return { mark, isByCode, by: markedBy, at: markedAt.toISOString() };
}

/** What a household says against a mark, and what is proposed. */
export function describeContest(row: ContestRow): ContestView {
  const { markId, sentence, state, proposedMark, proposedSide, proposedByName } = row;
  return {
    markId,
    sentence,
    state,
    proposal:
      proposedMark !== null && proposedSide !== null
        ? { mark: proposedMark, side: proposedSide, by: proposedByName ?? '' }
        : null,
    endedBy: row.endedByName,
  };
}
