import type {
  AmendedHouseholdView,
  AmendmentsView,
  ChangeView,
  MoveFormView,
  MovePreviewView,
  OpenAmendmentView,
  OwnChangeView,
  PastAmendmentView,
  WantedMove,
} from '#app/contracts/orders/amendment-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import {
  amendmentStateAt,
  type AmendmentAnswer,
  changeablePeriods,
  mustProviderAgree,
} from '#app/domain/orders/amendments.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { whoPaysMore } from '#app/domain/orders/reprice.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import {
  type AmendmentRow,
  listAmendmentDependants,
  listAmendmentParts,
  listAmendments,
} from '#db/queries/orders/amendments.ts';
import { listPeriods, type PeriodRow } from '#db/queries/orders/periods.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';

import { mayWithdraw } from './answer-amendment.server.ts';
import { expectationOf } from './ask-amendment.server.ts';
import { type AmendmentPlan, planAmendment } from './plan-amendment.server.ts';
import { DATED_STATES } from './propose-dates.server.ts';
import { openOrder, type OpenedOrder } from './standing.server.ts';

/**
 * The page of who takes part in an order from one period to the next: what is open with everybody's
 * figures and answers, what may be asked, and what that would come to. What pays is told of the own
 * household alone (R4, E2).
 */
export async function getAmendments(
  ctx: ServiceContext,
  { orderId, wanted }: { readonly orderId: string; readonly wanted: WantedMove | null },
): Promise<Result<AmendmentsView, 'order.not_found'>> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing, actor } = opened.value;
  const isOfGroup = standing.standing !== 'outsider' || standing.isParticipant;
  if (!isOfGroup || order.buyer.kind === 'household') return fail('order.not_found');
  const now = ctx.now();
  const [amendments, periods] = await Promise.all([
    listAmendments(ctx.db, { orderId }),
    listPeriods(ctx.db, { orderId }),
  ]);
  const [newest] = amendments;
  const isOpen = newest !== undefined && amendmentStateAt(newest, now) === 'open';
  const isChangeable = DATED_STATES.includes(order.status);
  const reader = { ...opened.value, periods };
  const form = isChangeable && !isOpen ? await describeForm(ctx, reader) : null;
  const isAskable = form !== null && wanted !== null && canAsk(form, wanted, actor);
  const preview = isAskable ? await describePreview(ctx, reader, wanted) : null;
  return ok({
    orderId,
    title: order.title,
    open: isOpen && isChangeable ? await describeOpen(ctx, reader, newest) : null,
    form,
    wanted: isAskable ? wanted : null,
    preview: preview?.ok ? preview.value : null,
    refusal: preview && !preview.ok ? { code: preview.code, details: preview.details ?? {} } : null,
    past: pastOf(amendments, now, true),
  });
}

type Reader = OpenedOrder & { readonly periods: readonly PeriodRow[] };

/** What ended, also by time that no job has noted yet; names are for those who buy. */
export function pastOf(
  amendments: readonly AmendmentRow[],
  now: Date,
  isNamed: boolean,
): readonly PastAmendmentView[] {
  return amendments.flatMap((row) => {
    const state = amendmentStateAt(row, now);
    if (state === 'open') return [];
    return [
      {
        amendmentId: row.id,
        kind: row.kind,
        householdName: isNamed ? row.householdName : null,
        startsOn: row.startsOn,
        state,
        endedAt: (row.endedAt ?? row.answerBy).toISOString(),
      },
    ];
  });
}

async function describeForm(
  { db, now }: ServiceContext,
  { order, actor, standing, periods }: Reader,
): Promise<MoveFormView | null> {
  const orderId = order.id;
  const changeable = changeablePeriods(periods, romeDay(now()));
  if (changeable.length === 0) return null;
  const [lines, households] = await Promise.all([
    listOrderLines(db, { orderId }),
    listOrderHouseholds(db, { orderId }),
  ]);
  const last = changeable.at(-1)?.number ?? 0;
  const later = lines.filter(({ period, isOff }) => period === last && !isOff);
  const isIn = (householdId: string) => later.some((line) => line.householdId === householdId);
  const leavers = households
    .filter(({ householdId }) => isIn(householdId))
    .filter(({ householdId }) =>
      householdId === actor.householdId
        ? mayOnOrder(standing, 'leave_order')
        : standing.standing === 'organiser',
    )
    .map(({ householdId, name }) => ({
      householdId,
      name,
      isMine: householdId === actor.householdId,
    }));
  const mayJoin =
    actor.householdId !== null && !isIn(actor.householdId) && mayOnOrder(standing, 'join_order');
  const own = mayJoin ? await listDependants(db, { householdId: actor.householdId ?? '' }) : [];
  if (leavers.length === 0 && !mayJoin) return null;
  return {
    periods: changeable.map(({ number, startsOn, endsOn }) => ({ number, startsOn, endsOn })),
    // The own household first: most ask for themselves.
    leavers: leavers.toSorted((a, b) => Number(b.isMine) - Number(a.isMine)),
    joining: mayJoin
      ? own.map(({ id, firstName }) => ({ dependantId: id, name: firstName }))
      : null,
  };
}

/** Whether what an address asks for is in the form of its reader: figures of nobody else are told. */
function canAsk(form: MoveFormView, wanted: WantedMove, actor: OpenedOrder['actor']): boolean {
  const { kind, householdId, dependantIds } = wanted;
  if (kind === 'leave') return form.leavers.some((one) => one.householdId === householdId);
  const { joining } = form;
  const own = new Set(joining?.map(({ dependantId }) => dependantId));
  return (
    joining !== null && householdId === actor.householdId && dependantIds.every((id) => own.has(id))
  );
}

async function describePreview(
  { db, now }: ServiceContext,
  reader: Reader,
  wanted: WantedMove,
): Promise<Result<MovePreviewView>> {
  const { order, actor } = reader;
  const planned = await planAmendment(db, { order, move: wanted, now: now() });
  if (!planned.ok) return planned;
  const plan = planned.value;
  const more = whoPaysMore(
    plan.households.map(({ before }) => before),
    plan.households.map(({ after }) => after),
  );
  const answerOf = (householdId: string): AmendmentAnswer => {
    if (householdId === actor.householdId) return 'yes';
    const isAsked = more.includes(householdId) || householdId === wanted.householdId;
    return isAsked ? 'waiting' : 'not_asked';
  };
  const household = await findHousehold(db, wanted);
  return ok({
    ...wanted,
    householdName: mustHave(household, 'a household that moves').name,
    startsOn: plan.first.startsOn,
    price: changeOf(plan.priceBeforeCents, plan.priceAfterCents),
    mustProviderAgree: mustProviderAgree(wanted.kind, plan.isBelowBands),
    households: await describeHouseholds(db, reader, plan, answerOf),
    mine: describeOwn(reader, plan),
    expected: expectationOf(plan),
  });
}

async function describeOpen(
  { db, now }: ServiceContext,
  reader: Reader,
  row: AmendmentRow,
): Promise<OpenAmendmentView> {
  const { order, actor, standing } = reader;
  const [parts, dependantIds] = await Promise.all([
    listAmendmentParts(db, { amendmentId: row.id }),
    listAmendmentDependants(db, { amendmentId: row.id }),
  ]);
  const { kind, householdId, fromPeriod } = row;
  const move = { kind, householdId, fromPeriod, dependantIds };
  const planned = await planAmendment(db, { order, move, now: now() });
  const mine = parts.find((part) => part.householdId === actor.householdId);
  return {
    kind,
    householdName: row.householdName,
    startsOn: row.startsOn,
    price: changeOf(row.priceBeforeCents, row.priceAfterCents),
    mustProviderAgree: row.mustProviderAgree,
    amendmentId: row.id,
    askedByName: row.askedByName,
    answerBy: row.answerBy.toISOString(),
    hasProviderAgreed: row.providerAgreedAt !== null,
    households: parts.map((part) => ({
      householdId: part.householdId,
      name: part.name,
      isMine: part === mine,
      answer: part.answer,
      beforeCents: part.beforeCents,
      afterCents: part.shareCents,
    })),
    mine: mine
      ? {
          beforeCents: mine.beforeCents,
          afterCents: mine.shareCents,
          cash: { beforeCents: mine.cashBeforeCents, afterCents: mine.cashDueCents },
          periods: planned.ok ? ownPeriods(reader, planned.value) : [],
        }
      : null,
    canAnswer: mine?.answer === 'waiting' && mayOnOrder(standing, 'answer_amendment'),
    canWithdraw: mayWithdraw(row, actor),
  };
}

function changeOf(beforeCents: number, afterCents: number): ChangeView | null {
  return beforeCents === afterCents ? null : { beforeCents, afterCents };
}

async function describeHouseholds(
  db: ServiceContext['db'],
  { order, actor }: Reader,
  plan: AmendmentPlan,
  answerOf: (householdId: string) => AmendmentAnswer,
): Promise<readonly AmendedHouseholdView[]> {
  const rows = await listOrderHouseholds(db, { orderId: order.id });
  const mover = await findHousehold(db, plan.move);
  const nameOf = (id: string) =>
    rows.find(({ householdId }) => householdId === id)?.name ?? mover?.name ?? '';
  return plan.households
    .map(({ before, after: { householdId, shareCents } }) => ({
      householdId,
      name: nameOf(householdId),
      isMine: householdId === actor.householdId,
      answer: answerOf(householdId),
      beforeCents: before.shareCents,
      afterCents: shareCents,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function describeOwn(reader: Reader, plan: AmendmentPlan): OwnChangeView | null {
  const { householdId } = reader.actor;
  const own = plan.households.find(({ after }) => after.householdId === householdId);
  if (!own) return null;
  return {
    beforeCents: own.before.shareCents,
    afterCents: own.after.shareCents,
    cash: { beforeCents: own.before.cashDueCents, afterCents: own.after.cashDueCents },
    periods: ownPeriods(reader, plan),
  };
}

function ownPeriods({ actor, periods }: Reader, plan: AmendmentPlan): OwnChangeView['periods'] {
  return plan.parts
    .filter(({ householdId }) => householdId === actor.householdId)
    .toSorted((a, b) => a.period - b.period)
    .flatMap(({ period, beforeCents, afterCents }) => {
      const found = periods.find(({ number }) => number === period);
      if (!found) return [];
      return [{ startsOn: found.startsOn, endsOn: found.endsOn, beforeCents, afterCents }];
    });
}
