import { UNDELIVERED_STATES, type OrderState } from '#app/domain/orders/order-state.ts';
import { sideOf } from '#app/domain/orders/policy.ts';
import {
  changeDates,
  changeStateAt,
  type ChangeKind,
  type DateChange,
  type DateChangeCode,
} from '#app/domain/orders/session-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { endChange, findNewestChange, insertChange } from '#db/queries/orders/session-changes.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { commandOrder, type CommandOrderCode, publishOrder } from './command-order.server.ts';
import { factsOfChange } from './dates-facts.ts';
import { readDates } from './read-dates.server.ts';
import { tellOfDates } from './tell-of-dates.server.ts';

/** One side proposes other dates. */
export type ProposeDatesInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly change: DateChange;
  /** Why, for the other side; empty for nothing. */
  readonly reason?: string;
};

/** Why a proposal was refused. `dates.waiting`: one waits for its answer already. */
export type ProposeDatesCode =
  CommandOrderCode | DateChangeCode | 'order.wrong_state' | 'dates.waiting';

/** States in which dates can be changed: agreed by all, not over. */
export const DATED_STATES: readonly OrderState[] = UNDELIVERED_STATES.filter(
  (state) => state !== 'confirming',
);

/**
 * Proposes another time for one date, for it and all that follow, or dates for an order that has
 * none (SES3-SES7). Nothing moves until the other side says yes. One proposal at a time.
 */
export function proposeDates(
  ctx: ServiceContext,
  { orderId, idempotencyKey: key, change, reason = '' }: ProposeDatesInput,
): Promise<Result<{ orderId: string; changeId: string }, ProposeDatesCode>> {
  return commandOrder<{ orderId: string; changeId: string }, ProposeDatesCode>(
    ctx,
    { orderId, key, action: 'arrange_dates', input: { propose: written(change), reason } },
    async (command) => {
      const { unit, actor, order, facts } = command;
      if (!DATED_STATES.includes(order.status)) return fail('order.wrong_state');
      const now = ctx.now();
      const earlier = await findNewestChange(unit.tx, { orderId });
      if (earlier?.state === 'open') {
        if (changeStateAt(earlier, now) === 'open') return fail('dates.waiting');
        await endChange(unit.tx, {
          orderId,
          changeId: earlier.id,
          state: 'lapsed',
          by: null,
          at: now,
        });
      }
      const dates = await readDates(unit.tx, order);
      const possible = changeDates(dates, change, now);
      if (!possible.ok) return possible;
      const changeId = ctx.newId();
      const side = sideOf(facts);
      await insertChange(unit.tx, {
        ...columnsOf(change),
        id: changeId,
        orderId,
        side,
        kind: change.kind,
        reason: reason || null,
        state: 'open',
        proposedBy: actor.personId,
        proposedAt: now,
      });
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.dates_proposed',
        subjectKind: 'order',
        subjectId: orderId,
        details: { changeId, side, kind: change.kind },
      });
      await tellOfDates(command, {
        changeId,
        side,
        dates: datesWord(change.kind, dates.sessions.length),
        which: factsOfChange(dates, change, now),
        kind: 'dates_proposed',
        reason,
      });
      publishOrder(command);
      return ok({ orderId, changeId });
    },
  );
}

/** What a change brings to an order that has so many dates, as it is told. */
export function datesWord(kind: ChangeKind, sessionCount: number): 'first' | 'more' | 'other' {
  if (kind !== 'timetable') return 'other';
  return sessionCount === 0 ? 'first' : 'more';
}

/** A change as plain JSON, which decides whether a retry asks for the same. */
function written(change: DateChange): string {
  return JSON.stringify(change);
}

function columnsOf(change: DateChange) {
  if (change.kind === 'timetable') return { timetable: change.timetable };
  const { number, startsAt, endsAt } = change;
  return { number, startsAt, endsAt };
}
