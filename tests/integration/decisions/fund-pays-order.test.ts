import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { romeDay } from '#app/domain/dates.ts';
import { castGroupVote } from '#server/decisions/cast-group-vote.server.ts';
import { getGroupVotes } from '#server/decisions/get-group-votes.server.ts';
import { proposeFundPayment } from '#server/decisions/propose-fund-payment.server.ts';
import { withdrawGroupVote } from '#server/decisions/withdraw-group-vote.server.ts';
import { closeFund } from '#server/expenses/manage-fund.server.ts';
import { sayFundMove } from '#server/expenses/move-fund.server.ts';
import { sayFundPaid, takeBackFundPaid } from '#server/expenses/say-fund-paid.server.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { dropOut } from '#server/orders/drop-out.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { takeBackStep } from '#server/orders/take-back-step.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { raisedMessage } from '#server/transact.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import {
  buildConfirmedOrder,
  buildOrder,
  confirmAll,
  confirmSeen,
} from '#tests/support/builders/order-scenes.ts';
import {
  decideFund,
  proposeFund,
  readFund,
  withFund as putInFund,
} from '#tests/support/builders/group-fund.ts';
import { waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules, rowsOf } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

type Built = Awaited<ReturnType<typeof buildOrder>>;

const inTwoDays = () => new Date(world.clock.getTime() + 2 * 86_400_000);

const withFund = (built: Built, cents: number) => putInFund(world, built, cents);
const propose = (built: Built, amountCents: number | null, rule?: 'by_cash' | 'equal') =>
  proposeFund(world, built, amountCents, rule);
const decide = (built: Built, amountCents: number | null, rule?: 'by_cash' | 'equal') =>
  decideFund(world, built, amountCents, rule);
const fundOf = (built: Built, member = built.first) => readFund(world, built, member);

async function mineOf(built: Built, member = built.first) {
  const page = await getOrder(world.as(member), { orderId: built.orderId });
  if (!page.ok || !page.value.mine) throw new Error('no own share');
  return page.value.mine;
}

const command = (orderId: string) => ({ orderId, idempotencyKey: testId() });
const noFault = async () => expect(await brokenMoneyRules(database.db)).toEqual([]);

async function finish({ scene, orderId }: Built) {
  waitUntil(world, '2026-12-01', '09:00');
  expect(await startOrder(world.as(scene.staff), command(orderId))).toMatchObject({ ok: true });
  waitUntil(world, '2026-12-31', '20:00');
  expect(await completeOrder(world.as(scene.staff), command(orderId))).toMatchObject({ ok: true });
}

test('[V9] what the group decides the fund pays is set aside at the last vote, and lowers each one’s cash', async () => {
  // 100.00 for two, 30.00 of the first one's 50.00 by voucher: 20.00 and 50.00 in cash.
  const built = await buildOrder(world, { vouchers: [3000] });
  await withFund(built, 2000);
  await decide(built, 3500);
  expect(await mineOf(built)).toMatchObject({
    voucherCents: 3000,
    fundCents: 1000,
    cashDueCents: 1000,
  });
  expect(await mineOf(built, built.second)).toMatchObject({ fundCents: 2500, cashDueCents: 2500 });
  expect((await mineOf(built)).facts).toContainEqual({
    kind: 'covers',
    source: { kind: 'fund', purpose: 'Cose comuni' },
    lineOf: expect.any(String),
    amountCents: 1000,
  });
  const fund = await fundOf(built);
  expect(fund).toMatchObject({
    inFundCents: 500,
    mayClose: false,
    orders: [{ heldCents: 3500, paidCents: 0 }],
    moves: [{ kind: 'to_order', amountCents: 3500, mayUndo: false }, {}, {}],
  });
  expect(fund.parts.map(({ partCents }) => partCents)).toEqual([250, 250]);
  await noFault();
});

test('[V9] alike for each where the group chose so, and all that is there at most what is due', async () => {
  const built = await buildOrder(world, { vouchers: [3000] });
  await withFund(built, 10_000);
  await decide(built, 3000, 'equal');
  expect(await mineOf(built)).toMatchObject({ fundCents: 1500, cashDueCents: 500 });
  expect(await mineOf(built, built.second)).toMatchObject({ fundCents: 1500, cashDueCents: 3500 });
  const other = await buildOrder(world);
  await withFund(other, 10_000);
  await decide(other, null);
  expect(await mineOf(other)).toMatchObject({ fundCents: 5000, cashDueCents: 0 });
  expect(await fundOf(other)).toMatchObject({ inFundCents: 10_000 });
  await noFault();
});

test('[V9] one household, one vote; more than half vote, and more say yes than no', async () => {
  const built = await buildOrder(world, { children: [1, 1, 1] });
  await withFund(built, 1000);
  const proposed = await propose(built, 1000);
  if (!proposed.ok) throw new Error(proposed.code);
  const { decisionId } = proposed.value;
  const { groupId } = built.scene;
  // The same again is the same vote; another one waits.
  expect(await propose(built, 1000)).toEqual(proposed);
  expect(await propose(built, 2000)).toMatchObject({ code: 'decision.is_open' });
  const cast = (member: Built['first'], choice: 'agree' | 'disagree') =>
    castGroupVote(world.as(member), { groupId, decisionId, choice });
  expect(await cast(built.first, 'disagree')).toMatchObject({ value: { cast: 1, missing: 2 } });
  expect(await cast(built.first, 'agree')).toMatchObject({ value: { cast: 1, agree: 1 } });
  const seen = await getGroupVotes(world.as(built.second), { groupId });
  expect(seen.ok && seen.value.open).toMatchObject([
    { quorum: 2, about: { wouldPayCents: 1000 }, canVote: true, myChoice: null, mayCallOff: false },
  ]);
  // Its time is up with one vote of three: it does not count.
  world.clock = inTwoDays();
  await closeDue.run(world.as());
  expect((await mineOf(built)).fundCents).toBe(0);
  expect(await cast(built.second, 'agree')).toMatchObject({ code: 'decision.closed' });
  const after = await getGroupVotes(world.as(built.second), { groupId });
  expect(after.ok && after.value.ended).toMatchObject([{ state: 'rejected' }]);
});

test('[CAL1] a vote on whether the fund pays is in the agenda under the title of its order', async () => {
  const built = await buildOrder(world);
  await withFund(built, 1000);
  const proposed = await propose(built, 1000);
  if (!proposed.ok) throw new Error(proposed.code);
  const page = await getOrder(world.as(built.first), { orderId: built.orderId });
  if (!page.ok) throw new Error(page.code);
  const days = { first: romeDay(world.clock), last: romeDay(inTwoDays()) };
  const agenda = await listAgenda(world.as(built.second), days);
  expect(agenda.filter(({ kind }) => kind === 'fund_vote_closes')).toMatchObject([
    {
      title: page.value.facts.title,
      category: page.value.facts.category,
      href: `/groups/${built.scene.groupId}/money/votes`,
      at: inTwoDays().toISOString(),
    },
  ]);
});

test('[DEC1] a vote on an order that is called off ends with it, and all who were asked are told', async () => {
  const built = await buildOrder(world);
  await withFund(built, 1000);
  const proposed = await propose(built, 1000);
  if (!proposed.ok) throw new Error(proposed.code);
  const cancelled = await cancelOrder(world.as(built.first), {
    ...command(built.orderId),
    words: 'Non serve più',
  });
  expect(cancelled).toMatchObject({ ok: true });
  const { groupId } = built.scene;
  const seen = await getGroupVotes(world.as(built.second), { groupId });
  expect(seen).toMatchObject({ value: { open: [], ended: [{ state: 'cancelled' }] } });
  const vote = { groupId, decisionId: proposed.value.decisionId, choice: 'agree' } as const;
  expect(await castGroupVote(world.as(built.second), vote)).toMatchObject({
    code: 'decision.closed',
  });
});

test('[V9] nobody but an organiser proposes, and not more than there is', async () => {
  const built = await buildOrder(world);
  await withFund(built, 1000);
  const { groupId } = built.scene;
  const { orderId } = built;
  const input = { groupId, orderId, rule: 'by_cash', closesAt: inTwoDays() } as const;
  expect(
    await proposeFundPayment(world.as(built.second), { ...input, amountCents: 100 }),
  ).toMatchObject({ code: 'auth.forbidden' });
  const as = world.as(built.first);
  for (const [amountCents, code] of [
    [2001, 'fund.too_little'],
    [0, 'fund.bad_amount'],
    [Number.NaN, 'fund.bad_amount'],
    [0.5, 'fund.bad_amount'],
  ] as const) {
    expect(await proposeFundPayment(as, { ...input, amountCents })).toMatchObject({ code });
  }
  const closesAt = new Date(world.clock.getTime() + 60_000);
  expect(await proposeFundPayment(as, { ...input, closesAt, amountCents: 100 })).toMatchObject({
    code: 'decision.closes_too_soon',
  });
  const other = await buildOrder(world);
  expect(
    await proposeFundPayment(as, { ...input, orderId: other.orderId, amountCents: 100 }),
  ).toMatchObject({ code: 'fund.order_not_found' });
  const proposed = await proposeFundPayment(as, { ...input, amountCents: 100 });
  if (!proposed.ok) throw new Error(proposed.code);
  const ids = { groupId, ...proposed.value };
  expect(await withdrawGroupVote(world.as(built.second), ids)).toMatchObject({
    code: 'auth.forbidden',
  });
  expect(await withdrawGroupVote(as, ids)).toEqual({ ok: true, value: true });
  expect(await withdrawGroupVote(as, ids)).toEqual({ ok: true, value: true });
});

test('[V9] two last votes at once set aside once, and the fund never goes below zero', async () => {
  const one = await buildOrder(world);
  await withFund(one, 1000);
  const proposed = await propose(one, 2000);
  if (!proposed.ok) throw new Error(proposed.code);
  const { groupId, members } = one.scene;
  const vote = { groupId, decisionId: proposed.value.decisionId, choice: 'agree' } as const;
  const spend = { groupId, kind: 'paid', householdId: null, amountCents: 1500 } as const;
  await Promise.all([
    ...members.map((member) => castGroupVote(world.as(member), vote)),
    sayFundMove(world.as(one.first), { ...spend, movedOn: '2026-11-03', what: 'Terriccio' }),
  ]);
  const [fund, balance] = [await fundOf(one), await balanceAt(database.db, `fund:${groupId}`)];
  expect(balance).toBeGreaterThanOrEqual(0);
  expect(fund.inFundCents).toBe(balance);
  await noFault();
});

test('[X16] the provider is paid by the fund under a reference, by hand or turned round', async () => {
  const built = await buildOrder(world);
  await withFund(built, 2000);
  await decide(built, 4000);
  await confirmAll(world, built);
  await finish(built);
  const { orderId, scene } = built;
  const { toPay, toPayCents, orders } = await fundOf(built);
  expect({ toPayCents, orders }).toMatchObject({
    toPayCents: 4000,
    orders: [{ heldCents: 0, paidCents: 4000 }],
  });
  expect((await fundOf(built, built.second)).toPay).toEqual([]);
  const [due] = toPay;
  const reference = due?.reference ?? '';
  expect(due).toMatchObject({ dueCents: 4000, provider: 'Ente di prova' });
  const staff = world.as(scene.staff);
  const page = await getProviderOrder(staff, { orderId });
  expect(page.ok && page.value.participants.kind).toBe('named');
  expect(page.ok && page.value.takings).toMatchObject({ voucherCents: 0, cashDueCents: 10_000 });
  expect(page.ok && page.value.takings?.cash).toContainEqual(
    expect.objectContaining({ reference, isFund: true, dueCents: 4000, receivedCents: 0 }),
  );
  const payments = await listPayments(staff);
  expect(payments.ok && payments.value[0]).toMatchObject({ leftCents: 10_000 });
  const receive = (amountCents: number) =>
    markCashReceived(staff, { ...command(orderId), reference, amountCents });
  expect(await receive(3999)).toMatchObject({ code: 'cash.other_amount' });
  expect(await receive(4000)).toMatchObject({ ok: true });
  expect(await receive(4000)).toMatchObject({ code: 'cash.already_done' });
  expect((await fundOf(built)).toPayCents).toBe(0);
  expect(await balanceAt(database.db, `provider:${scene.providerId}:received:EUR`)).toBe(4000);
  await noFault();
  expect(await undoCashReceived(staff, { ...command(orderId), reference })).toMatchObject({
    ok: true,
  });
  expect((await fundOf(built)).toPayCents).toBe(4000);
  expect(await receive(4000)).toMatchObject({ ok: true });
  await noFault();
});

test('[PAY6] [X16] the fund’s keeper says that it paid, the provider reads it under the reference', async () => {
  const built = await buildOrder(world);
  await withFund(built, 2000);
  await decide(built, 4000);
  await confirmAll(world, built);
  await finish(built);
  const { orderId, scene } = built;
  const staff = world.as(scene.staff);
  const due = (await fundOf(built)).toPay[0];
  const word = { groupId: scene.groupId, orderId, reference: due?.reference ?? '' };
  const said = { ...word, paidOn: romeDay(world.clock) };
  const keeper = world.as(built.first);
  expect(await sayFundPaid(world.as(built.second), said)).toMatchObject({
    code: 'fund.not_yours',
  });
  expect(await sayFundPaid(staff, said)).toMatchObject({ ok: false });
  const other = await buildOrder(world);
  await withFund(other, 100);
  const elsewhere = { ...said, groupId: other.scene.groupId };
  expect(await sayFundPaid(world.as(other.first), elsewhere)).toMatchObject({
    code: 'paid.nothing_due',
  });
  expect(await sayFundPaid(keeper, { ...said, paidOn: '2030-01-01' })).toMatchObject({
    code: 'paid.later',
  });
  const asked = async () =>
    (await listWaiting(keeper)).filter(({ subjectId }) => subjectId === word.reference).length;
  expect(await asked()).toBe(1);
  expect(await sayFundPaid(keeper, said)).toMatchObject({ ok: true });
  expect(await sayFundPaid(keeper, said)).toMatchObject({ code: 'paid.already_said' });
  expect(await asked()).toBe(0);
  expect(await fundOf(built, built.second)).toMatchObject({ toPayCents: 4000, saidCents: 4000 });
  const readsSaid = async () => {
    const [page, payments] = [
      await getProviderOrder(staff, { orderId }),
      await listPayments(staff),
    ];
    const ofOrder = page.ok ? page.value.takings?.cash : [];
    const open = payments.ok ? payments.value.flatMap((one) => one.open) : [];
    return [ofOrder, open.flatMap(({ dues }) => dues)].map(
      (rows) => rows?.find(({ reference }) => reference === word.reference)?.saidOn,
    );
  };
  expect(await readsSaid()).toEqual([said.paidOn, said.paidOn]);
  expect(await takeBackFundPaid(keeper, word)).toMatchObject({ ok: true });
  expect(await takeBackFundPaid(keeper, word)).toMatchObject({ code: 'paid.not_said' });
  expect(await readsSaid()).toEqual([null, null]);
  const received = { ...command(orderId), reference: word.reference, amountCents: 4000 };
  expect(await markCashReceived(staff, received)).toMatchObject({ ok: true });
  expect(await sayFundPaid(keeper, said)).toMatchObject({ code: 'paid.nothing_due' });
  await noFault();
});

test('[X16] the order is settled when the fund has paid as well', async () => {
  const built = await buildOrder(world);
  await withFund(built, 10_000);
  await decide(built, null);
  await confirmAll(world, built);
  await finish(built);
  const { orderId, scene } = built;
  const [due] = (await fundOf(built)).toPay;
  const state = async () => {
    const page = await getOrder(world.as(built.first), { orderId });
    return page.ok && page.value.facts.status;
  };
  expect(await state()).toBe('completed');
  expect(
    await markCashReceived(world.as(scene.staff), {
      ...command(orderId),
      reference: due?.reference ?? '',
      amountCents: due?.dueCents ?? 0,
    }),
  ).toMatchObject({ value: { orderStatus: 'settled' } });
  await noFault();
});

test('[X15] what is called off or opened again goes back to the fund, to whom it was', async () => {
  const built = await buildOrder(world);
  await withFund(built, 2000);
  await decide(built, 4000);
  const { groupId } = built.scene;
  expect(await closeFund(world.as(built.first), { groupId })).toMatchObject({
    code: 'fund.not_empty',
  });
  const cancelled = await cancelOrder(world.as(built.first), {
    ...command(built.orderId),
    words: 'Non serve più.',
  });
  expect(cancelled).toMatchObject({ ok: true });
  const fund = await fundOf(built);
  expect(fund).toMatchObject({ inFundCents: 4000, orders: [] });
  expect(fund.parts.map(({ partCents }) => partCents)).toEqual([2000, 2000]);
  await noFault();
  const other = await buildOrder(world);
  await withFund(other, 2000);
  await decide(other, 4000);
  await confirmAll(world, other);
  await finish(other);
  const { orderId, scene } = other;
  const staff = world.as(scene.staff);
  const reference = (await fundOf(other)).toPay[0]?.reference ?? '';
  await markCashReceived(staff, { ...command(orderId), reference, amountCents: 4000 });
  const rows = await rowsOf<{ id: string }>(
    database.db,
    sql`select id from order_steps where order_id = ${orderId} and kind = 'completed'`,
  );
  const back = { ...command(orderId), stepId: rows[0]?.id ?? '' };
  // The provider has the fund's money: first that is turned round.
  expect(await takeBackStep(staff, back)).toMatchObject({ code: 'order.cash_received' });
  await undoCashReceived(staff, { ...command(orderId), reference });
  expect(await takeBackStep(staff, { ...back, idempotencyKey: testId() })).toMatchObject({
    ok: true,
  });
  expect(await fundOf(other)).toMatchObject({ toPayCents: 0, orders: [{ heldCents: 4000 }] });
  await noFault();
});

test('[V9] whoever said yes pays no more when another drops out; the fund then helps the others', async () => {
  const built = await buildOrder(world, {
    children: [1, 1, 1],
    bands: [{ minHouseholds: 1, maxHouseholds: 20, unitPriceCents: 1000 }],
    quantityBasis: 'per_beneficiary',
    splitMethod: 'per_beneficiary',
  });
  await withFund(built, 1000);
  await decide(built, 3000);
  await confirmSeen(world, built.first, built.orderId);
  const before = await mineOf(built);
  const third = built.scene.members[2];
  if (!third) throw new Error('three households');
  const page = await getOrder(world.as(third), { orderId: built.orderId });
  const expected =
    page.ok && page.value.dropOut?.kind === 'repriced' && page.value.dropOut.totalCents;
  const left = await dropOut(world.as(third), {
    ...command(built.orderId),
    expected: Number(expected),
  });
  expect(left).toMatchObject({ ok: true });
  const after = await mineOf(built);
  expect(after.cashDueCents).toBeLessThanOrEqual(before.cashDueCents);
  expect((await mineOf(built, built.second)).fundCents + after.fundCents).toBe(3000);
  await noFault();
});

test('[V9] a fund can pay after all have said yes, what is not paid yet', async () => {
  const built = await buildConfirmedOrder(world);
  await withFund(built, 2000);
  const { orderId, scene } = built;
  const paid = await mineOf(built);
  await markCashReceived(world.as(scene.staff), {
    ...command(orderId),
    reference: paid.toPay[0]?.reference ?? '',
    amountCents: paid.cashDueCents,
  });
  await decide(built, null);
  expect(await mineOf(built)).toMatchObject({ fundCents: 0, cashDueCents: 5000 });
  expect(await mineOf(built, built.second)).toMatchObject({ fundCents: 4000, cashDueCents: 1000 });
  await noFault();
});

test('[V9] the price a page showed is what is said yes to, with the fund in it', async () => {
  const built = await buildOrder(world);
  await withFund(built, 2000);
  const { priceVersion } = await pageOf(built);
  await decide(built, null);
  const yes = { ...command(built.orderId), priceVersion };
  expect(await confirmShare(world.as(built.first), { ...yes, cashDueCents: 5000 })).toMatchObject({
    code: 'order.stale',
  });
  const again = { ...yes, idempotencyKey: testId(), cashDueCents: 3000 };
  expect(await confirmShare(world.as(built.first), again)).toMatchObject({ ok: true });
});

async function pageOf(built: Built) {
  const page = await getOrder(world.as(built.first), { orderId: built.orderId });
  if (!page.ok) throw new Error(page.code);
  return page.value;
}

test('[V9] the database lets a fund pay what was decided, and nothing else', async () => {
  const built = await buildOrder(world);
  await withFund(built, 2000);
  const { groupId } = built.scene;
  const [line] = await rowsOf<{ id: string }>(
    database.db,
    sql`select id from order_lines where order_id = ${built.orderId} order by id limit 1`,
  );
  const hold = (cents: number) =>
    database.db.execute(sql`insert into allocations
      (id, order_id, line_id, fund_group_id, amount_cents, status, created_at)
      values (${testId()}, ${built.orderId}, ${line?.id ?? ''}, ${groupId}, ${cents}, 'held', now())`);
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => raisedMessage(error),
    );
  expect(await refusal(hold(1))).toBe('source.not_decided');
  const decisionId = await decide(built, 1000);
  expect(await refusal(hold(1))).toBe('source.over_decided');
  const decided = (query: ReturnType<typeof sql>) => refusal(database.db.execute(query));
  expect(await decided(sql`update order_funds set limit_cents = 9999`)).toBe('ledger.append_only');
  expect(await decided(sql`delete from order_funds`)).toBe('ledger.append_only');
  expect(await decided(sql`update fund_dues set due_cents = 1`)).toBe('order.sums_by_hand');
  expect(
    await decided(sql`update group_decisions set status = 'open' where id = ${decisionId}`),
  ).toBe('decision.frozen');
  expect(await decided(sql`delete from group_votes where decision_id = ${decisionId}`)).toBe(
    'decision.closed',
  );
  await noFault();
});
