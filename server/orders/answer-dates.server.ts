import { sideOf } from '#app/domain/orders/policy.ts';
import {
  changeDates,
  changeStateAt,
  type DateChangeCode,
} from '#app/domain/orders/session-change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
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
      const written = await (answer === 'accept' ? accept(command, change) : nothing(command));
      if (!written.ok) return written;
      await endChange(unit.tx, { orderId, changeId, state, by: actor.personId, at: now });
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
      });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}

async function nothing({ unit, order }: OrderCommand): Promise<Result<true, never>> {
  await updateOrder(unit.tx, { orderId: order.id, change: {} });
  return ok(true);
}

async function accept(
  { ctx, unit, order }: OrderCommand,
  row: ChangeRow,
): Promise<Result<true, DateChangeCode | 'order.wrong_state'>> {
  if (!DATED_STATES.includes(order.status)) return fail('order.wrong_state');
  const changed = changeDates(await readDates(unit.tx, order), changeOf(row), ctx.now());
  if (!changed.ok) return changed;
  const { moved, added, endsOn } = changed.value;
  await updateOrder(unit.tx, { orderId: order.id, change: { endsOn } });
  await moveSessions(unit.tx, { orderId: order.id, moved });
  await insertSessions(unit.tx, { orderId: order.id, sessions: added });
  return ok(true);
}
