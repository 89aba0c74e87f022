import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { fail, ok } from '#app/domain/result.ts';
import { auditLog } from '#db/schema/city.ts';
import { idempotencyKeys } from '#db/schema/wallet.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { MONEY_LIMIT, runOnce } from '#server/wallet/run-once.server.ts';
import { buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function buildSpender() {
  const ctx = world.as(await buildPerson(database.db));
  let runs = 0;
  const subjectId = testId();
  const send = (key: string, amountCents: number, outcome: 'ok' | 'refuse' | 'crash' = 'ok') =>
    runOnce(ctx, { key, action: 'test.spend', input: { amountCents } }, async (unit) => {
      runs += 1;
      const entry = { action: 'test.spend', subjectKind: 'test', subjectId };
      await recordAudit(ctx, unit, entry);
      unit.publish({ topic: `user:${subjectId}`, id: 'spent', version: runs });
      if (outcome === 'crash') throw new Error('a bug');
      return outcome === 'ok' ? ok({ id: testId() }) : fail('test.refused');
    });
  const written = () =>
    database.db.select().from(auditLog).where(eq(auditLog.subjectId, subjectId));
  return { send, written, runs: () => runs, subjectId };
}

test('[M2] one key sent 64 times at once: applied once, 63 replays with the same id', async () => {
  const { send, written, runs, subjectId } = await buildSpender();
  const key = testId();
  const answers = await Promise.all(Array.from({ length: 64 }, () => send(key, 100)));
  const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.code)));
  expect(ids.size).toBe(1);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(runs()).toBe(1);
  expect(await written()).toHaveLength(1);
  expect(world.live.filter(({ topic }) => topic === `user:${subjectId}`)).toHaveLength(1);
});

test('[M3] the same key with another amount is refused and writes nothing', async () => {
  const { send, written } = await buildSpender();
  const key = testId();
  expect(await send(key, 100)).toMatchObject({ ok: true });
  expect(await send(key, 101)).toEqual({ ok: false, code: 'money.other_input' });
  expect(await written()).toHaveLength(1);
});

test('[M4] a refusal leaves its key free, and what it began is undone', async () => {
  const { send, written, runs, subjectId } = await buildSpender();
  const key = testId();
  expect(await send(key, 100, 'refuse')).toEqual({ ok: false, code: 'test.refused' });
  expect(await written()).toEqual([]);
  expect(world.live.filter(({ topic }) => topic === `user:${subjectId}`)).toEqual([]);
  // What was put right is sent by the same form, and then counts once.
  const first = await send(key, 90);
  expect(first.ok).toBe(true);
  expect(await send(key, 90)).toEqual(first);
  expect(await send(key, 100)).toEqual({ ok: false, code: 'money.other_input' });
  expect(runs()).toBe(2);
  expect(await written()).toHaveLength(1);
});

test('[M4] [W4] refused commands count, so that nobody tries without end', async () => {
  const { send, runs } = await buildSpender();
  const key = testId();
  for (let sent = 0; sent < MONEY_LIMIT.commands; sent += 1) await send(key, sent, 'refuse');
  expect(await send(key, 100)).toMatchObject({ code: 'limit.too_many' });
  expect(runs()).toBe(MONEY_LIMIT.commands);
});

test('[M5] what crashed before its commit left nothing: the retry runs', async () => {
  const { send, written, runs } = await buildSpender();
  const key = testId();
  await expect(send(key, 100, 'crash')).rejects.toThrow('a bug');
  expect(await written()).toEqual([]);
  expect(
    await database.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key)),
  ).toEqual([]);
  expect(await send(key, 100)).toMatchObject({ ok: true });
  expect(runs()).toBe(2);
});

test('[L2] the same key of two people is two keys', async () => {
  const [one, two] = [await buildSpender(), await buildSpender()];
  const key = testId();
  const first = await one.send(key, 100);
  const second = await two.send(key, 200);
  expect([first.ok, second.ok]).toEqual([true, true]);
});

test('[W4] 30 money commands a minute for one person, then wait; replays are free', async () => {
  const { send, runs } = await buildSpender();
  const keys = Array.from({ length: MONEY_LIMIT.commands + 5 }, () => testId());
  const answers = await Promise.all(keys.map((key) => send(key, 100)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(MONEY_LIMIT.commands);
  expect(answers.find((answer) => !answer.ok)).toEqual({
    ok: false,
    code: 'limit.too_many',
    details: { retryAfterSeconds: 60 },
  });
  const known = keys[answers.findIndex((answer) => answer.ok)] ?? '';
  expect(await send(known, 100)).toMatchObject({ ok: true });
  expect(runs()).toBe(MONEY_LIMIT.commands);
  const start = world.clock;
  world.clock = new Date(start.getTime() + MONEY_LIMIT.windowMs + 1);
  expect(await send(testId(), 100)).toMatchObject({ ok: true });
  world.clock = start;
});

test('[B1] a guest has no money to move', async () => {
  const once = { key: testId(), action: 'test.spend', input: {} };
  const refused = await runOnce(world.as(), once, () => Promise.resolve(ok({})));
  expect(refused).toEqual({ ok: false, code: 'auth.signed_out' });
});
