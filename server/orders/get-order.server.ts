import type {
  DropOutView,
  OrderHouseholdView,
  OrderView,
  OwnShareView,
  ShareFactView,
} from '#app/contracts/orders/views.ts';
import { sumCents } from '#app/domain/money.ts';
import { eachOf, householdPrice, oddCentOf } from '#app/domain/orders/cost.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { choiceStage } from '#app/domain/orders/choosing-sources.ts';
import { takenOffCents } from '#app/domain/orders/attendance.ts';
import { sheetTime } from '#app/domain/orders/delivery-sheet.ts';
import { isOfProvider } from '#app/domain/orders/calling-off.ts';
import { nextOrderState } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { checkOwnYes } from '#app/domain/orders/steps.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { cashState, isLeft, laterDues, nextDue, openDues } from '#app/domain/payments/cash-due.ts';
import { listDependantNames } from '#db/queries/accounts/dependants.ts';
import { hasSources } from '#db/queries/wallet/sources.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import { listOwnAllocations } from '#db/queries/wallet/allocations.ts';
import { byKey } from '#server/by-key.ts';
import type { ServiceContext } from '#server/context.ts';
import { listDocuments } from '#server/payments/list-documents.server.ts';

import { describeOrderFund } from './describe-order-fund.server.ts';
import { coverOrder, isAboutTheRest, tellFacts } from './explain-share.server.ts';
import { foretellEnd } from './foretell-end.server.ts';
import { linkAmendments } from './link-amendments.server.ts';
import { describeParticipants } from './participants.ts';
import { planDropOut } from './plan-drop-out.server.ts';
import { readOrder, type ReadOrder } from './read-order.server.ts';
import { readSavings, savingsTogether } from './read-savings.server.ts';

/**
 * The page of an order for the group (ux.md 12, 13): everybody's share and answer, and of the own
 * household alone what its sources pay and why (R4, E2). For others the order does not exist.
 */
export async function getOrder(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<OrderView, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { db, now } = ctx;
  const { order, standing, households, facts, actor } = read.value;
  // Somebody who only works for the provider has the provider's page.
  if (standing.standing === 'outsider' && !standing.isParticipant) return fail('order.not_found');
  const mine = households.find(({ householdId }) => householdId === actor.householdId);
  const isConfirming = order.status === 'confirming';
  const isIn = mine !== undefined && mine.status !== 'dropped';
  const cancelAction = isConfirming ? 'cancel' : 'cancel_confirmed';
  const isCancellable = nextOrderState(order.status, 'cancel').ok;
  const canCancel = isCancellable && mayOnOrder(standing, cancelAction);
  const sessions = await listSessions(db, { orderIds: [order.id] });
  return ok({
    facts: {
      ...facts,
      calledOff: facts.calledOff && { ...facts.calledOff, byName: callerOf(order) },
    },
    place: read.value.place,
    placeTime: sheetTime(read.value.order, ctx.now()),
    priceVersion: order.priceVersion,
    households: households.map((row) => describeHousehold(order, row, actor.householdId)),
    oddCent: describeOddCent(read.value),
    fund: await describeOrderFund(ctx, read.value),
    mine: mine ? await describeOwnShare(ctx, read.value, mine) : null,
    onlyHousehold: await describeOnly(ctx, read.value),
    canConfirm:
      checkOwnYes({ ...order, sessions }, mine?.status ?? null, now()).ok &&
      mayOnOrder(standing, 'confirm_share'),
    mustAgree: standing.mustAgree === true,
    canCancel,
    earlyEnd: canCancel ? await describeEarlyEnd(ctx, order, isIn ? mine : null) : null,
    dropOut:
      isConfirming && isIn && order.buyer.kind === 'group'
        ? await describeDropOut(ctx, read.value, mine)
        : null,
    amendments: await linkAmendments(ctx, read.value, 'group'),
  });
}

async function describeEarlyEnd(
  { db, now }: ServiceContext,
  order: ReadOrder['order'],
  mine: OrderHouseholdRow | null,
): Promise<OrderView['earlyEnd']> {
  const end = await foretellEnd(db, { order, now: now() });
  return end && { all: end.all, mine: mine && end.of(mine.householdId) };
}

/** A household, with the stretch in which it takes part where that is not all of the order (AMD1). */
function describeHousehold(
  { startsOn, endsOn }: ReadOrder['order'],
  row: OrderHouseholdRow,
  readerId: string | null,
): OrderHouseholdView {
  const { householdId, name, status: state, shareCents, takesPartFrom, takesPartUntil } = row;
  return {
    householdId,
    name,
    state,
    shareCents,
    isMine: householdId === readerId,
    from: takesPartFrom !== null && takesPartFrom > startsOn ? takesPartFrom : null,
    until: takesPartUntil !== null && takesPartUntil < endsOn ? takesPartUntil : null,
  };
}

/** Who called an order off, as its households read it: the provider as a whole, one of them by name. */
function callerOf({ calledOff: { reason, byName }, providerName }: ReadOrder['order']) {
  return reason && isOfProvider(reason) ? providerName : byName;
}

/** The cent by which those differ who pay alike under the split of the order (PRC5). */
function describeOddCent({ order, households, lines }: ReadOrder): OrderView['oddCent'] {
  const of = eachOf(order.splitMethod);
  const staying = households.filter(({ status }) => status !== 'dropped');
  const ids = new Set(staying.map(({ householdId }) => householdId));
  const heads = byKey(
    lines.filter(({ householdId }) => ids.has(householdId)),
    ({ householdId, dependantId }) => `${householdId}/${dependantId ?? ''}`,
  );
  const oddCent = oddCentOf(
    of === 'household'
      ? staying.map(({ shareCents }) => shareCents)
      : [...heads].map(([, own]) => sumCents(own.map(({ amountCents }) => amountCents))),
  );
  return oddCent && { ...oddCent, of };
}

async function describeOwnShare(
  ctx: ServiceContext,
  { order, lines, periods }: ReadOrder,
  mine: OrderHouseholdRow,
): Promise<OwnShareView> {
  const { householdId } = mine;
  const [allocations, names, dues, documents, savings] = await Promise.all([
    listOwnAllocations(ctx.db, { orderId: order.id, householdId }),
    listDependantNames(ctx.db, { householdId }),
    listOrderDues(ctx.db, { orderId: order.id, householdId }),
    listDocuments(ctx.db, { orderId: order.id, householdId }),
    readSavings(ctx.db, { order, householdId, lines }),
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const covers = [
    ...byKey(allocations, ({ sourceId, dependantId }) => `${sourceId}/${dependantId ?? ''}`),
  ].flatMap(([, [part, ...rest]]): readonly ShareFactView[] => {
    if (!part) return [];
    const amountCents = sumCents([part, ...rest].map((one) => one.amountCents));
    const lineOf = nameOf(part.dependantId);
    return [{ kind: 'covers', source: part.name, lineOf, amountCents }];
  });
  const receivedAt = dues.flatMap(({ cashReceivedAt }) => cashReceivedAt ?? []);
  const isReceived = receivedAt.length > 0 && !dues.some(isLeft);
  const own = lines.filter((line) => line.householdId === householdId);
  const isDeciding = order.status === 'confirming' && mine.shareCents > 0;
  const stage = choiceStage(order.status, mine.status, periods);
  const mayChooseLater =
    stage.ok && stage.value === 'later' && (await hasSources(ctx.db, { householdId }));
  const paying = new Set(allocations.map(({ sourceId }) => sourceId));
  const reasons =
    isDeciding || mayChooseLater ? await reasonsAgainst(ctx, { order, own, paying }, nameOf) : [];
  // The way past a limit is open until the own yes (V4); later only what is kept can be chosen (V13).
  const mayChoose = mine.status === 'pending';
  const against = reasons.filter(
    ({ kind }) => kind === 'kept' || (isDeciding && (mayChoose || kind !== 'limit_reached')),
  );
  return {
    state: mine.status,
    isAskedAgain: mine.status === 'pending' && mine.confirmedPriceVersion !== null,
    shareCents: mine.shareCents,
    previousShareCents: mine.previousShareCents,
    agreedCashCents:
      mine.status === 'pending' && mine.confirmedPriceVersion === order.priceVersion
        ? mine.previousCashCents
        : null,
    voucherCents: sumCents(
      allocations.filter(({ name }) => name.kind !== 'fund').map((part) => part.amountCents),
    ),
    fundCents: mine.fundCents,
    cashDueCents: mine.cashDueCents,
    cashAskedCents: mine.cashAskedCents,
    cashReceivedCents: mine.cashReceivedCents,
    cashSaidCents: mine.cashSaidCents,
    periodCount: dues.length,
    laterPeriods: laterDues(dues),
    cashReceivedAt: isReceived
      ? new Date(Math.max(...receivedAt.map((at) => at.getTime()))).toISOString()
      : null,
    cash: cashState({ ...mine, orderState: order.status, answer: mine.status }),
    toPay: codesToPay(dues),
    answeredAt: mine.answeredAt?.toISOString() ?? null,
    lines: [...byKey(own, ({ dependantId }) => dependantId ?? '')].map(([, lines]) => ({
      beneficiary: lines[0]?.firstName ?? null,
      plannedCents: sumCents(
        lines.map(({ plannedCents, amountCents }) => plannedCents ?? amountCents),
      ),
    })),
    takenOffCents: takenOffCents(own),
    savedSoFar: savingsTogether(savings.values()),
    facts: [...covers, ...against],
    documents,
    canChooseSources:
      (isDeciding && mayChoose && [...covers, ...against].some(mayPayHere)) || mayChooseLater,
  };
}

/** The codes of what is to be paid now, or was said to be, each with its sum. */
function codesToPay(dues: Awaited<ReturnType<typeof listOrderDues>>): OwnShareView['toPay'] {
  const open = openDues(dues);
  const shown = open.length > 0 ? open : [mustHave(nextDue(dues), 'the due of a part')];
  return shown.map(({ paymentReference: reference, cashDueCents, cashReceivedCents }) => ({
    reference,
    leftCents: cashDueCents - cashReceivedCents,
  }));
}

/** Of a group's order in which one household is left, whether its provider reads the name beside its sum (R4). */
async function describeOnly(
  { db }: ServiceContext,
  { order, households }: ReadOrder,
): Promise<OrderView['onlyHousehold']> {
  const staying = households.filter(({ status }) => status !== 'dropped');
  if (order.buyer.kind !== 'group' || staying.length !== 1) return null;
  const all = await listOrderDues(db, { orderId: order.id });
  const dues = all.filter(({ answer }) => answer !== 'dropped');
  return describeParticipants(order, staying, dues).kind === 'named' ? 'named' : 'unnamed';
}

/** Whether a fact tells of a source that may pay for the order: there is something to choose. */
function mayPayHere(fact: ShareFactView): boolean {
  return fact.kind !== 'not_for' || isAboutTheRest(fact.reason);
}

/** Reasons that say of a source that nobody can use it now. */
const UNUSABLE: ReadonlySet<string> = new Set(['suspended', 'expired', 'outside_validity']);

/** Why other sources and lines do not fit, and what is kept; worth telling only while one decides. */
async function reasonsAgainst(
  { db, now }: ServiceContext,
  asked: {
    readonly order: ReadOrder['order'];
    /** The lines of the household. */
    readonly own: ReadOrder['lines'];
    /** Ids of the sources that pay for a part of it. */
    readonly paying: ReadonlySet<string>;
  },
  nameOf: (id: string | null) => string | null,
): Promise<readonly ShareFactView[]> {
  const { order, own, paying } = asked;
  const [line] = own;
  if (!line) return [];
  const cover = await coverOrder(db, { order, lines: own, now: now() });
  return tellFacts(cover.factsFor(line.householdId), nameOf).flatMap(
    (fact): readonly ShareFactView[] => {
      const isPaying = paying.has(fact.sourceId ?? '');
      if (fact.kind === 'covers') return [];
      if (fact.kind === 'kept') return [{ ...fact, hasPaid: isPaying }];
      // What is held pays, whatever became of the source since: "suspended" beside it would deny that.
      return isPaying && fact.kind === 'not_for' && UNUSABLE.has(fact.reason) ? [] : [fact];
    },
  );
}

async function describeDropOut(
  ctx: ServiceContext,
  { order, households }: ReadOrder,
  mine: OrderHouseholdRow,
): Promise<DropOutView | null> {
  const { householdId } = mine;
  const now = ctx.now();
  const planned = await planDropOut(ctx.db, { order, households, householdId, now });
  if (!planned.ok) return null;
  const held = await listOwnAllocations(ctx.db, { orderId: order.id, householdId });
  const freesSources = held.length > 0;
  if (planned.value.kind === 'cancelled') return { ...planned.value, freesSources };
  const { plan, mustAskAgain } = planned.value;
  const staying = households.filter((row) => row !== mine && row.status !== 'dropped');
  const othersBefore = householdPrice(staying, null);
  const othersAfter = householdPrice(plan.households, null);
  if (!othersBefore || !othersAfter) return null;
  return {
    kind: 'repriced',
    totalCents: plan.totalCents,
    mustAskAgain: mustAskAgain && staying.some(({ status }) => status === 'confirmed'),
    freesSources,
    othersBefore,
    othersAfter,
  };
}
