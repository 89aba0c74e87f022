import type {
  ContestToAnswerView,
  OwnAttendanceView,
  OwnAttendantView,
} from '#app/contracts/orders/attendance-view.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { checkObjecting, isLeftToOthers, objectableUntil } from '#app/domain/orders/objections.ts';
import { checkContesting } from '#app/domain/orders/contests.ts';
import { BINDING_STATES } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import type { StepKind } from '#app/domain/orders/steps.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { type ContestRow, listContests } from '#db/queries/orders/contests.ts';
import type { SessionRow } from '#db/queries/orders/sessions.ts';
import {
  listObjections,
  listSteps,
  type ObjectionRow,
  type StepRow,
} from '#db/queries/orders/steps.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeAttendant, describeContest } from './describe-attendance.ts';
import { stepFactsOf } from './get-order-course.server.ts';
import { organisersOf } from './organisers-of.server.ts';
import {
  comesOn,
  type Attendance,
  isInClosedPeriod,
  isSame,
  markOf,
  readAttendance,
} from './read-attendance.server.ts';
import { type RollPlace, rollOf } from './roll.server.ts';
import { openOrder } from './standing.server.ts';

/**
 * Who of the own household was and will be there, and what may be said of it. Of other households
 * nothing, but to organisers the marks that are contested, which they answer with the provider (ATT9).
 */
export async function getOwnAttendance(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<OwnAttendanceView, 'order.not_found'>> {
  const { db } = ctx;
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { actor, order, standing } = opened.value;
  if (!standing.isParticipant && standing.standing === 'outsider') return fail('order.not_found');
  const [attendance, contests, steps, objections, organiserIds] = await Promise.all([
    readAttendance(db, { orderId }),
    listContests(db, { orderId }),
    listSteps(db, { orderId }),
    listObjections(db, { orderId }),
    organisersOf(db, order),
  ]);
  const { householdId } = actor;
  const now = ctx.now();
  const { names, places } = await rollOf(db, { order, attendance, now });
  const own = places
    .filter(({ who }) => who.householdId === actor.householdId)
    .map((seen) => ownPlace(attendance, seen));
  const reader = { attendance, contests, now, mayContest: mayOnOrder(standing, 'contest_mark') };
  return ok({
    orderId,
    title: order.title,
    isAlone: order.buyer.kind === 'household',
    rule: order.absenceRule,
    isUnderWay: order.status === 'active' || order.status === 'confirmed',
    names,
    dates: BINDING_STATES.includes(order.status)
      ? attendance.sessions
          .filter(({ state }) => state === 'planned')
          .map((session) => ({
            session,
            coming: own.filter(({ who }) => comesOn(attendance, who, session)),
          }))
          .filter(({ coming }) => coming.length > 0)
          .map(({ session, coming }) => ({
            number: session.number,
            startsAt: session.startsAt.toISOString(),
            endsAt: session.endsAt.toISOString(),
            isToCome: session.startsAt > now,
            isClosed: isInClosedPeriod(attendance, session),
            people: coming.map((place) => describeOwn(reader, place, session)),
          }))
      : [],
    closingUntil:
      own.length > 0 && householdId !== null && mayOnOrder(standing, 'object_to_step')
        ? closingUntil(steps, objections, { state: order.status, householdId, now })
        : null,
    toAnswer: mayOnOrder(standing, 'settle_objection')
      ? toAnswer(
          attendance,
          contests.filter((one) => !isLeftToOthers(one, { householdId, organiserIds })),
        )
      : [],
    now: now.toISOString(),
  });
}

/** Steps that close the bill of a period, and with it what is marked of it. */
const CLOSING: readonly StepKind[] = ['period_closed', 'completed', 'ended_early'];

/** Until when the household may say of a bill that was closed that it is not so (STP3); null where it cannot. */
function closingUntil(
  steps: readonly StepRow[],
  objections: readonly ObjectionRow[],
  by: Parameters<typeof checkObjecting>[1],
): string | null {
  const last = steps.findLast((step) => {
    const said = objections.filter(({ stepId }) => stepId === step.id);
    return CLOSING.includes(step.kind) && checkObjecting(stepFactsOf(step, said), by).ok;
  });
  return last ? objectableUntil(last.at).toISOString() : null;
}

/** A place on the roll as the household calls whoever has it, and whether the provider has a number for it. */
type OwnPlace = RollPlace & { readonly isNumbered: boolean };

function ownPlace({ beneficiaries }: Attendance, seen: RollPlace): OwnPlace {
  const row = beneficiaries.find((one) => isSame(one, seen.who));
  const name = row?.firstName ?? null;
  return { ...seen, name, householdName: null, isNumbered: seen.name === null };
}

function describeOwn(
  reader: {
    readonly attendance: Attendance;
    readonly contests: readonly ContestRow[];
    readonly now: Date;
    readonly mayContest: boolean;
  },
  place: OwnPlace,
  session: SessionRow,
): OwnAttendantView {
  const { attendance, contests, now, mayContest } = reader;
  const standing = markOf(attendance, place.who, session.number);
  const isContestable =
    mayContest &&
    standing !== undefined &&
    checkContesting(
      {
        markedAt: standing.markedAt,
        isReplaced: false,
        isContested: contests.some(({ markId }) => markId === standing.id),
        isPeriodClosed: isInClosedPeriod(attendance, session),
      },
      now,
    ).ok;
  return {
    ...describeAttendant(attendance, contests, place, session),
    dependantId: place.who.dependantId ?? '',
    isNumbered: place.isNumbered,
    contestable: isContestable ? standing.id : null,
    contestUntil: isContestable ? objectableUntil(standing.markedAt).toISOString() : null,
  };
}

function toAnswer(
  attendance: Attendance,
  contests: readonly ContestRow[],
): readonly ContestToAnswerView[] {
  return contests
    .filter(({ state }) => state === 'open')
    .map((row) => {
      const found = attendance.sessions.find(({ number }) => number === row.number);
      const session = mustHave(found, 'the date of a mark');
      const who = attendance.beneficiaries.find((one) => isSame(one, row));
      const mark = attendance.marks.find(({ id }) => id === row.markId);
      return {
        number: row.number,
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        person: who?.firstName ?? null,
        householdName: row.householdName,
        mark: mustHave(mark, 'a contested mark').mark,
        contest: describeContest(row),
      };
    });
}
