import { mustHave } from '#app/domain/must-have.ts';
import { isLeft } from '#app/domain/payments/cash-due.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { takeAnnouncementBack } from '#db/queries/payments/announcements.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import {
  commandOrder,
  type CommandOrderCode,
  publishOrder,
} from '#server/orders/command-order.server.ts';

import { tellOfWord } from './tell-of-word.server.ts';

/** Why what a household said stands. */
export type TakeBackSaidCode = CommandOrderCode | 'paid.not_said' | 'paid.received';

/**
 * A household takes back that it paid what has this reference, without one what it said first; not
 * once the provider has received it (PAY6).
 */
export function takeBackSaid(
  ctx: ServiceContext,
  input: {
    readonly orderId: string;
    readonly idempotencyKey: string;
    readonly reference?: string | undefined;
  },
): Promise<Result<{ orderId: string }, TakeBackSaidCode>> {
  const { orderId, idempotencyKey: key, reference } = input;
  return commandOrder<{ orderId: string }, TakeBackSaidCode>(
    ctx,
    { orderId, key, action: 'say_paid', input: { isTakenBack: true, reference } },
    async (command) => {
      const { unit, actor } = command;
      const householdId = mustHave(actor.householdId, 'the household of a part');
      const dues = await listOrderDues(unit.tx, { orderId, householdId });
      const said = dues.filter(
        (due) =>
          due.saidOn !== null && (reference === undefined || due.paymentReference === reference),
      );
      const own = said.find(isLeft);
      if (!own) return fail(said.length > 0 ? 'paid.received' : 'paid.not_said');
      const { period, cashDueCents, cashReceivedCents } = own;
      await takeAnnouncementBack(unit.tx, {
        orderId,
        period,
        householdId,
        by: actor.personId,
        at: ctx.now(),
      });
      await updateOrder(unit.tx, { orderId, change: {} });
      await recordAudit(ctx, unit, {
        action: 'order.cash_not_said',
        subjectKind: 'order',
        subjectId: orderId,
        details: { reference: own.paymentReference },
      });
      const amountCents = cashDueCents - cashReceivedCents;
      await tellOfWord(command, own, { kind: 'cash_not_said', amountCents });
      publishOrder(command);
      return ok({ orderId });
    },
  );
}
