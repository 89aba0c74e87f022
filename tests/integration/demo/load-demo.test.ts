import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkUpdate } from '#app/domain/boards/judge/check-update.ts';
import { UpdateIndex } from '#app/domain/boards/judge/update-index.ts';
import { readEntries } from '#app/protocol/wire-format.ts';
import { romeDay } from '#app/domain/dates.ts';
import { demoGroups } from '#db/demo/groups.ts';
import { demoId } from '#db/demo/ids.ts';
import { loadDemo } from '#db/demo/load-demo.ts';
import { listBatchesAfter } from '#db/queries/boards/boards.ts';
import { countOnSale } from '#db/queries/catalogue/services.ts';
import { households, people } from '#db/schema/accounts.ts';
import { services } from '#db/schema/catalogue.ts';
import { orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { spaces } from '#db/schema/spaces.ts';
import { allocations } from '#db/schema/allocations.ts';
import { accounts, postings, vouchers } from '#db/schema/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

const now = new Date();
const options = { now, today: romeDay(now), passwordHash: 'not a hash' };

let database: TestDatabase;
const lines: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  const isNew = await loadDemo(database.db, {
    ...options,
    onProgress: (line) => lines.push(line),
  });
  expect(isNew).toBe(true);
});
afterAll(() => database.close());

describe('loading the demo city', () => {
  it('tells its progress in plain numbers, the services as screens count them', async () => {
    const { services: onSale } = await countOnSale(database.db, { today: options.today });
    expect(lines.slice(0, 3)).toEqual([
      '53 providers',
      `${onSale} services on sale`,
      '20 Spazi WeMi',
    ]);
    expect(onSale).toBe(351);
  });

  it('does nothing the second time', async () => {
    const told: string[] = [];
    const isNew = await loadDemo(database.db, {
      ...options,
      onProgress: (line) => told.push(line),
    });
    expect(isNew).toBe(false);
    expect(told).toEqual([]);
    expect(await database.db.$count(services)).toBe(365);
  });

  it('writes the whole city', async () => {
    const { db } = database;
    expect(await db.$count(providers)).toBe(53);
    expect(await db.$count(spaces)).toBe(20);
    expect(await db.$count(people)).toBe(106);
    expect(await db.$count(people, eq(people.isDemo, false))).toBe(0);
    expect(await db.$count(households)).toBe(42);
    expect(await db.$count(orders)).toBe(16);
  });

  it('[L1] moves all money by postings: no balance differs from its history', async () => {
    const moved = new Map<string, number>();
    for (const { fromAccountId, toAccountId, amountCents } of await database.db
      .select()
      .from(postings)) {
      moved.set(fromAccountId, (moved.get(fromAccountId) ?? 0) - amountCents);
      moved.set(toAccountId, (moved.get(toAccountId) ?? 0) + amountCents);
    }
    const rows = await database.db.select().from(accounts);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.balanceCents !== moved.get(row.id))).toEqual([]);
    expect(rows.reduce((total, row) => total + row.balanceCents, 0)).toBe(0);
  });

  it('[V2] leaves on each voucher its value less what is held or spent', async () => {
    const rows = await database.db
      .select({ code: vouchers.code, leftCents: accounts.balanceCents })
      .from(vouchers)
      .innerJoin(accounts, eq(accounts.id, vouchers.accountId));
    expect(Object.fromEntries(rows.map((row) => [row.code, row.leftCents]))).toMatchObject({
      'MIN-0001': 28_000,
      'MIN-0002': 8000,
      'MIN-0003': 0,
      'MIN-0004': 0,
      'MIN-0005': 0,
      'MOV-0001': 0,
      'OLD-0001': 0,
    });
    const released = await database.db
      .select({ id: allocations.id, amountCents: allocations.amountCents })
      .from(allocations)
      .where(eq(allocations.status, 'released'));
    expect(released).toEqual([
      { id: 'demo-line-robot-sabato-benali-youssef-1-voucher', amountCents: 3000 },
    ]);
  });

  it('keeps each board readable, every card in its column', async () => {
    for (const group of demoGroups) {
      const { shelf } = createWorld(database.db).as().boards;
      const { cards } = (await shelf.read(demoId.board(group.key))).board;
      expect(Object.fromEntries(cards.map(({ id, column }) => [id, column]))).toEqual(
        Object.fromEntries(group.cards.map(({ key, column }) => [demoId.card(key), column])),
      );
    }
  });

  it('[Y3] writes boards that the live server itself would accept', async () => {
    const system = { personId: 'system', householdId: null, role: 'system' } as const;
    for (const group of demoGroups) {
      const index = new UpdateIndex();
      const boardId = demoId.board(group.key);
      for (const { payload } of await listBatchesAfter(database.db, { boardId, sequence: 0 })) {
        for (const { update } of readEntries(payload) ?? []) {
          const checked = checkUpdate(index, update, system, Date.now());
          if (!checked.ok) throw new Error(checked.code);
          checked.value.apply();
        }
      }
    }
  });
});
