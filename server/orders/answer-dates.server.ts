import { endedByMove } from '#app/domain/orders/attendance.ts';
import { sideOf } from '#app/domain/orders/policy.ts';
import {
  changeDates,
  changeStateAt,
  type DateChangeCode,
  type OrderDates,
} from '#app/domain/orders/session-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  listSaidAbsences,
  type SaidAbsenceRow,
  takeBackSaidAbsences,
} from '#db/queries/orders/attendance.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { endChange, findChange, type ChangeRow } from '#db/queries/orders/session-changes.ts';
import { insertSessions, moveSessions } from '#db/queries/orders/sessions.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { factsOfChange } from './dates-facts.ts';
import { datesWord, DATED_STATES } from './propose-dates.server.ts';
import { changeOf, readDates } from './read-dates.server.ts';
import { tellOfDates } from './tell-of-dates.server.ts';

/** What can be said to a proposal: yes or no by the other side, or that it is off by its own. */
export type DatesAnswer = 'accept' | 'refuse' | 'withdraw';

/** An answer to proposed dates. */
export type AnswerDatesInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly changeId: string;
  readonly answer: DatesAnswer;
};

/** Why an answer does not count. `dates.closed`: answered before, or its date has come. */
export type AnswerDatesCode =
  CommandOrderCode | DateChangeCode | 'order.wrong_state' | 'dates.not_found' | 'dates.closed';

const ENDS = { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' } as const;
const TOLD = { accept: 'yes', refuse: 'no', withdraw: 'withdrawn' } as const;

/**
 * Ends a proposal with the order locked (SES7): only the other side says yes or no, only its own
 * takes it off, and of two answers the first counts. A yes is judged again as things stand, then
 * moves the dates and, with them, the order's last day (SES5).
 */
export function answerDates(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, changeId, answer }: AnswerDatesInput,
): Promise<Result<{ orderId: string }, AnswerDatesCode>> {
  return commandOrder<{ orderId: string }, AnswerDatesCode>(
    ctx,
    { orderId, key, action: 'arrange_dates', input: { changeId, answer } },
    async (command) => {
      const { unit, actor, facts } = command;
      const change = await findChange(unit.tx, { orderId, changeId });
      if (!change) return fail('dates.not_found');
      const isOwn = sideOf(facts) === change.side;
      if (isOwn !== (answer === 'withdraw')) return fail('auth.forbidden');
      const now = ctx.now();
      if (changeStateAt(change, now) !== 'open') return fail('dates.closed');
      const state = ENDS[answer];
      const before = await readDates(unit.tx, command.order);
      const written = await (answer === 'accept'
        ? accept(command, change, before)
        : nothing(command));
      if (!written.ok) return written;
      const { absences, ...done } = written.value ?? NOTHING_DONE;
      const end = { orderId, changeId, state, by: actor.personId, at: now };
      await endChange(unit.tx, written.value === null ? end : { ...end, done });
      await recordAudit(ctx, unit, {
        action: `order.dates_${state}`,
        subjectKind: 'order',
        subjectId: orderId,
        details: { changeId },
      });
      const { side, kind } = change;
      await tellOfDates(command, {
        changeId,
        side,
        dates: datesWord(kind, before.sessions.length),
        which: factsOfChange(before, changeOf(change), now),
        kind: 'dates_answered',
        answer: TOLD[answer],
        absences,
      });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

/** What a yes changed: how many dates, where the named one stood, and which absences it ended (ATT4). */
type Done = {
  readonly changedDates: number;
  readonly stoodAt: Date | null;
  readonly absences: readonly SaidAbsenceRow[];
};

const NOTHING_DONE: Done = { changedDates: 0, stoodAt: null, absences: [] };

async function nothing({ unit, order }: OrderCommand): Promise<Result<null, never>> {
  await updateOrder(unit.tx, { orderId: order.id, change: {} });
  return ok(null);
}

async function accept(
  { ctx, unit, order }: OrderCommand,
  row: ChangeRow,
  dates: OrderDates,
): Promise<Result<Done, DateChangeCode | 'order.wrong_state'>> {
  if (!DATED_STATES.includes(order.status)) return fail('order.wrong_state');
  const changed = changeDates(dates, changeOf(row), ctx.now());
  if (!changed.ok) return changed;
  const { moved, added, endsOn } = changed.value;
  await updateOrder(unit.tx, { orderId: order.id, change: { endsOn } });
  const said = await listSaidAbsences(unit.tx, { orderId: order.id });
  const absences = endedByMove(said, dates.sessions, moved);
  await takeBackSaidAbsences(unit.tx, {
    orderId: order.id,
    ids: absences.map(({ id }) => id),
    at: ctx.now(),
  });
  await moveSessions(unit.tx, { orderId: order.id, moved });
  await insertSessions(unit.tx, { orderId: order.id, sessions: added });
  return ok({ changedDates: moved.length + added.length, stoodAt: row.before, absences });
}
