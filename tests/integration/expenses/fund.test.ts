import { and, eq, sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { fundBalance } from '#db/queries/expenses/funds.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { getFund } from '#server/expenses/get-fund.server.ts';
import { getFundPaper } from '#server/expenses/get-fund-paper.server.ts';
import { listOwnFundPapers } from '#server/expenses/list-own-fund-papers.server.ts';
import { changeFundKeeper, closeFund, openFund } from '#server/expenses/manage-fund.server.ts';
import {
  confirmFundMove,
  sayFundMove,
  type SayFundMoveInput,
} from '#server/expenses/move-fund.server.ts';
import { undoFundMove } from '#server/expenses/undo-fund-move.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { listNotices } from '#server/notifications/list-notices.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Anna organises, Bruno keeps the fund, Carla takes part, the last looks on. */
async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member', 'viewer'],
  });
  const [anna, bruno, carla, viewer] = members as [
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
  ];
  const opened = await openFund(world.as(anna), {
    groupId,
    purpose: 'Cose del cortile',
    keeperId: bruno.householdId,
  });
  if (!opened.ok) throw new Error(opened.code);
  return { groupId, anna, bruno, carla, viewer };
}

type Said = Partial<SayFundMoveInput> & Pick<SayFundMoveInput, 'groupId' | 'kind'>;

const say = (actor: HouseholdActor, said: Said) =>
  sayFundMove(world.as(actor), {
    householdId: said.kind === 'paid' ? null : actor.householdId,
    amountCents: 1000,
    movedOn: '2026-11-20',
    what: said.kind === 'paid' ? 'Terriccio' : '',
    ...said,
  });

async function said(actor: HouseholdActor, move: Said): Promise<string> {
  const outcome = await say(actor, move);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.moveId;
}

async function fundOf(actor: HouseholdActor, groupId: string) {
  const seen = await getFund(world.as(actor), { groupId });
  if (!seen.ok || seen.value.fund === null) throw new Error('no fund');
  return seen.value.fund;
}

const balance = (groupId: string) => fundBalance(database.db, { groupId });

test('[X19] each movement that counts has a paper with a number of its fund, which stays when it is taken back', async () => {
  const { groupId, anna, bruno, carla, viewer } = await build();
  const paperOf = (moveId: string, actor: HouseholdActor) =>
    getFundPaper(world.as(actor), { groupId, moveId });
  const waiting = await said(carla, { groupId, kind: 'put_in' });
  expect(await paperOf(waiting, carla)).toMatchObject({ code: 'fund.move_not_found' });
  await confirmFundMove(world.as(bruno), { groupId, moveId: waiting });
  const wrong = await said(bruno, { groupId, kind: 'paid', amountCents: 400 });
  expect(await undoFundMove(world.as(bruno), { groupId, moveId: wrong })).toMatchObject({
    ok: true,
  });
  const paid = await said(bruno, { groupId, kind: 'paid', amountCents: 300 });
  const papers = await Promise.all([waiting, wrong, paid].map((id) => paperOf(id, viewer)));
  expect(papers).toMatchObject([
    { value: { number: 1, kind: 'put_in', inFundAfterCents: 1000, undoneOn: null } },
    { value: { number: 2, kind: 'paid', inFundAfterCents: 600, undoneOn: '2026-11-23' } },
    { value: { number: 3, kind: 'paid', what: 'Terriccio', inFundAfterCents: 700 } },
  ]);
  // The number on the list is that of the paper; what counts alone is listed.
  const { moves } = await fundOf(anna, groupId);
  expect(moves.map(({ number }) => number)).toEqual([3, 1]);
});

test('[X19] [B1] others read none, a household that left reads those of its own money', async () => {
  const { groupId, bruno, carla } = await build();
  const own = await said(carla, { groupId, kind: 'put_in' });
  await confirmFundMove(world.as(bruno), { groupId, moveId: own });
  const back = await said(carla, { groupId, kind: 'taken_out' });
  const spent = await said(bruno, { groupId, kind: 'put_in' });
  const stranger = await buildHousehold(database.db);
  const read = (moveId: string, actor: HouseholdActor) =>
    getFundPaper(world.as(actor), { groupId, moveId });
  expect(await read(own, stranger)).toMatchObject({ ok: false, code: 'group.not_found' });
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({ ok: true });
  for (const moveId of [own, back]) {
    expect(await read(moveId, carla)).toMatchObject({ ok: true, value: { moveId } });
  }
  expect(await read(spent, carla)).toMatchObject({ ok: false, code: 'group.not_found' });
  // Beside its receipts it finds its own papers, and no other household's.
  const ownOf = (actor: HouseholdActor, year: string) =>
    listOwnFundPapers(world.as(actor), { year });
  expect(await ownOf(carla, '2026')).toMatchObject({
    value: {
      years: [2026],
      papers: [
        { moveId: back, kind: 'taken_out', number: 2 },
        { moveId: own, kind: 'put_in', number: 1, amountCents: 1000, isUndone: false },
      ],
    },
  });
  expect(await ownOf(carla, '2025')).toMatchObject({ value: { years: [2026], papers: [] } });
  expect(await ownOf(stranger, '2026')).toMatchObject({ value: { years: [], papers: [] } });
  expect(await read('nothing', bruno)).toMatchObject({ code: 'fund.move_not_found' });
});

test('[X11] what is put in counts when the keeper says that it came', async () => {
  const { groupId, bruno, carla } = await build();
  const moveId = await said(carla, { groupId, kind: 'put_in' });
  expect(await balance(groupId)).toBe(0);
  expect((await fundOf(bruno, groupId)).waiting).toMatchObject([{ asksOwn: true, mayUndo: true }]);
  expect((await fundOf(carla, groupId)).waiting).toMatchObject([{ asksOwn: false, mayUndo: true }]);
  const confirm = (actor: HouseholdActor) => confirmFundMove(world.as(actor), { groupId, moveId });
  expect(await confirm(carla)).toMatchObject({ code: 'fund.not_yours' });
  expect(await confirm(bruno)).toEqual({ ok: true, value: true });
  expect(await confirm(bruno)).toEqual({ ok: true, value: true });
  expect(await balance(groupId)).toBe(1000);
  expect(await undoFundMove(world.as(carla), { groupId, moveId })).toMatchObject({
    code: 'fund.move_stands',
  });
  const told = await database.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.personId, carla.personId));
  expect(told.map(({ kind }) => kind).sort()).toEqual(['fund_counted', 'fund_opened']);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X11] money said to be put in, or given back, waits for who gets it, and for nobody else', async () => {
  const { groupId, anna, bruno, carla } = await build();
  const waits = async (actor: HouseholdActor) =>
    (await listWaiting(world.as(actor))).filter(({ kind }) => kind === 'fund');
  const putIn = await said(carla, { groupId, kind: 'put_in' });
  expect(await waits(bruno)).toMatchObject([
    { subjectId: putIn, amountCents: 1000, href: `/groups/${groupId}/money/fund` },
  ]);
  expect([await waits(carla), await waits(anna)]).toEqual([[], []]);
  const waiting = await listWaiting(world.as(bruno));
  const notices = await listNotices(world.as(bruno), { waiting });
  expect(notices.ok && notices.value.filter((notice) => notice.waits)).toMatchObject([
    { kind: 'fund_said' },
  ]);
  await confirmFundMove(world.as(bruno), { groupId, moveId: putIn });
  expect(await waits(bruno)).toEqual([]);
  const given = { kind: 'taken_out', householdId: carla.householdId, amountCents: 400 } as const;
  const takenOut = await said(bruno, { groupId, ...given });
  expect(await waits(carla)).toMatchObject([{ subjectId: takenOut, amountCents: 400 }]);
  expect(await waits(bruno)).toEqual([]);
  await undoFundMove(world.as(bruno), { groupId, moveId: takenOut });
  expect(await waits(carla)).toEqual([]);
});

test('[X9] a payment is borne by what each had in it, and each is told its part', async () => {
  const { groupId, bruno, carla } = await build();
  await said(bruno, { groupId, kind: 'put_in', householdId: carla.householdId, amountCents: 3000 });
  await said(bruno, { groupId, kind: 'put_in', amountCents: 1000 });
  await said(bruno, { groupId, kind: 'paid', amountCents: 1000 });
  expect(await fundOf(carla, groupId)).toMatchObject({
    inFundCents: 3000,
    highestCents: 4000,
    ownPartCents: 2250,
    parts: [{ partCents: 2250 }, { partCents: 750 }],
  });
  const [told] = await database.db
    .select({ params: notifications.params })
    .from(notifications)
    .where(and(eq(notifications.personId, carla.personId), eq(notifications.kind, 'fund_paid')));
  expect(told?.params).toMatchObject({ cents: 1000, shareCents: 750, title: 'Terriccio' });
  expect(await database.db.$count(auditLog, eq(auditLog.action, 'fund.counted'))).toBeGreaterThan(
    2,
  );
});

test('[X10] nothing takes out what is not there', async () => {
  const { groupId, bruno, carla } = await build();
  await said(bruno, { groupId, kind: 'put_in', amountCents: 1000 });
  expect(await say(bruno, { groupId, kind: 'paid', amountCents: 1001 })).toMatchObject({
    code: 'fund.too_little',
    details: { leftCents: 1000 },
  });
  expect(await say(carla, { groupId, kind: 'taken_out', amountCents: 1 })).toMatchObject({
    code: 'fund.over_part',
  });
  for (const amountCents of [0, -1, Number.NaN, 0.5, 2 ** 53]) {
    expect(await say(bruno, { groupId, kind: 'put_in', amountCents })).toMatchObject({ ok: false });
  }
  // Ten at once for what is there once.
  const tries = await Promise.all(
    Array.from({ length: 10 }, () => say(bruno, { groupId, kind: 'paid', amountCents: 600 })),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await balance(groupId)).toBe(400);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X11] the last word of one alone is taken back, an earlier one is not', async () => {
  const { groupId, bruno, carla } = await build();
  const first = await said(bruno, { groupId, kind: 'put_in' });
  const second = await said(bruno, { groupId, kind: 'paid', amountCents: 300 });
  const undo = (actor: HouseholdActor, moveId: string) =>
    undoFundMove(world.as(actor), { groupId, moveId });
  expect(await undo(bruno, first)).toMatchObject({ code: 'fund.move_stands' });
  expect(await undo(carla, second)).toMatchObject({ code: 'fund.not_yours' });
  expect(await undo(bruno, second)).toEqual({ ok: true, value: true });
  expect(await undo(bruno, second)).toEqual({ ok: true, value: true });
  expect(await balance(groupId)).toBe(1000);
  expect(await undo(bruno, first)).toEqual({ ok: true, value: true });
  expect(await balance(groupId)).toBe(0);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[X12] who keeps the fund or has something in it stays; it closes at 0.00 and the group after it', async () => {
  const { groupId, anna, bruno, carla } = await build();
  await said(bruno, { groupId, kind: 'put_in', householdId: carla.householdId });
  const open = { ok: false, code: 'group.open_fund' };
  expect(await leaveGroup(world.as(carla), { groupId })).toEqual(open);
  expect(await leaveGroup(world.as(bruno), { groupId })).toEqual(open);
  expect(await archiveGroup(world.as(anna), { groupId })).toEqual(open);
  expect(await closeFund(world.as(anna), { groupId })).toMatchObject({ code: 'fund.not_empty' });
  expect(await closeFund(world.as(bruno), { groupId })).toMatchObject({ code: 'auth.forbidden' });
  const keeperId = anna.householdId;
  expect(await changeFundKeeper(world.as(anna), { groupId, keeperId })).toMatchObject({ ok: true });
  expect(await leaveGroup(world.as(bruno), { groupId })).toMatchObject({ ok: true });
  const moveId = await said(anna, {
    groupId,
    kind: 'taken_out',
    householdId: carla.householdId,
  });
  expect(await closeFund(world.as(anna), { groupId })).toMatchObject({ code: 'fund.not_empty' });
  expect(await confirmFundMove(world.as(carla), { groupId, moveId })).toMatchObject({ ok: true });
  expect(await closeFund(world.as(anna), { groupId })).toEqual({ ok: true, value: true });
  expect(await closeFund(world.as(anna), { groupId })).toEqual({ ok: true, value: true });
  expect(await say(anna, { groupId, kind: 'put_in' })).toMatchObject({ code: 'fund.closed' });
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({ ok: true });
  // It opens again, and knows what was.
  const again = { groupId, purpose: 'Gita', keeperId };
  expect(await openFund(world.as(anna), again)).toEqual({ ok: true, value: true });
  expect(await fundOf(anna, groupId)).toMatchObject({ isOpen: true, moves: [{}, {}] });
  expect(await closeFund(world.as(anna), { groupId })).toMatchObject({ ok: true });
  expect(await archiveGroup(world.as(anna), { groupId })).toMatchObject({ ok: true });
});

test('[B1] outsiders find no fund, viewers put nothing in, nobody speaks for others', async () => {
  const { groupId, anna, bruno, carla, viewer } = await build();
  const stranger = await buildHousehold(database.db);
  expect(await getFund(world.as(stranger), { groupId })).toMatchObject({ code: 'group.not_found' });
  expect(await say(stranger, { groupId, kind: 'put_in' })).toMatchObject({
    code: 'group.not_found',
  });
  expect(await say(viewer, { groupId, kind: 'put_in' })).toMatchObject({
    code: 'expense.stranger',
  });
  const other = { groupId, householdId: bruno.householdId };
  expect(await say(carla, { ...other, kind: 'put_in' })).toMatchObject({ code: 'fund.not_yours' });
  expect(await say(anna, { groupId, kind: 'paid' })).toMatchObject({ code: 'fund.not_yours' });
  const keeper = { groupId, purpose: 'x', keeperId: stranger.householdId };
  expect(await changeFundKeeper(world.as(anna), keeper)).toMatchObject({
    code: 'expense.stranger',
  });
  expect(await openFund(world.as(anna), keeper)).toMatchObject({ code: 'fund.is_open' });
  expect(await openFund(world.as(bruno), keeper)).toMatchObject({ code: 'auth.forbidden' });
});

test('[W15] the same form sent twice is one movement', async () => {
  const { groupId, bruno } = await build();
  const once = { ...world.as(bruno), wish: 'a-form' };
  const move = {
    groupId,
    kind: 'put_in',
    householdId: bruno.householdId,
    amountCents: 700,
    movedOn: '2026-11-20',
    what: '',
  } as const;
  const [first, second] = await Promise.all([sayFundMove(once, move), sayFundMove(once, move)]);
  expect(first).toEqual(second);
  expect(await balance(groupId)).toBe(700);
});

/** What the database says when the tables' owner tries this. */
async function refusalOf(...statements: readonly SQL[]): Promise<string | null> {
  try {
    await database.db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(statement);
    });
  } catch (error) {
    return raisedMessage(error) ?? violatedConstraint(error);
  }
  return null;
}

test('[X10] no SQL empties a fund, rewrites what was said, or closes it over money', async () => {
  const { groupId, bruno, carla } = await build();
  const counted = await said(bruno, { groupId, kind: 'put_in' });
  const waits = await said(carla, { groupId, kind: 'put_in' });
  const only = 'ledger.append_only';
  const copy = (position: SQL, id: SQL) => sql`
    insert into fund_moves select ${id}, group_id, kind, household_id, amount_cents, moved_on, what,
      said_at, said_by, ${position}, counted_at, counted_by, transaction_id, null, null
    from fund_moves where id = ${counted}`;
  const refused: [SQL, string][] = [
    [sql`update fund_moves set amount_cents = 1 where id = ${counted}`, only],
    [sql`update fund_moves set position = 7 where id = ${counted}`, only],
    [sql`delete from fund_moves where id = ${waits}`, only],
    [sql`delete from group_funds where group_id = ${groupId}`, only],
    [sql`update group_funds set last_position = 9 where group_id = ${groupId}`, only],
    [sql`update fund_moves set position = 2 where id = ${waits}`, 'fund_moves_counted_whole'],
    [copy(sql`2`, sql`'again'`), 'fund_moves_transaction_unique'],
    [
      sql`update fund_moves set undone_at = now(), undone_by = said_by where id = ${counted}`,
      'fund.ledger_differs',
    ],
    [
      sql`update group_funds set closed_at = now(), closed_by = opened_by where group_id = ${groupId}`,
      'fund.not_empty',
    ],
    [
      sql`insert into accounts (id, address, kind, asset, created_at)
        values ('f', 'fund:x', 'fund', 'programme:kids', now())`,
      'accounts_funds_hold_cash',
    ],
  ];
  for (const [statement, message] of refused) expect(await refusalOf(statement)).toBe(message);
});
