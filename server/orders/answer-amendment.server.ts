import { amendmentStateAt } from '#app/domain/orders/amendments.ts';
import { sideOf } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  type AmendmentRow,
  findOpenAmendment,
  listAmendmentParts,
  updateAmendmentPart,
  writeProviderYes,
} from '#db/queries/orders/amendments.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  commandOrder,
  type CommandOrderCode,
  type OrderCommand,
  publishOrder,
} from './command-order.server.ts';
import { endAndTell } from './end-amendment.server.ts';
import {
  finishAmendment,
  type FinishAmendmentCode,
  lockConcerned,
} from './finish-amendment.server.ts';
import { DATED_STATES } from './propose-dates.server.ts';

/** What can be said to an amendment: yes or no by whoever is asked, that it is off by who asked. */
export type AmendmentReply = 'yes' | 'no' | 'withdraw';

/** An answer, with what the page said the later periods then cost the own household in money. */
export type AnswerAmendmentInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly amendmentId: string;
  readonly reply: AmendmentReply;
  /** Of a household's yes; a provider's has none. */
  readonly cashAfterCents: number | null;
};

/** Why an answer does not count. */
export type AnswerAmendmentCode =
  | CommandOrderCode
  | FinishAmendmentCode
  | 'order.wrong_state'
  | 'order.stale'
  | 'amendment.closed'
  | 'amendment.not_asked';

/** What came of it. */
export type AnsweredAmendment = {
  readonly orderId: string;
  readonly state: 'open' | 'done' | 'refused' | 'withdrawn';
};

/**
 * Answers an open amendment with the order locked (AMD2): of two answers the first counts, one no ends
 * it, the last yes lets it take effect. Whoever asked may take it off until then.
 */
export function answerAmendment(
  ctx: ServiceContext,
  input: AnswerAmendmentInput,
): Promise<Result<AnsweredAmendment, AnswerAmendmentCode>> {
  const { orderId, idempotencyKey: key, amendmentId, reply, cashAfterCents } = input;
  return commandOrder<AnsweredAmendment, AnswerAmendmentCode>(
    ctx,
    {
      orderId,
      key,
      action: reply === 'withdraw' ? 'view' : 'answer_amendment',
      input: { amendmentId, reply, cashAfterCents },
    },
    async (command) => {
      const { unit, actor, order } = command;
      if (!DATED_STATES.includes(order.status)) return fail('order.wrong_state');
      const open = await findOpenAmendment(unit.tx, { orderId });
      if (open?.id !== amendmentId) return fail('amendment.closed');
      if (amendmentStateAt(open, ctx.now()) !== 'open') return fail('amendment.closed');
      if (reply === 'withdraw' && !mayWithdraw(open, actor)) return fail('auth.forbidden');
      if (reply !== 'withdraw') {
        const heard = await hear(command, open, input);
        if (!heard.ok) return heard;
      }
      if (reply === 'yes') {
        await lockConcerned(command, open);
        const state = await finishAmendment(command);
        if (!state.ok) return state;
        publishOrder(command);
        return ok({ orderId, state: state.value });
      }
      const state = reply === 'no' ? 'refused' : 'withdrawn';
      await endAndTell(command, open, { state, by: actor.personId });
      await updateOrder(unit.tx, { orderId, change: {} });
      publishOrder(command);
      return ok({ orderId, state });
    },
  );
}

/** Whoever asked takes it off, and so does the household that it is about. */
export function mayWithdraw(
  { askedBy, householdId }: Pick<AmendmentRow, 'askedBy' | 'householdId'>,
  actor: { readonly personId: string; readonly householdId: string | null },
): boolean {
  return askedBy === actor.personId || householdId === actor.householdId;
}

/** Writes what the side of whoever asks says, where it is asked. */
async function hear(
  { ctx, unit, actor, order, facts }: OrderCommand,
  amendment: AmendmentRow,
  { reply, cashAfterCents }: AnswerAmendmentInput,
): Promise<Result<true, 'amendment.not_asked' | 'order.stale'>> {
  const { id: amendmentId } = amendment;
  const isProvider = !facts.isParticipant && sideOf(facts) === 'provider';
  if (isProvider) {
    const isAsked = amendment.mustProviderAgree && amendment.providerAgreedAt === null;
    if (!isAsked) return fail('amendment.not_asked');
    if (reply === 'yes') {
      await writeProviderYes(unit.tx, { amendmentId, by: actor.personId, at: ctx.now() });
    }
  } else {
    const parts = await listAmendmentParts(unit.tx, { amendmentId });
    const own = parts.find(({ householdId }) => householdId === actor.householdId);
    if (own?.answer !== 'waiting') return fail('amendment.not_asked');
    if (reply === 'yes' && own.cashDueCents !== cashAfterCents) return fail('order.stale');
    const answer = reply === 'yes' ? 'yes' : 'no';
    const change = { answer, answeredBy: actor.personId, answeredAt: ctx.now() } as const;
    await updateAmendmentPart(unit.tx, { amendmentId, householdId: own.householdId, change });
  }
  await recordAudit(ctx, unit, {
    action: 'order.amendment_answered',
    subjectKind: 'order',
    subjectId: order.id,
    details: { amendmentId, reply, side: isProvider ? 'provider' : 'group' },
  });
  return ok(true);
}
