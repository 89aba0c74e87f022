import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import {
  askedCents,
  checkSaid,
  nextDue,
  type SayPaidCode as CheckSaidCode,
} from '#app/domain/payments/cash-due.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { insertAnnouncement } from '#db/queries/payments/announcements.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import {
  commandOrder,
  type CommandOrderCode,
  publishOrder,
} from '#server/orders/command-order.server.ts';

import { tellOfWord } from './tell-of-word.server.ts';

/** A household says that it paid its part of an order, to the figure its page showed. */
export type SayPaidInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly amountCents: number;
  readonly paidOn: string;
};

/** Why it was not noted. */
export type SayPaidCode = CommandOrderCode | CheckSaidCode | 'order.dropped';

/**
 * Notes that a household says it paid the provider (PAY6). No money is booked: the provider says when
 * it came. Its administrators read it under the reference, the household's other adults by the order.
 */
export function sayPaid(
  ctx: ServiceContext,
  input: SayPaidInput,
): Promise<Result<{ orderId: string }, SayPaidCode>> {
  const { orderId, idempotencyKey: key, amountCents, paidOn } = input;
  return commandOrder<{ orderId: string }, SayPaidCode>(
    ctx,
    { orderId, key, action: 'say_paid', input: { amountCents, paidOn } },
    async (command) => {
      const { unit, actor, order } = command;
      const householdId = mustHave(actor.householdId, 'the household of a part');
      const dues = await listOrderDues(unit.tx, { orderId, householdId });
      const own = nextDue(dues);
      if (!own || own.answer === 'dropped') return fail('order.dropped');
      if (order.confirmedAt === null) return fail('order.wrong_state');
      const facts = {
        ...own,
        cashAskedCents: askedCents(own),
        cashSaidCents: 0,
        orderState: order.status,
      };
      const now = ctx.now();
      const days = { confirmedOn: romeDay(order.confirmedAt), today: romeDay(now) };
      const checked = checkSaid(facts, { amountCents, paidOn }, days);
      if (!checked.ok) return checked;
      await insertAnnouncement(unit.tx, {
        id: ctx.newId(),
        orderId,
        period: own.period,
        householdId,
        amountCents,
        paidOn,
        saidAt: now,
        saidBy: actor.personId,
      });
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.cash_said',
        subjectKind: 'order',
        subjectId: orderId,
        details: { reference: own.paymentReference, amountCents, paidOn },
      });
      await tellOfWord(command, own, { kind: 'cash_said', amountCents });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}
