import {
  amendmentAnswersBy,
  type AmendmentAnswer,
  type AmendmentKind,
  amendmentStateAt,
  mustProviderAgree,
} from '#app/domain/orders/amendments.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { whoPaysMore } from '#app/domain/orders/reprice.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { findOpenAmendment, insertAmendment } from '#db/queries/orders/amendments.ts';
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
  withFigures,
} from './finish-amendment.server.ts';
import { type AmendmentPlan, planAmendment } from './plan-amendment.server.ts';
import { DATED_STATES } from './propose-dates.server.ts';
import { tellAmendedHouseholds, tellAmendedProvider } from './tell-amendment.server.ts';

/** A household leaves an order, or comes in, from a period on. */
export type AskAmendmentInput = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  readonly kind: AmendmentKind;
  /** Who leaves: the own household, or one an organiser asks for; whoever comes in asks for itself. */
  readonly householdId: string;
  readonly fromPeriod: number;
  /** For whom it comes in; none for itself. */
  readonly dependantIds: readonly string[];
  /** What the page showed: {@link expectationOf}. */
  readonly expected: string;
};

/** Why nothing was asked. `amendment.waiting`: one is open; `order.stale`: the figures are others by now. */
export type AskAmendmentCode =
  | CommandOrderCode
  | FinishAmendmentCode
  | 'order.wrong_state'
  | 'order.stale'
  | 'amendment.waiting'
  | 'amendment.other_household';

/** What came of it: `done` where nobody had to be asked. */
export type AskedAmendment = { readonly orderId: string; readonly state: 'open' | 'done' };

/**
 * Asks that a household leaves an order, or comes in, from a period on that has not begun (AMD1). Whoever
 * then pays more is asked, all others are told (AMD2); where nobody has to be asked it takes effect at once.
 */
export function askAmendment(
  ctx: ServiceContext,
  input: AskAmendmentInput,
): Promise<Result<AskedAmendment, AskAmendmentCode>> {
  const { orderId, idempotencyKey: key, kind, householdId, fromPeriod, expected } = input;
  const dependantIds = [...new Set(input.dependantIds)].sort();
  const move = { kind, householdId, fromPeriod, dependantIds };
  return commandOrder<AskedAmendment, AskAmendmentCode>(
    ctx,
    {
      orderId,
      key,
      action: kind === 'leave' ? 'leave_order' : 'join_order',
      input: { ...move, dependantIds: dependantIds.join(' '), expected },
    },
    async (command) => {
      const { unit, order } = command;
      if (!DATED_STATES.includes(order.status)) return fail('order.wrong_state');
      if (!(await mayMove(command, move))) return fail('amendment.other_household');
      const open = await findOpenAmendment(unit.tx, { orderId });
      if (open && amendmentStateAt(open, ctx.now()) === 'open') return fail('amendment.waiting');
      if (open) await endAndTell(command, open, { state: 'lapsed', by: null });
      await lockConcerned(command, move);
      const planned = await planAmendment(unit.tx, { order, move, now: ctx.now() });
      if (!planned.ok) return planned;
      if (expectationOf(planned.value) !== expected) return fail('order.stale');
      const parts = await write(command, planned.value);
      const state = await finishAmendment(command);
      if (!state.ok) return state;
      if (state.value === 'open') await tellAsked(command, planned.value, parts);
      publishOrder(command);
      return ok({ orderId, state: state.value });
    },
  );
}

/** What a plan comes to, in one text, as the form carries it: what all later periods cost each, and in money. */
export function expectationOf({ households }: AmendmentPlan): string {
  const shares = sumCents(households.map(({ after }) => after.shareCents));
  const cash = sumCents(households.map(({ after }) => after.cashDueCents));
  return `${shares}-${cash}`;
}

/** A household moves itself, its own dependants; an organiser asks for another that leaves. */
async function mayMove(
  { unit, actor, facts }: OrderCommand,
  move: AmendmentPlan['move'],
): Promise<boolean> {
  const isOwn = move.householdId === actor.householdId;
  if (move.kind === 'leave') return isOwn || facts.standing === 'organiser';
  if (!isOwn) return false;
  const own = await listDependants(unit.tx, { householdId: move.householdId });
  return move.dependantIds.every((id) => own.some((dependant) => dependant.id === id));
}

type Asked = { readonly householdId: string; readonly answer: AmendmentAnswer };

/** Writes what is asked, and of whom (AMD2): whoever asks has said yes by that. */
async function write(command: OrderCommand, plan: AmendmentPlan): Promise<readonly Asked[]> {
  const { ctx, unit, actor, order } = command;
  const { move, households } = plan;
  const now = ctx.now();
  const more = whoPaysMore(
    households.map(({ before }) => before),
    households.map(({ after }) => after),
  );
  const parts = households.map(({ before, after }) => {
    const { householdId } = after;
    const isConcerned = more.includes(householdId) || householdId === move.householdId;
    const isAsker = householdId === actor.householdId;
    const answer: AmendmentAnswer = isConcerned ? (isAsker ? 'yes' : 'waiting') : 'not_asked';
    return {
      householdId,
      beforeCents: before.shareCents,
      afterCents: after.shareCents,
      cashBeforeCents: before.cashDueCents,
      cashAfterCents: after.cashDueCents,
      answer,
      ...(answer === 'yes' ? { answeredBy: actor.personId, answeredAt: now } : {}),
    };
  });
  const id = ctx.newId();
  await insertAmendment(unit.tx, {
    amendment: {
      id,
      orderId: order.id,
      kind: move.kind,
      householdId: move.householdId,
      fromPeriod: move.fromPeriod,
      state: 'open',
      askedBy: actor.personId,
      askedAt: now,
      answerBy: amendmentAnswersBy(now, plan.first),
      priceBeforeCents: plan.priceBeforeCents,
      priceAfterCents: plan.priceAfterCents,
      mustProviderAgree: mustProviderAgree(move.kind, plan.isBelowBands),
    },
    parts,
    dependantIds: move.dependantIds,
  });
  await recordAudit(ctx, unit, {
    action: 'order.amendment_asked',
    subjectKind: 'order',
    subjectId: order.id,
    details: {
      amendmentId: id,
      kind: move.kind,
      householdId: move.householdId,
      fromPeriod: move.fromPeriod,
    },
  });
  return parts;
}

/** Whoever is waited for is asked, all others read what would change. */
async function tellAsked(
  command: OrderCommand,
  plan: AmendmentPlan,
  parts: readonly Asked[],
): Promise<void> {
  const { unit, order } = command;
  const found = await findOpenAmendment(unit.tx, { orderId: order.id });
  const amendment = mustHave(found, 'an amendment that was just asked');
  for (const { householdId, answer } of parts) {
    const isAsked = answer === 'waiting';
    await tellAmendedHouseholds(command, amendment, [withFigures(plan, householdId)], {
      kind: isAsked ? 'amendment_asked' : 'amendment_told',
      event: 'asked',
    });
  }
  if (!amendment.mustProviderAgree) return;
  await tellAmendedProvider(command, amendment, { kind: 'amendment_asked', event: 'asked' });
}
