/**
 * Confirmations of shares a second on PostgreSQL, beside `pgbench`'s TPC-B-like transactions on the same
 * server with as many clients, in turns; and how long the end of an order of a hundred households takes.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

import postgres from 'postgres';

import { openPostgres } from '#db/open-postgres.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder, buildOrder } from '#tests/support/builders/order-scenes.ts';
import { waitUntil } from '#tests/support/builders/orders.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { TEST_POSTGRES_URL } from '#tests/support/database.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';

import { median } from './report.ts';

const CLIENTS = 8;
const ROUNDS = 3;
/** About as long a round of ours as one of pgbench's. */
const ORDERS = 96;
const HOUSEHOLDS = 4;
const PGBENCH_SECONDS = 3;
const LARGE = 100;
const START = new Date('2026-11-20T09:00:00Z');

/** A database of this run's own, thrown away afterwards. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = `cortile_bench_${randomBytes(6).toString('hex')}`;
  const admin = postgres(TEST_POSTGRES_URL, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(TEST_POSTGRES_URL);
  url.pathname = `/${name}`;
  try {
    return await work(url.href);
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
}

function pgbench(url: string, options: readonly string[]): string {
  return execFileSync('pgbench', [...options, url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** TPC-B-like transactions a second; one branch for each client, as pgbench advises. */
function transactionsPerSecond(url: string): number {
  const seconds = String(PGBENCH_SECONDS);
  const said = pgbench(url, [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CLIENTS),
    '-j',
    '2',
    '-T',
    seconds,
  ]);
  const [, tps] = /^tps = ([\d.]+)/m.exec(said) ?? [];
  if (tps === undefined) throw new Error(`pgbench said nothing: ${said}`);
  return Number(tps);
}

/** Every household of some orders, ready to say yes to the figures of its page. */
async function readyToConfirm(world: TestWorld): Promise<readonly (() => Promise<void>)[]> {
  const work: (() => Promise<void>)[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const children = Array.from({ length: HOUSEHOLDS }, () => 1);
    const { scene, orderId } = await buildOrder(world, { children, vouchers: [2_000, 1_000] });
    for (const member of scene.members) {
      const page = await getOrder(world.as(member), { orderId });
      if (!page.ok) throw new Error(page.code);
      const { priceVersion, mine } = page.value;
      const figures = { priceVersion, cashDueCents: mine?.cashDueCents ?? 0 };
      work.push(async () => {
        const command = { orderId, idempotencyKey: testId(), ...figures };
        const said = await confirmShare(world.as(member), command);
        if (!said.ok) throw new Error(said.code);
      });
    }
  }
  // Households of one order answer at different times: neighbours in the queue are of others.
  return work.map(
    (_, at) =>
      work[(at % ORDERS) * HOUSEHOLDS + Math.floor(at / ORDERS)] ?? (async () => undefined),
  );
}

async function confirmationsPerSecond(world: TestWorld): Promise<number> {
  const work = [...(await readyToConfirm(world))].toReversed();
  const count = work.length;
  const from = performance.now();
  const client = async () => {
    for (let next = work.pop(); next; next = work.pop()) await next();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (count * 1_000) / (performance.now() - from);
}

/** Milliseconds to end an order of a hundred households, half of them with a voucher. */
async function endLargeOrder(world: TestWorld): Promise<number> {
  world.clock = START;
  const { scene, orderId } = await buildConfirmedOrder(world, {
    children: Array.from({ length: LARGE }, () => 1),
    bands: [{ minHouseholds: 1, maxHouseholds: LARGE, unitPriceCents: 40_000 }],
    vouchers: Array.from({ length: LARGE / 2 }, () => 2_000),
  });
  const staff = world.as(scene.staff);
  const command = () => ({ orderId, idempotencyKey: testId() });
  waitUntil(world, '2026-12-01');
  const started = await startOrder(staff, command());
  if (!started.ok) throw new Error(started.code);
  waitUntil(world, '2026-12-31');
  const from = performance.now();
  const completed = await completeOrder(staff, command());
  if (!completed.ok) throw new Error(completed.code);
  return performance.now() - from;
}

/** Prints the rows of a table; throws where a rule of money was broken on the way. */
export async function measureConfirmations(): Promise<void> {
  const rows = await withDatabase((peerUrl) =>
    withDatabase(async (url) => {
      pgbench(peerUrl, ['-i', '-q', '-s', String(CLIENTS)]);
      const database = await openPostgres(url, {
        limits: { connectMs: 20_000, statementMs: 60_000 },
      });
      const world = createWorld(database.db, START);
      const theirs: number[] = [];
      const ours: number[] = [];
      // Sessions are opened, statements prepared and code compiled before anything is measured.
      await confirmationsPerSecond(world);
      for (let round = 0; round < ROUNDS; round += 1) {
        theirs.push(transactionsPerSecond(peerUrl));
        world.clock = START;
        ours.push(await confirmationsPerSecond(world));
      }
      const ending = await endLargeOrder(world);
      const broken = await brokenMoneyRules(database.db);
      await database.close();
      if (broken.length > 0) throw new Error(broken.join('\n'));
      return { theirs, ours, ending };
    }),
  );
  const whole = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(', ');
  // Of each round by itself: what else the machine does in it slows both.
  const ratio = median(rows.ours.map((own, at) => own / (rows.theirs[at] ?? Infinity))) ?? 0;
  console.log('\n| PostgreSQL | reached | target | |');
  console.log('| --- | --- | --- | --- |');
  console.log(
    `| confirmations a second beside pgbench, ${CLIENTS} clients | ${ratio.toFixed(2)} x (${whole(rows.ours)} beside ${whole(rows.theirs)}) | >= 0.25 x | ${ratio >= 0.25 ? 'met' : '**missed**'} |`,
  );
  console.log(
    `| end of an order of ${LARGE} households | ${rows.ending.toFixed(0)} ms | < 1,000 ms | ${rows.ending < 1_000 ? 'met' : '**missed**'} |`,
  );
}
