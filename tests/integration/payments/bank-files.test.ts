import { and, eq, isNotNull } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { bankDrafts, bankEntries } from '#db/schema/bank.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { orderHouseholds } from '#db/schema/orders.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { purge } from '#server/jobs/purge.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { bookOne, bookReady } from '#server/payments/book-entries.server.ts';
import { getBank } from '#server/payments/get-bank.server.ts';
import { chooseColumns, readStatement } from '#server/payments/read-statement.server.ts';
import { sortEntries, undoEntry } from '#server/payments/sort-entries.server.ts';
import { BANK_COLUMNS } from '#tests/support/access/scene-bank.ts';
import { buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { referenceOf } from '#tests/support/builders/orders.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

type Line = readonly [amount: string, text: string];

const table = (lines: readonly Line[]) =>
  Buffer.from(
    ['Data;Importo;Causale', ...lines.map(([amount, text]) => `20/11/2026;${amount};${text}`)].join(
      '\n',
    ),
  );

/** An order of two households that pay all in money, 50.00 each, and its provider's bank. */
async function build() {
  const built = await buildConfirmedOrder(world, { vouchers: [] });
  const { scene, orderId, first, second } = built;
  const { providerId, staff } = scene;
  const referenceAt = (member: typeof first) =>
    referenceOf(database.db, { orderId, householdId: member.householdId });
  const [part] = await database.db
    .select({ due: orderHouseholds.cashDueCents })
    .from(orderHouseholds)
    .where(eq(orderHouseholds.householdId, first.householdId));
  const dueCents = part?.due ?? 0;
  const due = `${Math.floor(dueCents / 100)},${String(dueCents % 100).padStart(2, '0')}`;
  const read = async (...lines: readonly Line[]) => {
    const sent = { providerId, name: 'estratto.csv', bytes: table(lines) };
    const answer = await readStatement(world.as(staff), sent);
    if (!answer.ok || answer.value.kind !== 'columns') return answer;
    return chooseColumns(world.as(staff), {
      providerId,
      columns: { ...BANK_COLUMNS, textColumns: ['Causale'] },
    });
  };
  const bank = async (by: Parameters<typeof world.as>[0] = staff) => {
    const view = await getBank(world.as(by), { providerId });
    if (!view.ok) throw new Error(view.code);
    return view.value;
  };
  const receivedOf = async (member: typeof first) => {
    const [row] = await database.db
      .select({ received: orderHouseholds.cashReceivedCents })
      .from(orderHouseholds)
      .where(
        and(
          eq(orderHouseholds.orderId, orderId),
          eq(orderHouseholds.householdId, member.householdId),
        ),
      );
    return row?.received;
  };
  const references = [await referenceAt(first), await referenceAt(second)] as const;
  return { ...built, providerId, staff, references, dueCents, due, read, bank, receivedOf };
}

const key = () => testId();

test('[BNK4] what matches to the cent is shown first, then booked like what is marked by hand, once', async () => {
  const own = await build();
  const { staff, providerId, references, dueCents, due, first, second } = own;
  expect(await own.read([due, `quota rf${references[0].slice(2)} grazie`])).toMatchObject({
    ok: true,
    value: { kind: 'read' },
  });
  expect(await own.receivedOf(first)).toBe(0);
  const shown = await own.bank();
  expect(shown).toMatchObject({
    readyCount: 1,
    readyCents: dueCents,
    ready: [{ due: { reference: references[0] } }],
    looks: [],
  });
  const command = { providerId, idempotencyKey: key(), count: 1, sumCents: dueCents };
  const booked = await bookReady(world.as(staff), command);
  expect(booked).toEqual({ ok: true, value: { bookedCount: 1, sumCents: dueCents } });
  expect(await bookReady(world.as(staff), command)).toEqual(booked);
  const again = await bookReady(world.as(staff), { ...command, idempotencyKey: key() });
  expect(again).toEqual({ ok: false, code: 'bank.stale' });
  expect(await own.receivedOf(first)).toBe(dueCents);
  expect(await own.receivedOf(second)).toBe(0);
  const told = await database.db
    .select({ personId: notifications.personId })
    .from(notifications)
    .where(eq(notifications.kind, 'cash_received'));
  expect(told.map(({ personId }) => personId)).toContain(first.personId);
  expect(
    await database.db.$count(auditLog, eq(auditLog.action, 'payments.bank_booked')),
  ).toBeGreaterThan(0);
  const byHand = await markCashReceived(world.as(staff), {
    orderId: own.orderId,
    idempotencyKey: key(),
    reference: references[0],
    amountCents: dueCents,
  });
  expect(byHand).toEqual({ ok: false, code: 'cash.already_done' });
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[BNK3] the same file, and an entry of another file, is read once', async () => {
  const own = await build();
  const { due, references } = own;
  const one: Line = [due, `quota ${references[0]}`];
  const first = await own.read(one);
  expect(await own.read(one)).toEqual({
    ok: true,
    value: { kind: 'again', fileId: first.ok && 'fileId' in first.value && first.value.fileId },
  });
  await own.read(one, [due, `quota ${references[1]}`]);
  const view = await own.bank();
  expect(view.readyCount).toBe(2);
  expect(view.files.map(({ entryCount, newCount }) => [entryCount, newCount])).toContainEqual([
    2, 1,
  ]);
});

test('[BNK4] two people who book at once book once', async () => {
  const own = await build();
  const { providerId, staff, due, dueCents, references } = own;
  const { personId } = await buildPerson(database.db, { name: 'Socia' });
  await database.db.insert(providerStaff).values({ providerId, personId, role: 'admin' });
  await own.read([due, references[0]], [due, references[1]]);
  const command = { providerId, count: 2, sumCents: 2 * dueCents };
  const colleague = { ...staff, personId, householdId: null, name: 'Socia' };
  const done = await Promise.all(
    [staff, colleague].map((by) => bookReady(world.as(by), { ...command, idempotencyKey: key() })),
  );
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done).toContainEqual({ ok: false, code: 'bank.stale' });
  expect((await own.bank()).bookedCount).toBe(2);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[BNK4] [BNK5] what does not match is looked at: booked to one, never to more than it brought, or set aside', async () => {
  const own = await build();
  const { providerId, staff, references, dueCents, first } = own;
  const euros = (cents: number) =>
    `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
  await own.read(
    [euros(dueCents - 1), `poco ${references[0]}`],
    [euros(dueCents + 10), `troppo ${references[0]}`],
    ['3,00', 'caffè'],
  );
  const { looks, restCount } = await own.bank();
  expect(looks.map(({ reason }) => reason)).toEqual([
    'other_amount',
    'other_amount',
    'no_reference',
  ]);
  expect(restCount).toBe(1);
  const [less, more, coffee] = looks;
  if (!less || !more || !coffee) throw new Error('three entries');
  expect(less.candidates[0]).toMatchObject({ reference: references[0], canBook: false });
  const to = { providerId, reference: references[0], amountCents: dueCents };
  const book = (entryId: string, change = {}) =>
    bookOne(world.as(staff), { ...to, entryId, idempotencyKey: key(), ...change });
  expect(await book(less.id)).toEqual({ ok: false, code: 'bank.too_little' });
  expect(await book(more.id, { amountCents: dueCents - 5 })).toEqual({
    ok: false,
    code: 'bank.stale',
  });
  expect(await book(more.id)).toMatchObject({ ok: true });
  expect(await own.receivedOf(first)).toBe(dueCents);
  expect(await book(more.id)).toEqual({ ok: false, code: 'bank.stale' });
  const sort = (intent: 'aside' | 'take-up', entryId: string) =>
    sortEntries(world.as(staff), { intent, providerId, entryId });
  expect(await sort('aside', more.id)).toEqual({ ok: false, code: 'bank.stale' });
  expect(await sortEntries(world.as(staff), { intent: 'aside-rest', providerId })).toMatchObject({
    ok: true,
  });
  expect(await sort('take-up', coffee.id)).toMatchObject({ ok: true });
  expect(await sort('aside', coffee.id)).toMatchObject({ ok: true });
  expect((await own.bank()).asideCount).toBe(1);
});

test('[BNK4] undone here or by hand, the household owes again and the entry is open', async () => {
  const own = await build();
  const { providerId, staff, orderId, references, due, dueCents, first } = own;
  await own.read([due, references[0]]);
  const book = () =>
    bookReady(world.as(staff), { providerId, idempotencyKey: key(), count: 1, sumCents: dueCents });
  await book();
  const [entry] = (await own.bank()).booked;
  const undo = { providerId, entryId: entry?.id ?? '' };
  const undone = await undoEntry(world.as(staff), { ...undo, idempotencyKey: key() });
  expect(undone).toMatchObject({ ok: true });
  expect(await own.receivedOf(first)).toBe(0);
  expect(await undoEntry(world.as(staff), { ...undo, idempotencyKey: key() })).toEqual({
    ok: false,
    code: 'bank.stale',
  });
  await book();
  const byHand = { orderId, idempotencyKey: key(), reference: references[0] };
  expect(await undoCashReceived(world.as(staff), byHand)).toMatchObject({ ok: true });
  expect((await own.bank()).readyCount).toBe(1);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[B1] [M20] nobody but the provider’s administrators reads or books; of its own group a colleague does', async () => {
  const own = await build();
  const { scene, providerId, references, due, dueCents, first } = own;
  const other = await buildConfirmedOrder(world);
  await own.read([due, references[1]]);
  const command = { providerId, count: 1, sumCents: dueCents };
  for (const [who, code] of [
    [scene.operator, 'auth.forbidden'],
    [first, 'provider.not_found'],
    [other.scene.staff, 'provider.not_found'],
  ] as const) {
    expect(await getBank(world.as(who), { providerId })).toEqual({ ok: false, code });
    expect(await bookReady(world.as(who), { ...command, idempotencyKey: key() })).toEqual({
      ok: false,
      code,
    });
    const sent = { providerId, name: 'a.csv', bytes: table([[due, 'x']]) };
    expect(await readStatement(world.as(who), sent)).toEqual({ ok: false, code });
  }
  await database.db
    .insert(providerStaff)
    .values({ providerId, personId: first.personId, role: 'admin' });
  expect(await own.bank(first)).toMatchObject({ readyCount: 0, looks: [{ reason: 'not_yours' }] });
});

test('[R4] [BNK6] no name of a household is beside what came, and the payer’s words are kept only as long as needed', async () => {
  const own = await build();
  const { scene, due, references } = own;
  await own.read([due, `da Rossi ${references[0]}`], ['1,00', 'offerta da Bianchi']);
  const view = JSON.stringify(await own.bank());
  for (const { householdId } of scene.members) expect(view).not.toContain(householdId);
  expect(view).not.toContain('Rossi');
  const kept = () => database.db.$count(bankEntries, isNotNull(bankEntries.text));
  expect(await kept()).toBeGreaterThan(0);
  world.clock = new Date(world.clock.getTime() + (BANK_LIMITS.textDays + 1) * 86_400_000);
  await purge.run(world.as({ kind: 'system' }));
  expect(await kept()).toBe(0);
});

test('[BNK2] a table waits for its columns; they are remembered, and the table is gone', async () => {
  const own = await build();
  const { providerId, staff, due, references } = own;
  const sent = { providerId, name: 'uno.csv', bytes: table([[due, references[0]]]) };
  expect(await readStatement(world.as(staff), sent)).toEqual({
    ok: true,
    value: { kind: 'columns' },
  });
  expect((await own.bank()).draft?.guess).toMatchObject(BANK_COLUMNS);
  const wrong = { ...BANK_COLUMNS, textColumns: ['Nota'] };
  expect(await chooseColumns(world.as(staff), { providerId, columns: wrong })).toEqual({
    ok: false,
    code: 'bank.other_columns',
  });
  await own.read([due, references[0]]);
  expect(await database.db.$count(bankDrafts, eq(bankDrafts.providerId, providerId))).toBe(0);
  const next = { ...sent, bytes: table([[due, references[1]]]) };
  expect(await readStatement(world.as(staff), next)).toMatchObject({ value: { kind: 'read' } });
});
