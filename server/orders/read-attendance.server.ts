import { isDayWithin, romeDay } from '#app/domain/dates.ts';
import { doesExcuse, type ForeseenDate } from '#app/domain/orders/attendance.ts';
import type { ServiceDays } from '#app/domain/requests/timetable.ts';
import type { DbOrTx } from '#db/client.ts';
import {
  type BeneficiaryRow,
  listBeneficiaries,
  listMarks,
  listSaidAbsences,
  type MarkRow,
  type SaidAbsenceRow,
} from '#db/queries/orders/attendance.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import { listSessions, type SessionRow } from '#db/queries/orders/sessions.ts';

/** Somebody who takes part: a dependant of a household, or the household itself (`null`). */
export type Beneficiary = Pick<BeneficiaryRow, 'householdId' | 'dependantId'>;

/** The dates of an order with all that is marked and said of them. */
export type Attendance = {
  readonly sessions: readonly SessionRow[];
  readonly periods: readonly PeriodRow[];
  readonly beneficiaries: readonly BeneficiaryRow[];
  readonly marks: readonly MarkRow[];
  /** Of them those that stand: an order of a year has thousands, and each of its pages asks for all. */
  readonly standing: ReadonlyMap<string, MarkRow>;
  readonly said: readonly SaidAbsenceRow[];
  /** In which periods each takes part: households come in and go on the way (AMD1). */
  readonly takesPart: ReadonlyMap<string, ReadonlySet<number>>;
};

/** Reads the attendance of an order, of one household alone when it is given. */
export async function readAttendance(
  db: DbOrTx,
  { orderId, householdId }: { readonly orderId: string; readonly householdId?: string },
): Promise<Attendance> {
  const of = { orderId, ...(householdId === undefined ? {} : { householdId }) };
  const [sessions, periods, beneficiaries, marks, said] = await Promise.all([
    listSessions(db, { orderIds: [orderId] }),
    listPeriods(db, { orderId }),
    listBeneficiaries(db, of),
    listMarks(db, of),
    listSaidAbsences(db, of),
  ]);
  const standing = new Map(
    marks
      .filter(({ replacedAt }) => replacedAt === null)
      .map((row) => [placeOf(row, row.number), row]),
  );
  const takesPart = new Map(beneficiaries.map((row) => [nameOf(row), new Set(row.periods)]));
  return { sessions, periods, beneficiaries, marks, standing, said, takesPart };
}

/** A date of somebody, as a key. */
function placeOf({ householdId, dependantId }: Beneficiary, number: number): string {
  return `${number} ${householdId} ${dependantId ?? ''}`;
}

function nameOf({ householdId, dependantId }: Beneficiary): string {
  return `${householdId} ${dependantId ?? ''}`;
}

/** Whether somebody takes part in the period of a date (AMD1). */
export function comesOn(
  { periods, takesPart }: Pick<Attendance, 'periods' | 'takesPart'>,
  who: Beneficiary,
  { startsAt }: Pick<SessionRow, 'startsAt'>,
): boolean {
  const day = romeDay(startsAt);
  const period = periods.find(({ startsOn, endsOn }) => isDayWithin(day, startsOn, endsOn));
  return period === undefined || takesPart.get(nameOf(who))?.has(period.number) === true;
}

/** Whether two rows are of the same beneficiary. */
export function isSame(a: Beneficiary, b: Beneficiary): boolean {
  return a.householdId === b.householdId && a.dependantId === b.dependantId;
}

/** The mark that stands of somebody on a date. */
export function markOf(
  { standing }: Pick<Attendance, 'standing'>,
  who: Beneficiary,
  number: number,
): MarkRow | undefined {
  return standing.get(placeOf(who, number));
}

/** What the household said before of somebody and a date, where it still counts (ATT4). */
export function saidOf(
  { said }: Pick<Attendance, 'said'>,
  who: Beneficiary,
  session: SessionRow,
): SaidAbsenceRow | undefined {
  return said.find(
    (row) => row.number === session.number && isSame(row, who) && doesExcuse(row.startsAt, session),
  );
}

/** The planned dates within some days on which one beneficiary takes part, with what is marked and told of them. */
export function markedDates(
  attendance: Pick<Attendance, 'sessions' | 'standing' | 'periods' | 'takesPart' | 'said'>,
  { startsOn, endsOn }: ServiceDays,
  who: Beneficiary,
): readonly ForeseenDate[] {
  return attendance.sessions
    .filter(
      (session) =>
        session.state === 'planned' &&
        isDayWithin(romeDay(session.startsAt), startsOn, endsOn) &&
        comesOn(attendance, who, session),
    )
    .map((session) => ({
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      mark: markOf(attendance, who, session.number)?.mark ?? null,
      isExcused: saidOf(attendance, who, session) !== undefined,
    }));
}

/** Whether the period of a date is closed. */
export function isInClosedPeriod(
  { periods }: Pick<Attendance, 'periods'>,
  session: Pick<SessionRow, 'startsAt'>,
): boolean {
  const day = romeDay(session.startsAt);
  return periods.some(
    ({ startsOn, endsOn, closedAt }) => closedAt !== null && isDayWithin(day, startsOn, endsOn),
  );
}

/** How many dates of a period that have ended lack a mark of somebody (ATT7). */
export function countUnmarkedDates(attendance: Attendance, period: ServiceDays, now: Date): number {
  const unmarked = attendance.beneficiaries.flatMap((who) =>
    markedDates(attendance, period, who)
      .filter(({ endsAt, mark }) => mark === null && endsAt <= now)
      .map(({ startsAt }) => startsAt.getTime()),
  );
  return new Set(unmarked).size;
}
